/// A GitHub-flavoured Markdown table of passages.
package struct MarkdownTable: Hashable, Sendable {
  /// Column titles.
  package var columns: [String]
  /// Rows; a missing cell is empty.
  package var rows: [[Passage]]

  package init(_ columns: String..., rows: [[Passage]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Adds a row.
  package mutating func row(_ cells: Passage...) { rows.append(cells) }

  /// The table's Markdown; pipes inside cells are escaped, an empty cell shows a dash.
  package func markdown(places: PlaceStyle) -> String {
    var lines = [
      "| " + columns.joined(separator: " | ") + " |",
      "|" + String(repeating: " --- |", count: columns.count),
    ]
    for row in rows {
      let cells = columns.indices.map { column -> String in
        guard row.indices.contains(column) else { return "–" }
        let text = Self.cell(row[column].markdown(places: places))
        return text.isEmpty ? "–" : text
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "|" { result.append("\\") }
      result.append(scalar == "\n" ? " " : scalar)
    }
    return String(result)
  }
}
