/// Reads the two ends that one cell joins by an arrow: "Portal → Billing", "Portal ↔ Billing".
///
/// A table counts where most of its rows have such a cell in one column and none has states in it.
enum PathCell {
  private static let arrows = ["↔", "⇄", "<->", "<-->", "-->", "->", "→", "⇒", "➔", "➜"]

  /// The column of such cells; `nil` where a table has none.
  static func column(of table: TableView) -> Int? {
    table.headers.indices.first { column in
      let cells = table.rows.compactMap { column < $0.cells.count ? $0.cells[column].text : nil }
      return cells.count { ends($0) != nil } * 2 > table.rows.count
    }
  }

  /// The names on both sides of the only arrow of a text; who stands first asks the other, also where the arrow
  /// has two tips.
  static func ends(_ text: String) -> (from: String, to: String)? {
    guard let arrow = arrows.first(where: { text.contains($0) }) else { return nil }
    let sides = text.split(separator: arrow, omittingEmptySubsequences: false).map(\.trimmed)
    guard sides.count == 2, sides.allSatisfy({ isEnd($0) }) else { return nil }
    return (sides[0], sides[1])
  }

  /// Whether a side is a short name and no state such as `IN_REVIEW`.
  private static func isEnd(_ text: String) -> Bool {
    let name = ElementName(text)
    guard !name.isEmpty, name.words.count <= 4,
      ComponentHeadingExtractor.isName(text) || name.words == ["database"]
    else { return false }
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    return !(letters.count > 3 && letters.allSatisfy { $0.properties.isUppercase })
      && !text.contains("`") && !text.contains("/") && !text.contains("=")
  }
}
