import Testing

@testable import Engine

@Suite("Who a text speaks of")
struct SubjectTests {
  @Test("Headings whose texts speak of them as of something that acts are parts")
  func named() {
    let found = extracted(
      """
      # RFC 7: a new shop

      ## Design

      ### Catalog

      Catalog holds the articles. Catalog persists its data in PostgreSQL.

      ### Checkout

      Checkout drives the purchase. It first asks Catalog for the prices.
      """)
    #expect(found.components.map(\.name) == ["Catalog", "Checkout"])
    #expect(found.arrows == ["Catalog > PostgreSQL data", "Checkout > Catalog sync"])
  }

  @Test("Concerns and titles without a deed of their own are none")
  func concerns() {
    let found = extracted(
      """
      # Notes

      ## Cross-cutting concepts

      ### Caching

      Caching uses the store of each service.

      ### Authentication

      Authentication relies on the session.
      """)
    #expect(found.components.isEmpty)
  }

  @Test(
    "A title that tells about the parts beside it is none of them",
    arguments: ["Details", "Secrets", "Cross-cutting", "품질 목표", "Disaster recovery"])
  func titles(title: String) {
    let found = extracted(
      """
      ## Components

      ### Feed Crawler
      - Responsibility: polls feeds every 10 minutes

      ### Catalog Service
      - Responsibility: keeps the list of feeds

      ### \(title)
      - Responsibility: tells of the above
      """)
    #expect(found.components.map(\.name) == ["Feed Crawler", "Catalog Service"])
  }

  @Test(
    "A part that is called a store and keeps its data in another is a component",
    arguments: [
      ("Dependencies: PostgreSQL", true), ("Dependencies: none", false),
      ("Technology: PostgreSQL 16", false),
    ])
  func stores(label: String, isComponent: Bool) {
    let found = extracted(
      """
      ## Components

      ### Feed Crawler
      - Responsibility: polls feeds every 10 minutes

      ### Episode Store
      - Responsibility: keeps the episodes
      - \(label)
      """)
    #expect(found.components.map(\.name).contains("Episode Store") == isComponent)
  }

  @Test(
    "What a part is for may name what it talks to",
    arguments: [
      "- **Responsibility:** validates orders and calls the Payment Service to charge them",
      "**Responsibility:** Samples the carts and sends them to the Payment Service.",
      "Taking an order books an amount in the Payment Service.",
      "It shows the balance from the Payment Service.",
    ])
  func responsibility(text: String) {
    let found = extracted(
      """
      ## Order Service

      - **Technology:** Go

      \(text)

      ## Payment Service

      - **Technology:** Go
      """)
    #expect(
      found.interactions.map { "\(found.name($0.source)) > \(found.name($0.target))" }
        == ["Order Service > Payment Service"])
  }

  @Test("A purpose before the comma that denies something denies nothing of the clause behind it")
  func purpose() {
    let found = extracted(
      twoServices + "\n## Flow\n\nTo make sure that nobody pays twice and never too late, "
        + "the Order Service asks the Payment Service.\n")
    #expect(found.arrows == ["Order Service > Payment Service sync"])
  }

  @Test("Where the first name is does not make that place the subject")
  func place() {
    let found = extracted(
      twoServices + "\n## Flow\n\nThe Order Service behind the Payment Service stores carts in "
        + "MongoDB.\n")
    #expect(found.arrows == ["Order Service > MongoDB data"])
  }

  @Test("A part depends not on what starts it")
  func trigger() {
    let found = extracted(
      """
      ## Order Service
      - **Technology:** Go

      ## Payment Service
      - **Technology:** Go
      - **Trigger:** task of the Order Service
      """)
    #expect(found.arrows == ["Order Service > Payment Service unknown"])
  }

  @Test("Labels in italics, one below another, are sentences of their own")
  func labels() {
    let found = extracted(
      """
      ## order-desk

      *What it does:* takes orders
      *Talks to:* pay-desk
      *Keeps data in:* `orders` schema on the shared Postgres
      *Sends:* `OrderPlaced` (Kafka)

      ## pay-desk

      *What it does:* takes money
      *Talks to:* nobody
      *Receives:* `OrderPlaced`
      """)
    #expect(
      found.arrows.prefix(3) == [
        "order-desk > pay-desk unknown", "order-desk > shared Postgres data",
        "order-desk > Kafka async",
      ])
    #expect(found.events.first?.publisher == "order-desk".id)
    #expect(found.events.first?.consumers == ["pay-desk".id])
  }

  @Test("A table of parts tells what events each publishes and consumes")
  func eventColumns() {
    let found = extracted(
      """
      | Service | Purpose | Consumes | Produces |
      |---|---|---|---|
      | orders | orders | | OrderPlaced |
      | invoices | invoices | OrderPlaced | |
      """)
    #expect(found.events.map(\.name) == ["OrderPlaced"])
    #expect(found.events.first?.publisher == "orders".id)
    #expect(found.events.first?.consumers == ["invoices".id])
  }
}
