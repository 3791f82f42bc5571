import CNcurses
import Glibc
import Screen

/// The ncurses side of a terminal: puts finished grids onto it, and nothing else.
///
/// ncurses keeps its state in globals, so there is at most one at a time and one thread uses it.
final class CursesScreen {
  /// The terminfo entry in use.
  let terminalName: String
  let colorDepth: ColorDepth
  private let isUTF8: Bool
  private let screen: OpaquePointer
  private var pairs: ColorPairTable
  /// What the terminal shows; nil where that is not known.
  private var shown: Grid?
  private var run: CellRun
  private var isCursorShown = true

  /// Starts ncurses on two streams.
  ///
  /// - Parameters:
  ///   - terminal: The terminfo entry wanted; `$TERM` when nil.
  ///   - output: Where the screen is written to.
  ///   - input: The terminal whose line settings are changed; nothing is read from it here.
  ///   - isUTF8: Whether the locale can show more than ASCII.
  ///   - usesColor: False for `NO_COLOR`.
  /// - Throws: `TerminalError.unknownTerminal` where neither the wanted entry nor xterm-256color
  ///   exists, `TerminalError.cannotAddressCursor` for terminals such as `dumb`.
  init(
    terminal: String?, output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>,
    isUTF8: Bool, usesColor: Bool
  ) throws(TerminalError) {
    let wanted = terminal ?? getenv("TERM").map { String(cString: $0) } ?? ""
    // Size from the kernel; LINES and COLUMNS exported by a shell would freeze it.
    use_env(false)
    use_tioctl(true)
    var name = wanted
    // newterm, because initscr exits the process where it fails. Debian's terminfo lacks several
    // current terminals, all of which understand what xterm-256color says.
    var screen = wanted.isEmpty ? nil : newterm(wanted, output, input)
    if screen == nil {
      name = "xterm-256color"
      screen = newterm(name, output, input)
    }
    guard let screen else { throw .unknownTerminal(wanted) }
    guard dovetail_string_capability("cup") != nil else {
      endwin()
      delscreen(screen)
      throw .cannotAddressCursor(name)
    }
    self.screen = screen
    self.isUTF8 = isUTF8
    terminalName = name
    colorDepth = CursesScreen.startColors(usesColor: usesColor)
    run = CellRun(isUTF8: isUTF8)
    pairs = ColorPairTable(capacity: Int(dovetail_color_pairs()))
    raw()
    noecho()
    nonl()
    keypad(dovetail_stdscr(), true)
    // Without this ncurses looks for typed keys between two lines and stops painting.
    typeahead(-1)
    idlok(dovetail_stdscr(), true)
  }

  private static func startColors(usesColor: Bool) -> ColorDepth {
    guard usesColor, has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    return ColorDepth(
      colors: Int(dovetail_colors()), isDirect: tigetflag("RGB") > 0 || tigetnum("RGB") > 0)
  }

  /// Rows and columns as ncurses knows them.
  var size: (rows: Int, columns: Int) { (Int(dovetail_lines()), Int(dovetail_columns())) }

  /// Tells ncurses that the terminal has another size; the next frame is painted whole.
  func resize(rows: Int, columns: Int) {
    resizeterm(Int32(rows), Int32(columns))
    repaint()
  }

  /// Makes the next frame paint every cell, because what the terminal shows is not known.
  ///
  /// - Returns: the frame that was shown last; nil where there was none.
  @discardableResult
  func repaint() -> Grid? {
    defer { shown = nil }
    clearok(dovetail_stdscr(), true)
    return shown
  }

  /// Leaves the screen but keeps everything needed to come back with the next frame.
  func leave() {
    endwin()
  }

  /// Ends ncurses; this value must not be used afterwards.
  ///
  /// - Parameter isTerminalOurs: False where the terminal is gone or in other hands; nothing is
  ///   written then.
  func end(isTerminalOurs: Bool) {
    if isTerminalOurs { endwin() }
    delscreen(screen)
  }

  /// Takes the terminal back after `leave` or after a shell changed its line settings.
  ///
  /// - Returns: the frame that was shown last; nil where there was none.
  func comeBack() -> Grid? {
    reset_prog_mode()
    // endwin turned the keypad's mode off and forgot that it had been on.
    keypad(dovetail_stdscr(), true)
    return repaint()
  }

  /// The spans that a frame changes; nil where even the cursor stays, and nothing is to be sent.
  func changes(for grid: Grid) -> [RowChange]? {
    let changes = grid.changes(since: shown)
    if changes.isEmpty, shown?.cursor == grid.cursor,
      shown?.isCursorVisible == grid.isCursorVisible
    {
      return nil
    }
    return changes
  }

  /// Paints the rows that changed since the last frame and moves the cursor.
  func show(_ grid: Grid, changes: [RowChange]) {
    let window = dovetail_stdscr()
    let (rows, columns) = size
    for change in changes where change.row < rows {
      fill(from: grid, change: change, columns: columns)
      let place = (row: Int32(change.row), column: Int32(change.columns.lowerBound))
      guard wmove(window, place.row, place.column) == OK else { continue }
      // The string form neither wraps nor scrolls, so the last cell of the screen can be written.
      wadd_wchnstr(window, run.cells, Int32(run.cells.count))
    }
    let isCursorWanted = grid.cursor != nil && grid.isCursorVisible
    if isCursorWanted != isCursorShown {
      curs_set(isCursorWanted ? 1 : 0)
      isCursorShown = isCursorWanted
    }
    let place = grid.cursor ?? Position(row: rows - 1, column: 0)
    wmove(
      window, Int32(min(max(0, place.row), rows - 1)),
      Int32(min(max(0, place.column), columns - 1)))
    wnoutrefresh(window)
    doupdate()
    if shown == nil { shown = grid } else { shown?.follow(grid, in: changes) }
  }

  private func fill(from grid: Grid, change: RowChange, columns: Int) {
    let cells = grid.row(change.row)
    var styled: Cell?
    var look = (attributes: attr_t(0), pair: Int32(0))
    run.removeAll()
    for column in change.columns where column < columns {
      let cell = cells[cells.startIndex + column]
      if cell.isContinuation { continue }
      if styled.map({ $0.hasStyle(of: cell) }) != true {
        styled = cell
        look = self.look(of: cell.style, in: grid)
      }
      run.append(cell, attributes: look.attributes, pair: look.pair)
    }
  }

  /// The attributes and pair number of a style on this terminal.
  private func look(of style: Style, in grid: Grid) -> (attributes: attr_t, pair: Int32) {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) || colorDepth.needsBold(for: style.foreground) {
      attributes |= dovetail_bold()
    }
    if style.attributes.contains(.dim) { attributes |= dovetail_dim() }
    if style.attributes.contains(.underline) { attributes |= dovetail_underline() }
    if style.attributes.contains(.reverse) { attributes |= dovetail_reverse() }
    if style.attributes.contains(.italic) { attributes |= dovetail_italic() }
    guard colorDepth != .none else { return (attributes, 0) }
    let wanted = pair(of: style)
    let (number, isNew) = pairs.number(of: wanted) { pairsOnScreen(grid) }
    if isNew { init_extended_pair(number, wanted.foreground, wanted.background) }
    return (attributes, number)
  }

  private func pair(of style: Style) -> ColorPair {
    let numbers = colorDepth.numbers(of: style)
    return ColorPair(foreground: numbers.foreground, background: numbers.background)
  }

  private func pairsOnScreen(_ grid: Grid) -> Set<ColorPair> {
    var styles: Set<Style> = []
    for row in 0..<grid.height { for cell in grid.row(row) { styles.insert(cell.style) } }
    return Set(styles.map { pair(of: $0) })
  }
}

extension ColorDepth {
  /// The depth of a terminal by what terminfo says.
  init(colors: Int, isDirect: Bool) {
    switch colors {
    case ..<8: self = .none
    case ..<16: self = .ansi8
    case ..<256: self = .ansi16
    default: self = isDirect && colors > 256 ? .direct : .indexed256
    }
  }
}
