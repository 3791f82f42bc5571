import Engine
import Testing

@Suite("SRC-52")
struct TextOnlyTests {
  @Test("A part that the pictures leave out is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders

      ### Stock Service
      - **Responsibility:** stock

      ### Price Service
      - **Responsibility:** prices

      ### Ledger Service
      - **Responsibility:** accounts

      ```mermaid
      flowchart LR
        o[Order Service] --> s[Stock Service]
        s --> p[Price Service]
      ```
      """
    #expect(ReviewedSource.lines("SRC-52", in: markdown) == [10])
  }

  @Test("Where all are drawn, nothing is found")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Responsibility:** orders

      ### Stock Service
      - **Responsibility:** stock

      ### Price Service
      - **Responsibility:** prices

      ```mermaid
      flowchart LR
        o[Order Service] --> s[Stock Service]
        s --> p[Price Service]
      ```
      """
    #expect(ReviewedSource.findings("SRC-52", in: markdown) == [])
  }
}
