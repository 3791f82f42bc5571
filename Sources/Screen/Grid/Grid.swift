/// A whole screen as a value: every cell and the cursor.
///
/// Drawing outside the grid is clipped, never an error: a frame drawn for an older size must not
/// stop the program.
package struct Grid: Equatable, Sendable {
  /// Rows of the screen.
  package let height: Int
  /// Columns of the screen.
  package let width: Int
  /// Where the terminal's cursor stands; nil leaves it at the bottom left, hidden.
  package var cursor: Position?
  /// Whether the cursor is shown; input methods follow it even while it is hidden.
  package var isCursorVisible = true
  var cells: [Cell]

  /// Makes a blank grid; negative sizes become 0.
  package init(width: Int, height: Int, style: Style = .plain) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: .blank(style), count: self.width * self.height)
  }

  /// The whole grid as a rectangle.
  package var bounds: Rect { Rect(row: 0, column: 0, height: height, width: width) }

  /// The cell at a place; a plain blank outside the grid.
  package subscript(row: Int, column: Int) -> Cell {
    guard contains(row: row, column: column) else { return .blank() }
    return cells[row * width + column]
  }

  /// The cells of one row; empty outside the grid.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < height else { return [] }
    return cells[(row * width)..<((row + 1) * width)]
  }

  func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < height && column >= 0 && column < width
  }

  /// Puts one glyph of one or two columns, repairing wide glyphs that it cuts in half.
  ///
  /// A wide glyph of which only one half is inside the grid becomes a space.
  mutating func put(_ grapheme: String, width glyphWidth: Int, row: Int, column: Int, style: Style)
  {
    guard row >= 0, row < height else { return }
    if glyphWidth == 2, contains(row: row, column: column), column + 1 < width {
      let index = row * width + column
      breakWide(at: index, row: row)
      breakWide(at: index + 1, row: row)
      cells[index] = Cell(grapheme: grapheme, width: 2, style: style)
      cells[index + 1] = .continuation(style)
      return
    }
    let isCut = glyphWidth == 2
    let visible = column >= 0 ? column : column + glyphWidth - 1
    guard contains(row: row, column: visible) else { return }
    let index = row * width + visible
    breakWide(at: index, row: row)
    cells[index] = isCut ? .blank(style) : Cell(grapheme: grapheme, width: 1, style: style)
  }

  /// Replaces neighbouring cells inside the grid by narrow ones, repairing what is cut at the ends.
  ///
  /// `cell` gets the offset from the first column; `columns` must not be empty.
  mutating func replace(row: Int, columns: Range<Int>, with cell: (Int) -> Cell) {
    let start = row * width + columns.lowerBound
    let count = columns.count
    let isCutLeft = columns.lowerBound > 0 && cells[start].isContinuation
    let isCutRight = columns.upperBound < width && cells[start + count].isContinuation
    if isCutLeft { breakWide(at: start, row: row) }
    if isCutRight { breakWide(at: start + count - 1, row: row) }
    cells.withUnsafeMutableBufferPointer { cells in
      for offset in 0..<count { cells[start + offset] = cell(offset) }
    }
  }

  /// Turns the other half of a wide glyph at `index` into a blank, because this half goes away.
  private mutating func breakWide(at index: Int, row: Int) {
    let cell = cells[index]
    if cell.isContinuation, index > row * width {
      cells[index - 1] = .blank(cells[index - 1].style)
    } else if cell.width == 2, index + 1 < (row + 1) * width {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
  }

  /// The cells of a rectangle inside the grid, row by row.
  package func cells(in rect: Rect) -> [Cell] {
    var copy: [Cell] = []
    let area = rect.intersection(bounds)
    copy.reserveCapacity(area.height * area.width)
    for row in area.rows {
      let start = row * width + area.column
      copy += cells[start..<(start + area.width)]
    }
    return copy
  }

  /// Puts cells that `cells(in:)` gave back where they were; a rectangle of another size is left alone.
  package mutating func put(_ kept: [Cell], in rect: Rect) {
    let area = rect.intersection(bounds)
    guard kept.count == area.height * area.width else { return }
    var next = 0
    for row in area.rows {
      let start = row * width + area.column
      for column in 0..<area.width { cells[start + column] = kept[next + column] }
      next += area.width
    }
  }
}
