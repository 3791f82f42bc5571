import Testing

@testable import Screen

@Suite("What differs between two frames")
struct GridChangesTests {
  private func grid(_ lines: [String]) -> Grid {
    var grid = Grid(width: 8, height: lines.count)
    for (row, line) in lines.enumerated() { grid.write(line, row: row, column: 0, style: .plain) }
    return grid
  }

  @Test("Equal frames differ nowhere, whatever the cursor does")
  func equal() {
    var moved = grid(["abc"])
    moved.cursor = Position(row: 0, column: 1)
    #expect(moved.changes(since: grid(["abc"])).isEmpty)
  }

  @Test("Each differing row is one span from its first to its last difference")
  func spans() {
    let changes = grid(["aXcdYf", "same", "x"]).changes(since: grid(["abcdef", "same", ""]))
    #expect(
      changes == [RowChange(row: 0, columns: 1..<5), RowChange(row: 2, columns: 0..<1)])
  }

  @Test("A style alone is a difference")
  func style() {
    var restyled = grid(["abc"])
    restyled.setStyle(Style(attributes: .bold), in: Rect(row: 0, column: 2, height: 1, width: 1))
    #expect(restyled.changes(since: grid(["abc"])) == [RowChange(row: 0, columns: 2..<3)])
  }

  @Test("A span takes wide glyphs whole")
  func wide() {
    #expect(grid(["a주b"]).changes(since: grid(["a문b"])) == [RowChange(row: 0, columns: 1..<3)])
    #expect(grid(["a주b"]).changes(since: grid(["axxb"])) == [RowChange(row: 0, columns: 1..<3)])
  }

  @Test("A grid that follows another shows the same")
  func following() {
    var shown = grid(["abc", "d주e", "same"])
    var next = grid(["aXc", "d문e", "same"])
    next.cursor = Position(row: 1, column: 2)
    shown.follow(next, in: next.changes(since: shown))
    #expect(shown == next)
    let larger = grid(["abc", "d", "e", "f"])
    shown.follow(larger, in: larger.changes(since: shown))
    #expect(shown == larger)
  }

  @Test("The first frame and a frame of another size are painted whole")
  func whole() {
    let all = [RowChange(row: 0, columns: 0..<8)]
    #expect(grid(["a"]).changes(since: nil) == all)
    #expect(grid(["a"]).changes(since: Grid(width: 9, height: 1)) == all)
  }
}
