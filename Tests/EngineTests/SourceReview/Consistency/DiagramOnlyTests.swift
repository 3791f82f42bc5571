import Engine
import Testing

@Suite("SRC-51")
struct DiagramOnlyTests {
  @Test("A part that only the picture shows is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Dependencies:** Stock Service over REST to reserve

      ### Stock Service
      - **Dependencies:** Price Service over REST to price

      ### Price Service
      - **Responsibility:** prices

      ```mermaid
      flowchart LR
        o[Order Service] --> s[Stock Service]
        s --> p[Price Service]
        p --> l[Ledger Service]
      ```
      """
    #expect(ReviewedSource.lines("SRC-51", in: markdown) == [14])
  }

  @Test("A part that is also described is left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Dependencies:** Stock Service over REST to reserve

      ### Stock Service
      - **Dependencies:** Price Service over REST to price

      ### Price Service
      - **Responsibility:** prices

      ```mermaid
      flowchart LR
        o[Order Service] --> s[Stock Service]
        s --> p[Price Service]
      ```
      """
    #expect(ReviewedSource.findings("SRC-51", in: markdown) == [])
  }
}
