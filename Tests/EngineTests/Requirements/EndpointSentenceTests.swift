import Testing

@testable import Engine

@Suite("Paths that sentences and diagrams name")
struct EndpointSentenceTests {
  private func interfaces(_ text: String) -> [String] {
    extracted(twoServices + "## Flow\n\n" + text + "\n").elements.flatMap { element in
      element.interfaces.compactMap { interface -> String? in
        guard case .http(let method, let path) = interface.signature else { return nil }
        return "\(element.name) \(method) \(path)\(interface.isMethodStated ? "" : " ?")"
      }
    }
  }

  @Test(
    "The component that has a path is named before it or behind it",
    arguments: [
      (
        "The Order Service offers 2 endpoints: `/orders` and `/orders/{id}/lines`.",
        ["Order Service GET /orders ?", "Order Service GET /orders/{id}/lines ?"]
      ),
      (
        "The Order Service calls the `/charge` endpoint of the Payment Service to post the payment.",
        ["Payment Service POST /charge ?"]
      ),
      (
        "Payment Service exposes one endpoint `GET /payments/{id}`.",
        ["Payment Service GET /payments/{id}"]
      ),
    ])
  func owners(text: String, expected: [String]) { #expect(interfaces(text) == expected) }

  @Test(
    "Files, folders and paths of nobody are no operations",
    arguments: [
      "The Order Service keeps its settings in `/etc/orders`.",
      "See the endpoint notes of the Order Service in `/docs/orders.md`.",
      "The Order Service does not have an endpoint `/orders`.",
      "One endpoint is `/orders`, another `/payments`.",
    ])
  func nothing(text: String) { #expect(interfaces(text).isEmpty) }

  @Test("What several sentences say of a path tells its method")
  func joined() {
    let text = """
      The Payment Service offers one endpoint: `/charge`.

      The Order Service sends the amount to the `/charge` endpoint of the Payment Service.
      """
    #expect(interfaces(text) == ["Payment Service POST /charge ?"])
  }

  @Test("A sentence that names a path still tells who calls whom")
  func dependency() {
    let text = "The Order Service calls the `/charge` endpoint of the Payment Service."
    let found = extracted(twoServices + "## Flow\n\n" + text + "\n")
    #expect(found.arrows == ["Order Service > Payment Service sync"])
  }

  @Test("A message of a sequence diagram names an operation of the part that gets it")
  func sequence() {
    let text = """
      ```mermaid
      sequenceDiagram
        actor User
        User->>Order Service: POST /orders
        Order Service->>Payment Service: GET /payments/{id} for the state
      ```
      """
    #expect(
      interfaces(text) == ["Order Service POST /orders", "Payment Service GET /payments/{id}"])
  }
}
