import Engine
import Testing

@Suite("SRC-66")
struct AbstractionBypassedTests {
  @Test("A way round the common interface is found")
  func finds() {
    let markdown = """
      ### Storage Layer
      - **Responsibility:** unified interface to files
      - **Dependencies:** Amazon S3 for files

      ### Report Service
      - **Dependencies:** Amazon S3 for reports
      """
    #expect(ReviewedSource.lines("SRC-66", in: markdown) == [6])
  }

  @Test("Where all go through it, nothing is found")
  func isSilent() {
    let markdown = """
      ### Storage Layer
      - **Responsibility:** unified interface to files
      - **Dependencies:** Amazon S3 for files

      ### Report Service
      - **Dependencies:** Storage Layer over REST for reports
      """
    #expect(ReviewedSource.findings("SRC-66", in: markdown) == [])
  }
}
