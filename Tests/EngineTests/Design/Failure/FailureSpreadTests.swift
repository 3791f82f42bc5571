import Engine
import TestSupport
import Testing

@Suite("Spread of a failure")
struct FailureSpreadTests {
  private static let shop = RequirementsBuilder {
    $0.external("Card Processor")
    $0.component("Shop Gateway")
    $0.component("Order Service")
    $0.component("Price Service")
    $0.component("Payment Service")
    $0.component("Mail Service")
    $0.store("Price Cache", owner: "Price Service", technology: "Redis 7")
    $0.store("Order Database", owner: "Order Service", technology: "PostgreSQL 16")
    $0.call("Shop Gateway", "Order Service", "submit the order", via: "REST")
    $0.call("Order Service", "Price Service", "read the price list", via: "REST")
    $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
    $0.call("Payment Service", "Card Processor", "charge the card", via: "HTTPS")
    $0.access("Price Service", "Price Cache", "cached prices")
    $0.access("Order Service", "Order Database", "orders")
    $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
  }

  private func spread(_ name: String) throws -> FailureSpread {
    let blueprint = Self.shop.blueprint()
    let element = try #require(blueprint.requirements.elements.first { $0.name == name })
    return FailureSpreads(
      blueprint.requirements.interactions, decisions: DesignIndex(blueprint.design),
      index: RequirementsIndex(blueprint.requirements)
    ).spread(of: element.id)
  }

  private func names(_ ids: [ElementID]) -> [String] {
    ids.compactMap { id in Self.shop.requirements.elements.first { $0.id == id }?.name }
  }

  @Test("runs through callers that refuse, up to the entrance")
  func refusing() throws {
    let spread = try spread("Card Processor")
    #expect(spread.direct.map(\.fallback) == [.failFast])
    #expect(
      names(spread.dependants(.refuses)) == ["Payment Service", "Order Service", "Shop Gateway"])
    #expect(spread.dependants(.goesOn).isEmpty)
  }

  @Test("ends at a caller that answers from what it knows")
  func cached() throws {
    let spread = try spread("Price Service")
    #expect(names(spread.dependants(.goesOn)) == ["Order Service"])
    #expect(spread.indirect.isEmpty)
  }

  @Test("ends at a component that does without its cache")
  func bypassed() throws {
    let spread = try spread("Price Cache")
    #expect(spread.direct.map(\.fallback) == [.bypass])
    #expect(spread.dependants(.refuses).isEmpty)
  }

  @Test("does not reach publishers, whose messages wait at the broker")
  func messages() throws {
    #expect(try spread("Mail Service").direct.isEmpty)
  }
}
