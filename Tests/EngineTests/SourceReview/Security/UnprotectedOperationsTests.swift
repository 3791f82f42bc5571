import Engine
import Testing

@Suite("SRC-01")
struct UnprotectedOperationsTests {
  @Test("Operations without a word about who may call them are found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Interfaces:** REST
        - `POST /orders` places an order
      """
    #expect(ReviewedSource.lines("SRC-01", in: markdown) == [3])
  }

  @Test("Where the sources name how callers authenticate, nothing is found")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Interfaces:** REST, with a JWT of the caller
        - `POST /orders` places an order
      """
    #expect(ReviewedSource.findings("SRC-01", in: markdown) == [])
  }
}
