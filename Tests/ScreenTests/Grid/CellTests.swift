import Testing

@testable import Screen

@Suite("A cell is a few numbers")
struct CellTests {
  @Test(
    "A glyph comes out as it went in",
    arguments: [
      "a", " ", "é", "주", "─", "e\u{301}", "e\u{301}\u{302}\u{303}", "\u{10FFFD}", "🎉", "",
    ])
  func glyph(_ text: String) {
    let cell = Cell(grapheme: text, width: 1, style: .plain)
    #expect(Array(cell.grapheme.unicodeScalars) == Array(text.unicodeScalars))
    #expect(cell.width == 1)
  }

  @Test("A fourth mark is left out, so that every glyph fits")
  func marks() {
    let cell = Cell(grapheme: "e\u{301}\u{302}\u{303}\u{304}", width: 1, style: .plain)
    #expect(cell.grapheme.unicodeScalars.count == 4)
  }

  @Test(
    "A style comes out as it went in",
    arguments: [
      Style.plain, Style(foreground: .ansi(0)), Style(foreground: .ansi(15), background: .ansi(7)),
      Style(foreground: .rgb(0, 0, 0), background: .rgb(255, 254, 253)),
      Style(background: .rgb(1, 2, 3), attributes: [.bold, .dim, .underline, .reverse, .italic]),
    ])
  func style(_ style: Style) {
    var cell = Cell.blank(style)
    #expect(cell.style == style)
    cell.style = .plain
    #expect(cell == .blank())
    #expect(Cell.continuation(style).style == style)
  }

  @Test("Marks, widths and styles tell cells apart")
  func differences() {
    let cells = [
      Cell(grapheme: "e", width: 1, style: .plain), Cell(grapheme: "e", width: 2, style: .plain),
      Cell(grapheme: "e\u{301}", width: 1, style: .plain),
      Cell(grapheme: "e\u{301}\u{302}\u{303}", width: 1, style: .plain),
      Cell(grapheme: "e\u{301}\u{302}\u{304}", width: 1, style: .plain),
      Cell(grapheme: "e", width: 1, style: Style(foreground: .ansi(0))),
    ]
    for (index, cell) in cells.enumerated() {
      #expect(cells.indices.filter { cells[$0] == cell } == [index])
    }
  }
}
