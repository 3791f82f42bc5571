import Engine
import Testing

@Suite("SRC-43")
struct NoDataStoreTests {
  @Test("A history without a store is found")
  func finds() {
    let markdown = """
      ### History Service
      - **Responsibility:** stores the history of results

      ### Play Service
      - **Dependencies:** History Service over REST to record results

      ### Web Service
      - **Dependencies:** Play Service over REST to play
      """
    #expect(ReviewedSource.lines("SRC-43", in: markdown) == [2])
  }

  @Test("With a store nothing is found")
  func isSilent() {
    let markdown = """
      ### History Service
      - **Responsibility:** stores the history of results
      - **Dependencies:** History Database (PostgreSQL) for results

      ### Play Service
      - **Dependencies:** History Service over REST to record results

      ### Web Service
      - **Dependencies:** Play Service over REST to play
      """
    #expect(ReviewedSource.findings("SRC-43", in: markdown) == [])
  }
}
