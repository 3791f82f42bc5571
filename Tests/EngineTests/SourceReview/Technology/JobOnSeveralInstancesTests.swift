import Engine
import Testing

@Suite("SRC-33")
struct JobOnSeveralInstancesTests {
  @Test("A poller on several instances is found")
  func finds() {
    let markdown = """
      Services scale horizontally.

      ### Scanner Service
      - **Responsibility:** prices
      - Polling interval: 5 seconds
      """
    #expect(ReviewedSource.lines("SRC-33", in: markdown) == [5])
  }

  @Test("A poller with a lease is left alone")
  func isSilent() {
    let markdown = """
      Services scale horizontally.

      ### Scanner Service
      - **Responsibility:** prices
      - Polling interval: 5 seconds, by the one instance that holds the lease
      """
    #expect(ReviewedSource.findings("SRC-33", in: markdown) == [])
  }
}
