/// A zero-based place in the text area.
package struct ScreenCell: Equatable, Sendable {
  package var row: Int
  package var column: Int

  /// A place in the text area.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// The part of the text that is on the screen.
package struct Viewport: Equatable, Sendable {
  /// Width of the text area in cells.
  package var columns: Int
  /// Height of the text area in rows.
  package var rows: Int
  /// Zero-based line shown at the top.
  package var topLine = 0
  /// Which of its soft-wrapped rows is the top one.
  package var topRowOfLine = 0
  /// Cells by which lines that do not wrap are scrolled sideways.
  package var leftColumn = 0

  /// A view of the start of a text.
  package init(columns: Int = 80, rows: Int = 24) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }
}
