import Testing

@testable import Engine

@Suite("Documents about a single part")
struct SoleComponentTests {
  private let head = "# Tally Service\n\n## API\n\ntext\n\n## Events\n\ntext\n\n"

  @Test("A title names the part where headings below are of what a part has")
  func title() {
    #expect(extracted(head).parts == ["component Tally Service"])
    #expect(extracted("# Tally Service\n\n## Install\n\n## Usage\n").elements.isEmpty)
    #expect(extracted("# Tally parser\n\n## API\n\n## Events\n").elements.isEmpty)
  }

  @Test("A table of needs belongs to the part")
  func needs() {
    let marked = MarkedText(
      head + """
        ## 외부 연동 컴포넌트 계약

        | 의존성 | 사용 목적 |
        |---|---|
        | «Ledger DB» | 장부 저장 |
        | «Search Service» | 검색 |
        """)
    let found = marked.requirements
    #expect(
      found.arrows == ["Tally Service > Ledger DB data", "Tally Service > Search Service unknown"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("Grades before a colon are no needs")
  func grades() {
    let found = extracted(
      head + "## Dependencies\n\n- **Critical**: Ledger Service\n- **Optional**: Redis\n")
    #expect(
      found.arrows == ["Tally Service > Ledger Service unknown", "Tally Service > Redis data"])
  }

  @Test("Its clients are the parts that they call, in the style of the heading")
  func clients() {
    let found = extracted(
      head + """
        ## External services

        ### Feign Client

        | Service | Purpose |
        |---|---|
        | MemberClient | names |

        ## Related services

        | Service | Role |
        |---|---|
        | Member Service | members |
        """)
    #expect(found.arrows == ["Tally Service > Member Service sync"])
  }

  @Test(
    "A table of events says who publishes or consumes by its title or the line above it",
    arguments: [
      "## Published events\n\n", "## Messages\n\n발행 이벤트 (Kafka):\n\n",
    ])
  func events(title: String) {
    let found = extracted(
      head + title + """
        | 이벤트 | 대상 서비스 |
        |---|---|
        | TallyClosedEvent | Mail Service |
        """)
    #expect(found.events.map(\.name) == ["TallyClosedEvent"])
    #expect(found.events.first?.publisher == "tally-service".id)
    #expect(found.events.first?.consumers == ["mail-service".id])
  }
}
