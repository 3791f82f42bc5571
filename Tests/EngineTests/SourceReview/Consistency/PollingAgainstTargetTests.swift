import Engine
import Testing

@Suite("SRC-57")
struct PollingAgainstTargetTests {
  @Test("Polling slower than the promise is found")
  func finds() {
    let markdown = """
      ### Scanner
      - Sub-second detection of new blocks
      - Polling interval: 5 seconds
      """
    #expect(ReviewedSource.lines("SRC-57", in: markdown) == [2])
  }

  @Test("Polling that keeps it is left alone")
  func isSilent() {
    let markdown = """
      ### Scanner
      - Detection of new blocks within 10 seconds
      - Polling interval: 5 seconds
      """
    #expect(ReviewedSource.findings("SRC-57", in: markdown) == [])
  }
}
