import Engine
import Testing

@Suite("SRC-17")
struct ContentToModelTests {
  @Test("Content that goes to a model without terms is found")
  func finds() {
    let markdown = """
      ### Drawing Service
      - Users upload drawings as PDF.
      - **Dependencies:** OpenAI API over HTTPS to read the drawings
      """
    #expect(ReviewedSource.lines("SRC-17", in: markdown) == [2])
  }

  @Test("With terms nothing is found")
  func isSilent() {
    let markdown = """
      ### Drawing Service
      - Users upload drawings as PDF. The contract excludes training and sets zero retention.
      - **Dependencies:** OpenAI API over HTTPS to read the drawings
      """
    #expect(ReviewedSource.findings("SRC-17", in: markdown) == [])
  }
}
