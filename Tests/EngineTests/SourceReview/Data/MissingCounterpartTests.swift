import Engine
import Testing

@Suite("SRC-50")
struct MissingCounterpartTests {
  @Test("Files that nobody can delete are found")
  func finds() {
    let markdown = """
      ### File Service
      - Users upload photos.
      """
    #expect(ReviewedSource.lines("SRC-50", in: markdown) == [2])
  }

  @Test("With a way to delete them nothing is found")
  func isSilent() {
    let markdown = """
      ### File Service
      - Users upload photos and delete them.
      """
    #expect(ReviewedSource.findings("SRC-50", in: markdown) == [])
  }
}
