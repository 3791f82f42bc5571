import Testing

@testable import Engine

@Suite("Systems of others below titles that announce them")
struct OtherSystemsTests {
  @Test(
    "What is listed below a title about others is external, however it is listed",
    arguments: [
      "## External Systems\n\n- **«Parcelio»**: labels\n- **«Fraudex»** - scores orders\n",
      "## Third-Party Integrations\n\n### Communication\n1. **«Parcelio»** - mails\n\n### Data\n2. **«Fraudex»** - scores\n",
      "## External Services\n\n- «Parcelio API» (labels)\n- «Fraudex API» (scores)\n",
      "## Externe Systeme\n\n### «Parcelio»\n\nDruckt Etiketten.\n\n### «Fraudex»\n\nBewertet.\n",
      "## 외부 연동\n\n| 서비스 | 용도 |\n|---|---|\n| «Parcelio» | 송장 |\n| «Fraudex» | 점수 |\n",
      "## Tech Stack\n\n### External Integrations\n\n| Service | Purpose |\n|---|---|\n| **«Parcelio»** | labels |\n| **«Fraudex»** | scores |\n",
      "## Kontext\n\n| Nachbar | Beschreibung |\n|---|---|\n| «Parcelio» | Etiketten |\n| «Fraudex» | Bewertung |\n",
    ])
  func listed(text: String) {
    let marked = MarkedText(text)
    let found = marked.requirements
    #expect(found.elements.map(\.kind) == [.externalSystem, .externalSystem])
    #expect(found.elements.map { $0.name.prefix(4) } == ["Parc", "Frau"])
    #expect(found.elements.flatMap(\.evidence).map(\.place.line) == marked.lines)
  }

  @Test("Stores among them are stores, and libraries, tools and plans are left out")
  func others() {
    let found = extracted(
      """
      ## External Services

      | Service | Purpose |
      |---|---|
      | PostgreSQL | keeps orders |
      | Parcelio | prints labels |
      | Docker | runs |

      ## External Dependencies

      - **Chartling** - charting library
      - **Mailbird** - sends mails
      - **Smsly** - planned
      """)
    #expect(
      found.parts == [
        "dataStore PostgreSQL", "externalSystem Parcelio", "externalSystem Mailbird",
      ])
  }

  @Test("A line of names below such a title lists them")
  func line() {
    let found = extracted("## 외부 시스템 3종\n\n네모페이(간편결제) · 세모택배 · Smsly\n")
    #expect(found.elements.map(\.name) == ["네모페이", "세모택배", "Smsly"])
    #expect(found.elements.allSatisfy { $0.kind == .externalSystem })
    #expect(
      extracted("## External services\n\nWe use them, they help, and all is well.\n").elements
        .isEmpty)
  }

  @Test("The system itself may be what uses a known product")
  func whole() {
    #expect(
      extracted("# Shop\n\nThe platform integrates with Stripe for payments.\n").parts
        == ["externalSystem Stripe"])
  }

  @Test("Titles about access from outside announce no systems")
  func inwards() {
    let found = extracted(
      "## External Interfaces\n\n- **Bearer**: tokens\n- **Cookie**: sessions\n")
    #expect(found.elements.isEmpty)
  }

  @Test("What knows a product's users is somebody else's, and one product under two names is one")
  func signIn() {
    let found = extracted(
      """
      ```mermaid
      C4Context
        System(shop, "Shop")
        System_Ext(d, "Discord", "sign-in")
        Rel(shop, d, "OAuth")
      ```

      ## External systems

      | External system | Use |
      |---|---|
      | Discord OAuth | sign-in |
      | Supabase Auth | sign-in |
      """)
    #expect(found.elements.filter { $0.kind == .externalSystem }.count == 2)
    #expect(found.arrows.count == 1)
  }

  @Test("A group of providers in a chart holds systems of others")
  func providers() {
    let found = extracted(
      """
      ```mermaid
      graph TD
        subgraph "Model Providers"
          A["Zorblax API"]
        end
        B[Writer Service] --> A
      ```
      """)
    #expect(found.parts == ["externalSystem Zorblax API", "component Writer Service"])
  }
}
