import Testing

@testable import Engine

@Suite("Chains, trees, event lists and headings with arrows")
struct ChainAndTreeTests {
  @Test("Each arrow of a chain is a dependency, less sure than one that stands alone")
  func chain() {
    let marked = MarkedText(
      """
      ## Flow

      ```text
      «Meter Gateway ──▶ Kafka ──▶ Meter Service --REST--> Tariff Service»
      ```
      """)
    let found = marked.requirements
    #expect(
      found.arrows == [
        "Meter Gateway > Kafka async", "Meter Service > Kafka async",
        "Meter Service > Tariff Service sync",
      ])
    #expect(found.interactionLines == marked.lines)
    #expect(found.interactions.allSatisfy { $0.confidence.percent < 80 })
  }

  @Test("A chain that tells the order of one part's calls joins no two of those it calls")
  func order() {
    let found = extracted(
      """
      ## Order Service
      - **Dependencies:** Payment Service, Mail Service

      ## Payment Service
      - **Responsibility:** takes money

      ## Mail Service
      - **Responsibility:** mails

      ## Flow

      Order Service → Payment Service → Mail Service
      """)
    #expect(!found.arrows.contains { $0.hasPrefix("Payment Service > Mail Service") })
  }

  @Test(
    "An arrow's words are told from the names beside it",
    arguments: [
      ("A --> B", ["A", "B"], [""]), ("A -[REST]-> B", ["A", "B"], ["REST"]),
      ("A -- gRPC --> B => C", ["A", "B", "C"], ["gRPC", ""]),
      ("Head-End → Store", ["Head-End", "Store"], [""]),
    ])
  func labels(text: String, parts: [String], labels: [String]) {
    let chain = ArrowChain(text)
    #expect(chain?.parts == parts)
    #expect(chain?.labels == labels)
  }

  @Test("Lines without an arrow, or with one to the left, are no chains")
  func noChains() {
    for text in ["A - B", "A <- B", "a >= b", "→", "A ->"] { #expect(ArrowChain(text) == nil) }
  }

  @Test("A tree whose branches begin with verbs tells who uses whom")
  func tree() {
    let marked = MarkedText(
      """
      ## Modules

      ```
      LibraryApp
      ├── LendingModule
      │   «├── uses CatalogueModule»
      │   «└── calls MemberModule»
      └── ReportModule
          «└── reads from LendingModule»
      ```
      """)
    let found = marked.requirements
    #expect(
      found.arrows == [
        "LendingModule > CatalogueModule unknown", "LendingModule > MemberModule sync",
        "ReportModule > LendingModule data",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("A tree of folders names no parts")
  func folders() {
    let found = extracted(
      """
      ## Code

      ```
      src/
      ├── order-service/
      │   └── OrderService.java
      └── payment-service/
      ```
      """)
    #expect(found.elements.isEmpty)
  }

  @Test("A line that begins with an event tells who sends it to whom")
  func events() {
    let marked = MarkedText(
      twoServices + """
        ## Events

        «- `order.paid` — Payment Service → Order Service»
        """)
    let found = marked.requirements
    #expect(found.events.map(\.name) == ["order.paid"])
    #expect(found.arrows == ["Payment Service > Order Service async"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("A heading with an arrow is an interaction that its labels describe")
  func headings() {
    let found = extracted(
      twoServices + """
        ### Order Service → Payment Service
        - Protocol: gRPC
        - Timeout: 800 ms
        """)
    #expect(found.arrows == ["Order Service > Payment Service sync"])
    #expect(found.interactions.first?.timeoutMilliseconds == 800)
    #expect(found.components.count == 2)
  }

  @Test("A square matrix introduces what its rows and columns name")
  func matrix() {
    let found = extracted(
      """
      |  | Intake | Triage | Payout | Ledger DB |
      |---|---|---|---|---|
      | Intake | – | X |  |  |
      | Triage |  | – | X |  |
      | Payout |  |  | – | X |
      """)
    #expect(
      found.arrows == [
        "Intake > Triage unknown", "Triage > Payout unknown", "Payout > Ledger DB data",
      ])
  }
}
