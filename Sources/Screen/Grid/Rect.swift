/// A place on the grid, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  /// Makes a place from its row and column.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A part of the grid; never of negative size.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var height: Int
  package var width: Int

  /// Makes a rectangle from its top left corner and size; a negative size becomes 0.
  package init(row: Int, column: Int, height: Int, width: Int) {
    self.row = row
    self.column = column
    self.height = max(0, height)
    self.width = max(0, width)
  }

  /// The rows it covers.
  package var rows: Range<Int> { row..<(row + height) }
  /// The columns it covers.
  package var columns: Range<Int> { column..<(column + width) }
  /// Whether it covers no cell.
  package var isEmpty: Bool { height == 0 || width == 0 }

  /// Whether a place lies inside, for mouse clicks.
  package func contains(_ position: Position) -> Bool {
    rows.contains(position.row) && columns.contains(position.column)
  }

  /// The upper `count` rows and what is left below them.
  package func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), height)
    return (
      Rect(row: row, column: column, height: taken, width: width),
      Rect(row: row + taken, column: column, height: height - taken, width: width)
    )
  }

  /// The lower `count` rows and what is left above them.
  package func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(height - min(max(0, count), height))
    return (rest, bottom)
  }

  /// The `count` columns on the left and what is left beside them.
  package func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), width)
    return (
      Rect(row: row, column: column, height: height, width: taken),
      Rect(row: row, column: column + taken, height: height, width: width - taken)
    )
  }

  /// The `count` columns on the right and what is left beside them.
  package func splitRight(_ count: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(width - min(max(0, count), width))
    return (rest, right)
  }

  /// This rectangle without a margin of `rows` above and below and `columns` left and right.
  package func inset(rows: Int = 0, columns: Int = 0) -> Rect {
    Rect(
      row: row + min(rows, height), column: column + min(columns, width),
      height: height - 2 * rows, width: width - 2 * columns)
  }

  /// A rectangle of a size in the middle of this one, cut where it does not fit.
  package func centered(height: Int, width: Int) -> Rect {
    let rows = min(height, self.height)
    let columns = min(width, self.width)
    return Rect(
      row: row + (self.height - rows) / 2, column: column + (self.width - columns) / 2,
      height: rows, width: columns)
  }

  /// What two rectangles share; empty where they do not touch.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      height: min(row + height, other.row + other.height) - top,
      width: min(column + width, other.column + other.width) - left)
  }
}
