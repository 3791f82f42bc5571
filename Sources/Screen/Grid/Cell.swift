/// One column of one row: what is drawn there and how.
///
/// A wide glyph occupies two cells; the second is a continuation, which draws nothing.
package struct Cell: Equatable, Sendable {
  /// The glyph, already safe to draw; empty in a continuation.
  package let grapheme: String
  /// Columns of the glyph: 1 or 2, and 0 in a continuation.
  package let width: Int8
  /// Colours and emphasis.
  package var style: Style

  init(grapheme: String, width: Int8, style: Style) {
    self.grapheme = grapheme
    self.width = width
    self.style = style
  }

  /// A blank of a style.
  package static func blank(_ style: Style = .plain) -> Cell {
    Cell(grapheme: " ", width: 1, style: style)
  }

  static func continuation(_ style: Style) -> Cell {
    Cell(grapheme: "", width: 0, style: style)
  }

  /// Whether this is the right half of a wide glyph.
  package var isContinuation: Bool { width == 0 }
}
