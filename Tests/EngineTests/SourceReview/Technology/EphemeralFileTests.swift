import Engine
import Testing

@Suite("SRC-25")
struct EphemeralFileTests {
  @Test("A database in a file on a function is found")
  func finds() {
    let markdown = """
      ### Note Service
      - **Technology:** Python on AWS Lambda
      - Notes are kept in SQLite.
      """
    #expect(ReviewedSource.lines("SRC-25", in: markdown) == [3])
  }

  @Test("On a volume it is left alone")
  func isSilent() {
    let markdown = """
      ### Note Service
      - **Technology:** Python on AWS Lambda
      - Notes are kept in SQLite on a volume of EFS.
      """
    #expect(ReviewedSource.findings("SRC-25", in: markdown) == [])
  }
}
