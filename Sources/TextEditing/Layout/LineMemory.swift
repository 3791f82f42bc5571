/// What the rows of a line depend on besides its text.
struct LineLook: Equatable, Sendable {
  var columns: Int
  var wraps: Bool
  var tabWidth: Int
  /// Cells hidden on the left; 0 where the line wraps.
  var leftColumn: Int
  /// The state in which the line begins.
  var fence: FenceState
  /// Byte offsets from the start of the line.
  var selected: Range<Int>
  var selectsLineEnd: Bool
  var search: SearchPattern?
  /// The match that the cursor is on; nil where none of the line's is.
  var currentMatch: Range<Int>?
}

/// A line as it was laid out: the same text with the same look has the same rows.
package final class LaidOutLine: Sendable {
  /// The line's text without its end.
  package let bytes: [UInt8]
  let look: LineLook
  /// Offsets count from the start of the line, as those of `rows`, which are of line 0.
  let layout: LineLayout
  let rows: [LayoutRow]

  init(bytes: [UInt8], look: LineLook, measure: CellMeasure) {
    self.bytes = bytes
    self.look = look
    layout = LineLayout(
      content: 0..<bytes.count, bytes: bytes, columns: look.columns, wraps: look.wraps,
      tabWidth: look.tabWidth, measure: measure)
    let painter = RowPainter(layout: layout, bytes: bytes, look: look)
    rows = layout.rows.indices.map { painter.row($0) }
  }

  fileprivate func isOf(_ other: ArraySlice<UInt8>, _ look: LineLook) -> Bool {
    bytes.count == other.count && self.look == look
      && bytes.withUnsafeBufferPointer { mine in
        other.withUnsafeBufferPointer { theirs in
          mine.indices.allSatisfy { mine[$0] == theirs[$0] }
        }
      }
  }
}

/// The lines that the last frame showed, so that the next lays out only what changed.
///
/// A line is found again by its text and look, never by its number alone: there is nothing that an
/// edit, an undo or a scroll would have to declare out of date. One memory serves one measure.
package struct LineMemory: Sendable {
  private var firstLine = 0
  private var lines: [LaidOutLine] = []
  private var shift = 0

  /// A memory of nothing.
  package init() {}

  /// Gives the line as the last frame had it, where it had it; lines that were added or removed above
  /// move it by a few.
  mutating func line(
    _ number: Int, _ bytes: ArraySlice<UInt8>, _ look: LineLook, measure: CellMeasure
  ) -> LaidOutLine {
    for distance in [shift, shift - 1, shift + 1] {
      let index = number - firstLine + distance
      if lines.indices.contains(index), lines[index].isOf(bytes, look) {
        shift = distance
        return lines[index]
      }
    }
    return LaidOutLine(bytes: Array(bytes), look: look, measure: measure)
  }

  /// Takes over what a frame showed.
  mutating func remember(_ lines: [VisibleLine]) {
    firstLine = lines.first?.number ?? 0
    self.lines = lines.map(\.laidOut)
    shift = 0
  }
}

/// A line of a frame.
package struct VisibleLine: Equatable, Sendable {
  /// Zero-based.
  package var number: Int
  package var laidOut: LaidOutLine

  package static func == (left: VisibleLine, right: VisibleLine) -> Bool {
    left.number == right.number && left.laidOut.bytes == right.laidOut.bytes
  }
}
