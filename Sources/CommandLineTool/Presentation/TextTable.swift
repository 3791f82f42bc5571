internal import Screen

/// A table in plain text whose columns align in display cells, wide characters included.
struct TextTable {
  var header: [String]
  var rows: [[String]]

  /// The table, one line per row, without a line end after the last.
  var text: String {
    let cells = ([header] + rows).map { row in row.map { DisplayText.escaped($0) } }
    let widths = header.indices.map { column in
      cells.map { column < $0.count ? CellWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return cells.map { Self.line($0, widths: widths) }.joined(separator: "\n")
  }

  private static func line(_ cells: [String], widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      line += cell
      guard column < cells.count - 1 else { break }
      line += String(repeating: " ", count: widths[column] - CellWidth.of(cell) + 2)
    }
    return line
  }
}
