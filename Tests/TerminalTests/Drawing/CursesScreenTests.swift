import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// ncurses without a terminal: it draws to /dev/null and is asked what it believes is shown.
@Suite("ncurses shows the grid", .serialized)
struct CursesScreenTests {
  /// Runs `body` with a screen of 40 columns and 12 rows.
  private func withScreen(
    _ name: String, isUTF8: Bool = true, usesColor: Bool = true,
    _ body: (CursesScreen) throws -> Void
  ) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    let output = try #require(fopen("/dev/null", "w"))
    let input = try #require(fopen("/dev/null", "r"))
    defer {
      fclose(output)
      fclose(input)
    }
    let screen = try CursesScreen(
      terminal: name, output: output, input: input, isUTF8: isUTF8, usesColor: usesColor)
    defer { screen.end(isTerminalOurs: true) }
    screen.resize(rows: 12, columns: 40)
    try body(screen)
  }

  private func show(_ grid: Grid, on screen: CursesScreen) {
    if let changes = screen.changes(for: grid) { screen.show(grid, changes: changes) }
  }

  /// The text that ncurses holds for a row, without trailing blanks.
  private func text(row: Int) -> String {
    var buffer = [wchar_t](repeating: 0, count: 200)
    wmove(dovetail_stdscr(), Int32(row), 0)
    winnwstr(dovetail_stdscr(), &buffer, 199)
    var scalars = String.UnicodeScalarView()
    for value in buffer.prefix(while: { $0 != 0 }) {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: value)) { scalars.append(scalar) }
    }
    var text = String(scalars)
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Attributes and pair that ncurses holds for a cell.
  private func look(row: Int, column: Int) -> (attributes: attr_t, pair: Int32) {
    var cell = cchar_t()
    wmove(dovetail_stdscr(), Int32(row), Int32(column))
    win_wch(dovetail_stdscr(), &cell)
    var text = [wchar_t](repeating: 0, count: 8)
    var attributes = attr_t(0)
    var short: Int16 = 0
    var pair: Int32 = 0
    getcchar(&cell, &text, &attributes, &short, &pair)
    return (attributes, pair)
  }

  private func colors(of pair: Int32) -> [Int32] {
    var (foreground, background) = (Int32(0), Int32(0))
    extended_pair_content(pair, &foreground, &background)
    return [foreground, background]
  }

  private func grid(_ lines: [String], style: Style = .plain) -> Grid {
    var grid = Grid(width: 40, height: 12)
    for (row, line) in lines.enumerated() { grid.write(line, row: row, column: 0, style: style) }
    return grid
  }

  @Test("Text arrives cell by cell, wide glyphs and marks included")
  func text() throws {
    try withScreen("xterm-256color") { screen in
      show(grid(["plain", "주문 ─ e\u{301}✓", "\u{1B}[31m"]), on: screen)
      #expect(text(row: 0) == "plain")
      #expect(text(row: 1) == "주문 ─ e\u{301}✓")
      #expect(text(row: 2) == "␛[31m")
    }
  }

  @Test("Every cell of the screen can be written, the last one too")
  func lastCell() throws {
    try withScreen("xterm-256color") { screen in
      show(grid(Array(repeating: String(repeating: "x", count: 40), count: 12)), on: screen)
      for row in 0..<12 { #expect(text(row: row) == String(repeating: "x", count: 40)) }
    }
  }

  @Test("Only what changed is painted, and what stays is still there")
  func changes() throws {
    try withScreen("xterm-256color") { screen in
      show(grid(["one", "a주b"]), on: screen)
      let next = grid(["one", "a문b"])
      #expect(screen.changes(for: next) == [RowChange(row: 1, columns: 1..<3)])
      show(next, on: screen)
      #expect(text(row: 0) == "one")
      #expect(text(row: 1) == "a문b")
      #expect(screen.changes(for: next) == nil)
      screen.repaint()
      #expect(screen.changes(for: next)?.count == 12)
    }
  }

  @Test("Colours and emphasis arrive")
  func styles() throws {
    try withScreen("xterm-256color") { screen in
      let style = Style(
        foreground: .rgb(255, 0, 0), background: .ansi(4), attributes: [.bold, .underline])
      show(grid(["styled"], style: style), on: screen)
      let look = look(row: 0, column: 0)
      #expect(look.attributes & dovetail_bold() != 0)
      #expect(look.attributes & dovetail_underline() != 0)
      #expect(look.attributes & dovetail_reverse() == 0)
      #expect(colors(of: look.pair) == [196, 4])
      #expect(self.look(row: 1, column: 0).pair == 0)
    }
  }

  @Test("Without colour only emphasis arrives")
  func monochrome() throws {
    try withScreen("xterm-256color", usesColor: false) { screen in
      #expect(screen.colorDepth == .none)
      show(
        grid(["styled"], style: Style(foreground: .rgb(255, 0, 0), attributes: .reverse)),
        on: screen)
      let look = look(row: 0, column: 0)
      #expect(look.attributes & dovetail_reverse() != 0)
      #expect(look.pair == 0)
    }
  }

  @Test("Eight colours suffice for more styles than there are pairs")
  func eightColors() throws {
    try withScreen("linux") { screen in
      #expect(screen.colorDepth == .ansi8)
      for frame in 0..<6 {
        var grid = Grid(width: 40, height: 12)
        for index in 0..<30 {
          let shade = UInt8(frame * 40 + index)
          grid.write(
            "x", row: index / 10, column: index % 10,
            style: Style(
              foreground: .rgb(shade, 255 - shade, shade &* 7),
              background: .rgb(shade &* 11, shade &* 3, 255 - shade)))
        }
        show(grid, on: screen)
        for index in 0..<30 {
          let style = grid[index / 10, index % 10].style
          let wanted = screen.colorDepth.numbers(of: style)
          let look = look(row: index / 10, column: index % 10)
          #expect(
            colors(of: look.pair) == [wanted.foreground, wanted.background],
            "frame \(frame) cell \(index)")
        }
      }
    }
  }

  @Test("Without UTF-8 everything is drawn in ASCII of the same width")
  func ascii() throws {
    try withScreen("vt100", isUTF8: false) { screen in
      show(grid(["│ ✓ 주문 …|", "────"]), on: screen)
      #expect(text(row: 0) == "| v  ? ? .|")
      #expect(text(row: 1) == "----")
    }
  }

  @Test("A frame larger than the terminal is cut")
  func larger() throws {
    try withScreen("xterm-256color") { screen in
      var large = Grid(width: 100, height: 50)
      for row in 0..<50 {
        large.write(String(repeating: "주", count: 50), row: row, column: 0, style: .plain)
      }
      large.cursor = Position(row: 49, column: 99)
      show(large, on: screen)
      #expect(text(row: 11) == String(repeating: "주", count: 20))
    }
  }

  @Test("The cursor is where the grid says, for input methods")
  func cursor() throws {
    try withScreen("xterm-256color") { screen in
      var grid = grid(["abc"])
      grid.cursor = Position(row: 3, column: 7)
      show(grid, on: screen)
      #expect(getcury(dovetail_stdscr()) == 3)
      #expect(getcurx(dovetail_stdscr()) == 7)
    }
  }

  @Test("A terminal that terminfo does not know is treated as xterm")
  func fallback() throws {
    try withScreen("no-such-terminal") { screen in
      #expect(screen.terminalName == "xterm-256color")
      #expect(screen.colorDepth == .indexed256)
    }
  }

  @Test("A terminal that cannot place its cursor is refused")
  func dumb() {
    #expect(throws: TerminalError.cannotAddressCursor("dumb")) {
      try withScreen("dumb") { _ in }
    }
  }
}
