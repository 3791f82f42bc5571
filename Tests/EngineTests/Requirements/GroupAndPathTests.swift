import Testing

@testable import Engine

@Suite("Groups of parts, paths in cells and drawings without boxes")
struct GroupAndPathTests {
  @Test(
    "A heading that puts parts together is none itself",
    arguments: [
      "## Services\n\n### Core services\n- **tally-service** - counts\n- **mail-service** - mails\n\n### Support services\n- **file-service** - files\n- **log-service** - logs\n",
      "## Services (4)\n\n### Core Services (2)\n| Service | Purpose |\n|---|---|\n| tally-service | counts |\n| mail-service | mails |\n\n### Support Services (2)\n| Service | Purpose |\n|---|---|\n| file-service | files |\n| log-service | logs |\n",
    ])
  func groups(text: String) {
    #expect(
      extracted(text).parts == [
        "component tally-service", "component mail-service", "component file-service",
        "component log-service",
      ])
  }

  @Test("A list of endpoints introduces no parts")
  func endpoints() {
    let text = """
      | Module | Interface | Description |
      |---|---|---|
      | Members | `POST /login` | signs in |
      | Chat | `GET /chat/*` | talks |
      """
    #expect(extracted(text).elements.isEmpty)
  }

  @Test("A cell with an arrow joins its two names, and states are no names")
  func paths() {
    let marked = MarkedText(
      """
      | Path | Protocol |
      |---|---|
      | «Portal ↔ Billing» | REST |
      | «Billing → Database» | SQL |

      | Change | When |
      |---|---|
      | OPEN → CLOSED | paid |
      | CLOSED → EXPIRED | late |
      """)
    let found = marked.requirements
    #expect(found.arrows == ["Portal > Billing sync", "Billing > Database data"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("Columns of tables are known by a verb and a word for a part")
  func wideColumns() {
    let table = "| 호출 서비스 | 피호출 서비스 | 방식 |\n|---|---|---|\n| Order | Payment | OpenFeign |\n"
    #expect(extracted(twoServices + table).arrows == ["Order Service > Payment Service sync"])
  }

  @Test("Names that arrows join from top to bottom are read where they are parts")
  func column() {
    let marked = MarkedText(
      twoServices + """
        ```
        Order Service (Go)
          │  REST
          ▼
        «Payment Service»
          ├── «PostgreSQL» (pgx) ─── invoices
          └── GPU
        ```

        ```
        Check
          ↓
        Book
          ↓
        Mail
        ```
        """)
    let found = marked.requirements
    #expect(
      found.arrows == ["Order Service > Payment Service sync", "Payment Service > PostgreSQL data"])
    #expect(found.interactionLines == marked.lines)
    #expect(found.components.count == 2)
  }

  @Test("Drawings of states below a title about them are no parts")
  func states() {
    let text = """
      ## State transitions

      ```
      ┌──────┐     ┌────────┐
      │ OPEN │────→│ CLOSED │
      └──────┘     └────────┘
      ```
      """
    #expect(extracted(text).elements.isEmpty)
  }

  @Test("Boxes of one chart whose names are alike stay apart")
  func alike() {
    let found = extracted(
      """
      ```mermaid
      graph LR
        Q[Queue: mails] --> W[Worker: Mails]
        W --> P[Post API]
      ```
      """)
    #expect(found.elements.map(\.kind) == [.broker, .component, .component])
    #expect(found.arrows.count == 2)
  }

  @Test("A store is read by nobody else: an arrow from it to a third party says nothing")
  func outwards() {
    let found = extracted(
      """
      ```mermaid
      graph LR
        A[Mail Service] --> D[(Letters)]
        D --> S[Stripe]
      ```
      """)
    #expect(found.arrows == ["Mail Service > Letters data"])
  }

  @Test("Parts that every language has a word for are known by it")
  func commonNames() {
    let found = extracted(
      """
      | 服务 | 说明 |
      |---|---|
      | frontend | 页面 |
      | backend | 业务 |

      前端通过代理将请求转发至后端。
      """)
    #expect(found.arrows == ["frontend > backend unknown"])
  }
}
