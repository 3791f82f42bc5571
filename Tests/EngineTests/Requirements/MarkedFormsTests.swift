import Testing

@testable import Engine

/// One form of expression: a document in which the lines that state something are marked, and what they state.
struct MarkedForm: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let arrows: Set<String>

  init(_ name: String, _ text: String, _ arrows: String...) {
    testDescription = name
    self.text = text
    self.arrows = Set(arrows)
  }
}

@Suite("Each form states what its marked lines say, and nothing else")
struct MarkedFormsTests {
  @Test("Interactions stand on the marked lines", arguments: diagrams + tables + labels + texts)
  func interactions(_ form: MarkedForm) {
    let marked = MarkedText(form.text)
    let found = marked.requirements
    #expect(Set(found.arrows) == form.arrows)
    #expect(found.interactionLines == marked.lines)
  }

  static let diagrams = [
    MarkedForm(
      "Mermaid sequence",
      """
      ```mermaid
      sequenceDiagram
        participant o as Order Service
        participant p as Payment Service
        «o->>p: authorise»
        p-->>o: authorised
        «o-)Mail Service: OrderPlaced»
      ```
      """, "Order Service > Payment Service unknown", "Order Service > Mail Service async"),
    MarkedForm(
      "Mermaid C4",
      """
      ```mermaid
      C4Container
        Container(o, "Order Service", "Go")
        ContainerDb(d, "Order Database", "PostgreSQL")
        System_Ext(s, "Stripe")
        «Rel(o, d, "keeps orders")»
        «Rel(o, s, "charges", "HTTPS")»
      ```
      """, "Order Service > Order Database data", "Order Service > Stripe sync"),
    MarkedForm(
      "Compose",
      """
      ```yaml
      services:
        orders:
          image: shop/orders
          depends_on:
            «- payments»
        payments:
          image: shop/payments
      ```
      """, "orders > payments unknown"),
  ]

  static let tables = [
    MarkedForm(
      "Matrix with calls in words",
      """
      | from \\ to | Order Service | Payment Service | Mail Service |
      | --- | --- | --- | --- |
      | «Order Service» | – | sync |  |
      | «Payment Service» |  | – | async |
      | Mail Service |  |  | – |
      """, "Order Service > Payment Service sync", "Payment Service > Mail Service async"),
    MarkedForm(
      "Events with publisher and consumers",
      twoServices + """
        | Event | Published by | Consumed by |
        | --- | --- | --- |
        | «order.placed» | Order Service | Payment Service |
        """, "Order Service > Payment Service async"),
    MarkedForm(
      "Parts with the events they consume and produce",
      """
      | Service | Purpose | Consumes | Produces |
      | --- | --- | --- | --- |
      | «Order Service» | takes orders |  | `OrderPlaced` |
      | Payment Service | takes money | `OrderPlaced` |  |
      """, "Order Service > Payment Service async"),
    MarkedForm(
      "Columns in another order and language",
      """
      | Zweck | Nach | Von | Protokoll |
      | --- | --- | --- | --- |
      | «buchen» | Payment Service | Order Service | REST |
      """, "Order Service > Payment Service sync"),
  ]

  static let labels = [
    MarkedForm(
      "Events published and consumed",
      """
      ## Order Service
      - **Events published:** «`OrderPlaced`» to Payment Service

      ## Payment Service
      - **Responsibility:** takes money
      """, "Order Service > Payment Service async"),
    MarkedForm(
      "Triggers",
      """
      ## Order Service
      - **Responsibility:** takes orders

      ## Payment Service
      - **Responsibility:** takes money
      - **Trigger:** «call of the Order Service»
      """, "Order Service > Payment Service unknown"),
    MarkedForm(
      "Stores",
      """
      ## Order Service
      - **Responsibility:** takes orders
      - **Database:** «Order Database»
      """, "Order Service > Order Database data"),
  ]

  static let texts = [
    MarkedForm(
      "Numbered flow",
      twoServices + """
        ## Flow

        1. A customer pays.
        2. «Order Service calls Payment Service.»
        """, "Order Service > Payment Service sync"),
    MarkedForm(
      "Passive sentence",
      twoServices + "«The Payment Service is called by the Order Service over gRPC.»",
      "Order Service > Payment Service sync"),
    MarkedForm(
      "Korean sentence",
      """
      ## 주문 서비스
      - **책임:** 주문을 받는다

      ## 결제 서비스
      - **책임:** 결제를 맡는다

      ## 흐름

      «주문 서비스는 결제 서비스를 호출한다.»
      """, "주문 서비스 > 결제 서비스 sync"),
    MarkedForm(
      "German sentence",
      """
      ## Bestelldienst
      - **Aufgabe:** nimmt Bestellungen an

      ## Zahldienst
      - **Aufgabe:** nimmt Geld an

      ## Ablauf

      «Der Bestelldienst ruft den Zahldienst auf.»
      """, "Bestelldienst > Zahldienst sync"),
    MarkedForm(
      "Arrow in a line of text",
      twoServices + "## Flow\n\n«- Order Service → Payment Service: authorise (REST)»",
      "Order Service > Payment Service sync"),
  ]

  @Test("Domains and layers have the members that their rows and headings name")
  func groupings() {
    let found = extracted(
      twoServices + """
        ## Domains

        ### Selling
        Everything up to the order: Order Service.

        ### Money
        Payment Service.

        ## Layers

        | Layer | Components |
        | --- | --- |
        | Process | Order Service |
        | Core | Payment Service |
        """)
    #expect(found.domains.map(\.name) == ["Selling", "Money"])
    #expect(found.components.map(\.domain) == ["Selling", "Money"])
    #expect(found.layers.map(\.name) == ["Process", "Core"])
    #expect(found.components.map(\.layer) == ["Process", "Core"])
  }

  @Test("Operations in items, tables and code belong to the part of the heading")
  func interfaces() {
    let found = extracted(
      """
      ## Order Service
      - **Responsibility:** takes orders
      - **Interfaces:** `GET /orders/{orderId}` reads one order

      | Method | Path | Purpose |
      | --- | --- | --- |
      | POST | /orders | takes an order |
      """)
    #expect(
      found.components.first?.interfaces.map(\.signature) == [
        .http(method: "GET", path: "/orders/{orderId}"), .http(method: "POST", path: "/orders"),
      ])
  }

  @Test("A title gives its topic to what stands below it")
  func topics() {
    let found = extracted("## Principles\n\n1. Ask when you must wait, tell when you need not.\n")
    #expect(found.statements(on: .principle).map(\.statement.evidence.place.line) == [3])
  }
}
