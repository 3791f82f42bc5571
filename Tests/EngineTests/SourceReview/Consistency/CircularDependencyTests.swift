import Engine
import Testing

@Suite("SRC-68")
struct CircularDependencyTests {
  @Test("A circle of arrows is found")
  func finds() {
    let markdown = #"""
      ### Order Service
      - **Responsibility:** orders

      ### Stock Service
      - **Responsibility:** stock

      ### Price Service
      - **Responsibility:** prices

      ## Matrix
      | From \ To | Order Service | Stock Service | Price Service |
      |---|---|---|---|
      | Order Service | — | calls | calls |
      | Stock Service | reads config | — | calls |
      """#
    #expect(ReviewedSource.lines("SRC-68", in: markdown) == [13])
  }

  @Test("A chain is left alone")
  func isSilent() {
    let markdown = #"""
      ### Order Service
      - **Responsibility:** orders

      ### Stock Service
      - **Responsibility:** stock

      ### Price Service
      - **Responsibility:** prices

      ## Matrix
      | From \ To | Order Service | Stock Service | Price Service |
      |---|---|---|---|
      | Order Service | — | calls | calls |
      | Stock Service | — | — | calls |
      """#
    #expect(ReviewedSource.findings("SRC-68", in: markdown) == [])
  }
}
