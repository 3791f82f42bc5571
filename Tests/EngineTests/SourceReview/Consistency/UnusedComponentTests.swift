import Engine
import Testing

@Suite("SRC-71")
struct UnusedComponentTests {
  @Test("An interface that nobody calls is found")
  func finds() {
    let markdown = """
      ### Web Client
      - **Dependencies:** Order Service over REST to order

      ### Order Service
      - **Responsibility:** orders

      ### Analysis Service
      - **Technology:** Python, FastAPI
      """
    #expect(ReviewedSource.lines("SRC-71", in: markdown) == [8])
  }

  @Test("One that is called is left alone")
  func isSilent() {
    let markdown = """
      ### Web Client
      - **Dependencies:** Order Service over REST to order

      ### Order Service
      - **Responsibility:** orders
      - **Dependencies:** Analysis Service over REST to score

      ### Analysis Service
      - **Technology:** Python, FastAPI
      """
    #expect(ReviewedSource.findings("SRC-71", in: markdown) == [])
  }
}
