/// One row of the screen, ready to be put on a grid.
package struct LayoutRow: Equatable, Sendable {
  /// Zero-based line the row belongs to.
  package var line: Int
  /// Whether it is the line's first row, so that the gutter shows its number.
  package var startsLine: Bool
  /// The byte offsets of the text it shows.
  package var range: Range<Int>
  /// Pieces of text of one look each, in order, without overlap.
  package var runs: [LayoutRun]
  /// Whether text is hidden left of the view.
  package var isCutLeft: Bool
  /// Whether text is hidden right of the view.
  package var isCutRight: Bool

  /// The text of all runs.
  package var text: String { runs.map(\.text).joined() }
}

/// How a run stands to the search in progress.
package enum SearchMark: Equatable, Sendable {
  case none
  case match
  /// The match that the cursor is on.
  case current
}

/// A piece of a row in which every cell looks the same.
///
/// The text is safe to draw: tabs are spaces, control and invisible characters are spelled out
/// (`^A`, `<202E>`), invalid bytes too (`<FF>`).
package struct LayoutRun: Equatable, Sendable {
  package var text: String
  /// First cell, from the left of the text area.
  package var column: Int
  /// Cells it takes.
  package var width: Int
  package var role: HighlightRole
  package var isSelected: Bool
  package var searchMark: SearchMark
  /// Whether the text stands for characters that cannot be shown as they are.
  package var isEscaped: Bool
}

/// All that is needed to draw the editor's text area once.
package struct EditorFrame: Equatable, Sendable {
  /// Rows from the top; fewer than the view is high at the end of the text.
  package var rows: [LayoutRow]
  /// The lines that the rows belong to, each once.
  package var lines: [VisibleLine]
  /// Where the cursor is, nil when it is scrolled out of view.
  package var cursor: ScreenCell?
  /// Digits of the highest line number, for the gutter.
  package var lineNumberDigits: Int
}
