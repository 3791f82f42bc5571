import Testing

@testable import Engine

@Suite("Prose that names both ends")
struct ProseTests {
  private func flow(_ text: String) -> Requirements {
    extracted(twoServices + "## Flow\n\n" + text + "\n")
  }

  @Test(
    "A clause or remark before and between the names does not hide them",
    arguments: [
      "If the cart is full, the Order Service calls the `/pay` endpoint of the Payment Service.",
      "After some time, Order Service sends a request (with the amount, the currency and a key) to "
        + "the Payment Service.",
      "Order Service builds a basket and sends it with number, date and lines to the Payment Service.",
      "For request/response communication between Order Service and Payment Service, HTTP is used.",
    ])
  func clauses(text: String) {
    let found = flow(text)
    #expect(
      found.interactions.map { "\(found.name($0.source)) > \(found.name($0.target))" }
        == ["Order Service > Payment Service"])
    #expect(found.interactionLines == [9])
  }

  @Test("Communication between two parts is less sure than a stated direction")
  func assumed() throws {
    let told = try #require(flow("Order Service calls Payment Service.").interactions.first)
    let mutual = try #require(
      flow("There are calls between Order Service and Payment Service.").interactions.first)
    #expect(mutual.confidence.percent < told.confidence.percent)
  }

  @Test("A sent message is an event of its sender")
  func message() {
    let found = flow("The Order Service sends an *OrderPlaced* message to the Payment Service.")
    #expect(found.events.map(\.name) == ["OrderPlaced"])
    #expect(found.events.first?.publisher == "order-service".id)
    #expect(found.events.first?.consumers == ["payment-service".id])
  }

  @Test(
    "A product that a sentence reaches or gives a part is an element",
    arguments: [
      ("Order Service connects to the SMTP server.", "externalSystem SMTP server"),
      ("Order Service stores its sessions in Redis.", "dataStore Redis"),
      ("Redis is used as session store.", "dataStore Redis"),
    ])
  func products(text: String, expected: String) {
    #expect(flow(text).parts.contains(expected))
  }

  @Test("Below a component's heading the component is who stores and who is reached")
  func belowHeading() {
    let found = extracted(
      """
      ## Order Service
      - **Database:** MySQL database for orders

      ## Payment Service
      - **Responsibility:** takes money

      1. **Storage**: Store payments in MySQL
      """)
    #expect(
      found.arrows == [
        "Order Service > MySQL database data", "Payment Service > MySQL database data",
      ])
    #expect(found.interactions.last?.evidence.first?.place.line == 7)
  }

  @Test(
    "A product that is only spoken of is none",
    arguments: [
      "Redis is fast.", "We know Redis from other projects.", "It could be stored in Redis.",
      "Order Service does not connect to Redis.", "Order Service is written in Java.",
      "Redis is used as an example.",
    ])
  func mentions(text: String) {
    #expect(flow(text).parts == ["component Order Service", "component Payment Service"])
  }

  @Test("A short name in another section is the full one, unless both stand together")
  func names() {
    let apart = extracted(
      """
      ## Parts

      | Service | Depends on | Purpose |
      | --- | --- | --- |
      | Gateway | Orders | lets in |
      | Orders | - | takes orders |

      ## Picture

      ```mermaid
      flowchart LR
        gw[Acme Cloud Gateway] --> ord[Orders]
      ```
      """)
    #expect(apart.components.map(\.name).contains("Acme Cloud Gateway"))
    #expect(apart.components.count == 2)
    let together = extracted(
      "```mermaid\nflowchart LR\n  gw[Gateway] --> pg[Payment Gateway]\n```\n")
    #expect(together.components.map(\.name) == ["Gateway", "Payment Gateway"])
  }
}
