import Testing

@testable import Engine

@Suite("Dependency lists below a component's heading")
struct DependencyFieldExtractorTests {
  @Test("Items name the target, then purpose and protocol, wherever the line breaks")
  func items() {
    let marked = MarkedText(
      """
      # Design
      ## 1. Order Service
      - **Responsibility:** takes orders
      - **Dependencies:**
        - «Payment Service to authorise the payment, REST `POST /payments`, 4 s timeout»
        - «Order Database (PostgreSQL 16) for orders»
        - «Stripe for cards, HTTPS»

      ## 2. Payment Service
      - **Responsibility:** takes money
      - **Dependencies:** none
      """)
    let found = marked.requirements
    #expect(
      found.arrows == [
        "Order Service > Payment Service sync", "Order Service > Order Database data",
        "Order Service > Stripe sync",
      ])
    #expect(found.interactionLines == marked.lines)
    #expect(found.interactions.map(\.purpose) == ["authorise the payment", "orders", "cards"])
    #expect(found.interactions.map(\.via) == ["REST", "SQL", "HTTPS"])
    #expect(
      found.parts == [
        "component Order Service", "dataStore Order Database", "externalSystem Stripe",
        "component Payment Service",
      ])
    #expect(found.elements[1].technologies.map(\.text) == ["PostgreSQL 16"])
    #expect(found.elements[1].owner == "order-service".id)
  }

  @Test(
    "Bold or plain labels, hyphens or asterisks, paragraphs or items say the same",
    arguments: [
      "- **Dependencies:** Payment Service for cards",
      "* **Dependencies**: Payment Service for cards",
      "**Dependencies:** Payment Service for cards", "Dependencies: Payment Service for cards",
      "- Depends on: Payment Service for cards", "**Dependencies:**\n\n- Payment Service for cards",
      "### Dependencies\n- Payment Service for cards", "- **의존성:** Payment Service for cards",
      "- **依赖**：Payment Service for cards", "- **Dependencies:**\r\n  - Payment Service for cards",
    ])
  func spellings(field: String) {
    let text =
      "## Order Service\n- **Responsibility:** takes orders\n\n\(field)\n\n"
      + "## Payment Service\n- **Responsibility:** takes money\n"
    let found = extracted(text)
    #expect(found.arrows == ["Order Service > Payment Service unknown"])
    #expect(found.interactions.first?.purpose == "cards")
  }

  @Test("“Used by” turns the direction, in Chinese too", arguments: ["Used by", "被依赖", "사용처"])
  func dependents(label: String) {
    let text =
      "## A Service\n- **Role:** x\n- **\(label):** B Service\n\n## B Service\n- **Role:** y\n"
    #expect(extracted(text).arrows == ["B Service > A Service unknown"])
  }

  @Test("Libraries, runtimes and denials are no dependencies")
  func traps() {
    let text =
      twoServices + """
        ## Mail Service
        - **Responsibility:** mails
        - **Dependencies:** FastAPI, Lambda runtime, PDF libraries
        - **Depends on:** no other service
        """
    #expect(extracted(text).arrows.isEmpty)
    #expect(extracted(text).elements.count == 3)
  }

  @Test("“All services” means each of them, with less confidence")
  func quantifier() {
    let text =
      twoServices + "## Gateway\n- **Responsibility:** x\n- **Dependencies:** all services (REST)\n"
    let found = extracted(text)
    #expect(found.arrows == ["Gateway > Order Service sync", "Gateway > Payment Service sync"])
    #expect(found.interactions.allSatisfy { $0.confidence.percent == 80 })
  }
}

extension String {
  /// The element id of that text.
  var id: ElementID { ElementID(self) }
}
