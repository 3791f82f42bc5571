import Testing

@testable import Screen

@Suite("Drawing into a grid")
struct GridDrawingTests {
  private static let bold = Style(attributes: .bold)

  private func grid(_ width: Int = 10, _ height: Int = 2) -> Grid {
    Grid(width: width, height: height)
  }

  @Test("Text is drawn from its place to the right and tells its columns")
  func writes() {
    var grid = grid()
    let used = grid.write("ab주", row: 1, column: 2, style: Self.bold)
    #expect(used == 4)
    #expect(grid.snapshot().lines == ["", "  ab주"])
    #expect(grid.snapshot().styles == ["", "..aaaa"])
    #expect(grid.snapshot().legend == ["a = default bold"])
  }

  @Test("Text is cut at the limit and at the edge")
  func clips() {
    var grid = grid()
    #expect(grid.write("abcdef", row: 0, column: 0, style: .plain, limit: 3) == 3)
    #expect(grid.write("abcdef", row: 1, column: 7, style: .plain) == 3)
    #expect(grid.snapshot().lines == ["abc", "       abc"])
  }

  @Test("Text that does not fit ends with an ellipsis, text that fits does not")
  func endsWithEllipsis() {
    var grid = grid()
    grid.write("abcdef", row: 0, column: 0, style: .plain, limit: 4, ellipsis: true)
    grid.write("abcd", row: 1, column: 0, style: .plain, limit: 4, ellipsis: true)
    #expect(grid.snapshot().lines == ["abc…", "abcd"])
  }

  @Test("An ellipsis never leaves half a wide glyph")
  func cutsWideBeforeEllipsis() {
    var grid = grid()
    #expect(grid.write("주문서", row: 0, column: 0, style: .plain, limit: 5, ellipsis: true) == 5)
    #expect(grid.write("주문서", row: 1, column: 0, style: .plain, limit: 4, ellipsis: true) == 4)
    #expect(grid.snapshot().lines == ["주문…", "주 …"])
  }

  @Test("A wide glyph at the right edge becomes a space")
  func cutsWideAtEdge() {
    var grid = grid(4, 1)
    grid.write("abc주", row: 0, column: 0, style: Self.bold)
    #expect(grid.snapshot().lines == ["abc"])
    #expect(grid.snapshot().styles == ["aaaa"])
  }

  @Test("A negative column cuts the beginning, a wide glyph that is cut becomes a space")
  func cutsBeginning() {
    var grid = grid()
    grid.write("abcdef", row: 0, column: -2, style: .plain)
    grid.write("주문", row: 1, column: -1, style: .plain)
    #expect(grid.snapshot().lines == ["cdef", " 문"])
  }

  @Test("Overwriting half of a wide glyph blanks its other half", arguments: [0, 1])
  func repairsWide(column: Int) {
    var grid = grid(4, 1)
    grid.write("주문", row: 0, column: 0, style: .plain)
    grid.write("x", row: 0, column: column, style: .plain)
    #expect(grid.snapshot().lines == [column == 0 ? "x 문" : " x문"])
    grid.fill(Rect(row: 0, column: 3, height: 1, width: 1), style: .plain)
    #expect(grid.row(0).allSatisfy { $0.width == 1 })
  }

  @Test("Untrusted text is drawn escaped")
  func escapes() {
    var grid = grid(12, 1)
    grid.write("\u{1B}]0;x\u{7}", row: 0, column: 0, style: .plain)
    #expect(grid.snapshot().lines == ["␛]0;x␇"])
  }

  @Test("Drawing outside the grid is ignored")
  func ignoresOutside() {
    var grid = grid()
    let blank = grid
    grid.write("x", row: -1, column: 0, style: .plain)
    grid.write("x", row: 2, column: 0, style: .plain)
    grid.write("x", row: 0, column: 10, style: .plain)
    grid.write("xy", row: 0, column: -2, style: .plain)
    grid.fill(Rect(row: 5, column: 5, height: 9, width: 9), style: Self.bold)
    grid.setStyle(Self.bold, in: Rect(row: -3, column: 0, height: 2, width: 4))
    #expect(grid == blank)
    #expect(grid[9, 9] == .blank())
  }

  @Test("A selection changes styles and keeps the text and the colours it does not name")
  func overlays() {
    var grid = grid(4, 1)
    grid.write("abcd", row: 0, column: 0, style: Style(foreground: .ansi(2)))
    grid.overlay(
      Style(background: .ansi(7), attributes: .reverse),
      in: Rect(row: 0, column: 1, height: 1, width: 2))
    let snapshot = grid.snapshot()
    #expect(snapshot.lines == ["abcd"])
    #expect(snapshot.styles == ["abba"])
    #expect(snapshot.legend == ["a = ansi 2", "b = ansi 2 on ansi 7 reverse"])
    grid.setStyle(.plain, in: grid.bounds)
    #expect(grid.snapshot().styles == [""])
  }

  @Test("Rules are clipped like everything else")
  func drawsLines() {
    var grid = grid(5, 3)
    grid.horizontalLine(row: 1, column: 3, length: 9, style: .plain)
    grid.verticalLine(row: -1, column: 1, length: 9, style: .plain)
    #expect(grid.snapshot().lines == [" │", " │ ──", " │"])
  }

  @Test("A snapshot tells size, cursor and the roles of a theme")
  func snapshots() {
    var grid = grid(6, 1)
    grid.write("hi", row: 0, column: 0, style: Theme.terminal[.uiSelection])
    grid.cursor = Position(row: 0, column: 2)
    #expect(
      grid.snapshot(theme: .terminal).text == """
        6×1 cursor 0,2
        hi
        -- styles
        aa
        a = ui.selection

        """)
  }
}
