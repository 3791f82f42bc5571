import Engine
import Testing

@Suite("SRC-60")
struct TargetWithoutNumberTests {
  @Test("A goal in words is found")
  func finds() {
    let markdown = """
      ## Goals
      - Highly available services
      """
    #expect(ReviewedSource.lines("SRC-60", in: markdown) == [2])
  }

  @Test("A goal with a number is left alone")
  func isSilent() {
    let markdown = """
      ## Goals
      - Highly available services: 99.9 % availability
      """
    #expect(ReviewedSource.findings("SRC-60", in: markdown) == [])
  }

  @Test("What is done at once in the order of steps is no goal")
  func steps() {
    let markdown = """
      ## Guard
      - If a match is found, it immediately returns the first response.
      - Answers come back immediate.
      """
    #expect(ReviewedSource.lines("SRC-60", in: markdown) == [3])
  }
}
