import Testing

@testable import Screen

@Suite("Width of text in columns")
struct CellWidthTests {
  @Test(
    "A character is as wide as it is drawn",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("주", 2), ("漢", 2), ("🙂", 2), ("👨‍👩‍👧", 2), ("─", 1),
      ("✓", 1), ("\t", 4), ("\u{1B}", 1), ("\u{202E}", 8), ("\r\n", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2),
    ] as [(Character, Int)])
  func measuresCharacter(character: Character, width: Int) {
    #expect(CellWidth.of(character) == width)
  }

  @Test("A text is as wide as its characters together")
  func measuresText() {
    #expect(CellWidth.of("plain") == 5)
    #expect(CellWidth.of("주문 ok") == 7)
    #expect(CellWidth.of("") == 0)
  }

  @Test("Writing uses exactly the columns that were measured, for every scalar of the first plane")
  func agreesWithWriting() {
    var different: [String] = []
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var grid = Grid(width: 24, height: 1)
      let used = grid.write(String(scalar), row: 0, column: 0, style: .plain)
      if used != CellWidth.of(Character(scalar)) { different.append(String(value, radix: 16)) }
    }
    #expect(different.isEmpty)
  }
}
