import Testing

@testable import Engine

@Suite("Tables of elements and interactions")
struct TableExtractorTests {
  @Test(
    "Columns are known by meaning, in any order and language",
    arguments: [
      "| From | To | Protocol |\n|---|---|---|\n| Order Service | Payment Service | gRPC |",
      "| Protocol | To | From |\n|---|---|---|\n| gRPC | Payment Service | Order Service |",
      "| 호출자 | 대상 | 프로토콜 |\n|---|---|---|\n| Order Service | Payment Service | gRPC |",
      "| Service | Depends On | Communication |\n|---|---|---|\n| Order | Payment | gRPC |",
      "| Service | Used by | Communication |\n|---|---|---|\n| Payment | Order | gRPC |",
      "| 서비스 | 의존 | 통신 방식 |\n|---|---|---|\n| Order | Payment | gRPC |",
      "| From \\ To | Order | Payment |\n|---|---|---|\n| Order | — | gRPC |\n| Payment | - | - |",
    ])
  func columns(table: String) {
    let found = extracted(twoServices + table + "\n")
    #expect(found.arrows == ["Order Service > Payment Service sync"])
    #expect(found.interactions.first?.via == "gRPC")
    #expect(found.interactionLines.count == 1)
  }

  @Test("A table of components introduces them with domain, layer and store")
  func components() {
    let marked = MarkedText(
      """
      | Component | Domain | Layer | Database |
      |---|---|---|---|
      | «Order Service» | Sales | Core | Order DB (MySQL) |
      | «Mail Service» | Care | Edge | — |
      """)
    let found = marked.requirements
    #expect(found.components.map(\.name) == ["Order Service", "Mail Service"])
    #expect(found.components.flatMap(\.evidence).map(\.place.line) == marked.lines)
    #expect(found.components.first?.domain == "Sales")
    #expect(found.arrows == ["Order Service > Order DB data"])
    #expect(found.domains.map(\.name) == ["Sales", "Care"])
    #expect(found.layers.map(\.members) == [["order-service".id], ["mail-service".id]])
  }

  @Test(
    "Tables below a title that takes them back give nothing",
    arguments: [
      "Technology Stack", "Rejected alternatives", "Glossary", "Future work", "용어",
    ])
  func traps(title: String) {
    let text = "# \(title)\n\n| Component | Technology |\n|---|---|\n| Frontend | React |\n"
    #expect(extracted(text).elements.isEmpty)
  }

  @Test("Rows with an event name its channel, publisher and consumer")
  func events() {
    let found = extracted(
      twoServices + """
        | Event | Publisher | Consumers | Topic |
        |---|---|---|---|
        | `OrderPlaced` | Order Service | Payment Service | orders.v1 |
        """)
    #expect(found.events.map(\.name) == ["OrderPlaced"])
    #expect(found.events.first?.publisher == "order-service".id)
    #expect(found.events.first?.consumers == ["payment-service".id])
    #expect(found.events.first?.channel == "orders.v1")
  }

  @Test(
    "Remarks beside something else that a table tells of parts are not what the parts are for",
    arguments: [
      ("Scaling", "Notes", nil), ("Scaling", "Purpose", "takes orders"),
      ("", "Notes", "takes orders"),
    ])
  func remarks(second: String, third: String, responsibility: String?) {
    let columns = second.isEmpty ? [third] : [second, third]
    let cells = second.isEmpty ? ["takes orders"] : ["horizontal", "takes orders"]
    let found = extracted(
      """
      ## Components

      | Service | \(columns.joined(separator: " | ")) |
      | --- | \(columns.map { _ in "---" }.joined(separator: " | ")) |
      | Order Service | \(cells.joined(separator: " | ")) |
      | Cart Service | \(cells.joined(separator: " | ")) |
      """)
    #expect(found.components.map(\.name) == ["Order Service", "Cart Service"])
    #expect(found.components.first?.responsibility?.text == responsibility)
  }
}
