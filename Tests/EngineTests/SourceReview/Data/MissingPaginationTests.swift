import Engine
import Testing

@Suite("SRC-49")
struct MissingPaginationTests {
  @Test("A list without pages is found")
  func finds() {
    let markdown = """
      ### Order Service
      - **Interfaces:** REST
        - `GET /orders` list of all orders
      """
    #expect(ReviewedSource.lines("SRC-49", in: markdown) == [3])
  }

  @Test("A list in pages is left alone")
  func isSilent() {
    let markdown = """
      ### Order Service
      - **Interfaces:** REST
        - `GET /orders` list of all orders, 50 a page
      """
    #expect(ReviewedSource.findings("SRC-49", in: markdown) == [])
  }
}
