/// The cells of one row that two frames show differently.
package struct RowChange: Equatable, Sendable {
  /// The row, from 0.
  package let row: Int
  /// From the first differing column to the last; wide glyphs are never cut.
  package let columns: Range<Int>

  /// Makes a span.
  package init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

extension Grid {
  /// What has to be painted to get from `previous` to this grid, a span for each differing row.
  ///
  /// A different size changes every row.
  package func changes(since previous: Grid?) -> [RowChange] {
    guard let previous, previous.width == width, previous.height == height else {
      return (0..<height).map { RowChange(row: $0, columns: 0..<width) }
    }
    var changes: [RowChange] = []
    for row in 0..<height {
      let start = row * width
      guard
        let first = (0..<width).first(where: { cells[start + $0] != previous.cells[start + $0] }),
        let last = (0..<width).last(where: { cells[start + $0] != previous.cells[start + $0] })
      else { continue }
      var lower = first
      var upper = last + 1
      if cells[start + lower].isContinuation { lower -= 1 }
      if upper < width, cells[start + upper].isContinuation { upper += 1 }
      changes.append(RowChange(row: row, columns: max(0, lower)..<upper))
    }
    return changes
  }
}
