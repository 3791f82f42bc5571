import Engine
import Testing

@Suite("SRC-30")
struct InProcessEventsTests {
  @Test("An event bus in memory is found")
  func finds() {
    let markdown = """
      ### Shop
      - Domain events go over an in-process event bus.
      """
    #expect(ReviewedSource.lines("SRC-30", in: markdown) == [2])
  }

  @Test("With an outbox it is left alone")
  func isSilent() {
    let markdown = """
      ### Shop
      - Domain events go over an in-process event bus and through an outbox.
      """
    #expect(ReviewedSource.findings("SRC-30", in: markdown) == [])
  }
}
