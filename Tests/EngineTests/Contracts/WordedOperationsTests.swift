import Engine
import TestSupport
import Testing

@Suite("Operations that the words of a call are about")
struct WordedOperationsTests {
  private static func consumers(
    _ offers: [String], _ purpose: String, of operation: String
  ) -> [ElementID] {
    let builder = RequirementsBuilder {
      $0.component("Order Service", offers: offers)
      $0.call("Shop Gateway", "Order Service", purpose, via: "REST")
    }
    let contracts = ContractWriter.contracts(
      for: builder.requirements, analysis: builder.analysis(), design: builder.design(),
      scope: .full)
    let operations = contracts.apis.flatMap(\.operations)
    return operations.first { "\($0.method) \($0.path)" == operation }?.consumers ?? []
  }

  private static let orders = [
    "POST /orders submits an order", "GET /orders/{orderId}", "GET /orders",
    "POST /orders/{orderId}/cancellation",
  ]

  @Test(
    "By its verb, and by whether it asks for many or one",
    arguments: [
      ("submitting the checkout", "POST /orders"), ("reading the order history", "GET /orders"),
      ("reading the order", "GET /orders/{orderId}"),
    ])
  func linked(purpose: String, operation: String) {
    #expect(Self.consumers(Self.orders, purpose, of: operation) == ["shop-gateway"])
  }

  @Test(
    "Not to operations of another kind, nor by words about something else",
    arguments: [
      ("submitting the checkout", "POST /orders/{orderId}/cancellation"),
      ("reading the order history", "POST /orders"), ("delivery dates", "GET /orders"),
    ])
  func notLinked(purpose: String, operation: String) {
    #expect(Self.consumers(Self.orders, purpose, of: operation).isEmpty)
  }
}
