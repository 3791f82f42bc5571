import Engine
import Testing

@Suite("SRC-39")
struct StartOrderTests {
  @Test("A demanded order of starting is found")
  func finds() {
    let markdown = """
      ### Notes
      - The start order is important: the User Service must come first.
      """
    #expect(ReviewedSource.lines("SRC-39", in: markdown) == [2])
  }

  @Test("An order that does not matter is left alone")
  func isSilent() {
    let markdown = """
      ### Notes
      - Parts may start in any order.
      """
    #expect(ReviewedSource.findings("SRC-39", in: markdown) == [])
  }
}
