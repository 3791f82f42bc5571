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
    cells.withUnsafeBufferPointer { new in
      previous.cells.withUnsafeBufferPointer { old in
        for row in 0..<height {
          let start = row * width
          var lower = 0
          while lower < width, new[start + lower] == old[start + lower] { lower += 1 }
          guard lower < width else { continue }
          var upper = width
          while new[start + upper - 1] == old[start + upper - 1] { upper -= 1 }
          if new[start + lower].isContinuation { lower -= 1 }
          if upper < width, new[start + upper].isContinuation { upper += 1 }
          changes.append(RowChange(row: row, columns: max(0, lower)..<upper))
        }
      }
    }
    return changes
  }

  /// Takes over the spans that another grid of the same size shows differently, and its cursor.
  ///
  /// Two grids that follow each other so need no copy of all cells for every frame.
  package mutating func follow(_ other: Grid, in changes: [RowChange]) {
    guard other.width == width, other.height == height else {
      self = other
      return
    }
    cursor = other.cursor
    isCursorVisible = other.isCursorVisible
    for change in changes {
      let start = change.row * width
      for index in change.columns.lowerBound + start..<change.columns.upperBound + start {
        cells[index] = other.cells[index]
      }
    }
  }
}
