import Engine
import Screen
import TextEditing

/// Matches of a search that are replaced one by one, each seen before it is.
package struct Replacing: Equatable, Sendable {
  package var query: String
  package var replacement: String
  /// How many were replaced.
  package var count = 0
  /// How many were left as they are.
  package var skipped = 0

  /// Begins at the match under the cursor.
  package init(query: String, replacement: String) {
    self.query = query
    self.replacement = replacement
  }
}

enum ReplacingView {
  static func draw(
    _ replacing: Replacing, _ state: WizardState, _ layout: OverlayLayout,
    _ painter: inout Painter
  ) {
    guard let text = state.sections.editor?.text, let place = text.matchPlace else { return }
    painter.rule(
      row: layout.area.row, width: layout.area.width,
      title: [
        Span("Replace ", .markupHeading), Span("“\(replacing.query)”", .diffMinus),
        Span(" by ", .markupHeading), Span("“\(replacing.replacement)”", .diffPlus),
        Span(" · \(place.number) of \(place.count)", .uiDim),
      ])
    let preview = text.replacementPreview(replacing.replacement)
    let rows: [(String, String, Role)] = [
      ("- ", preview.before, .diffMinus), ("+ ", preview.after, .diffPlus),
    ]
    let width = layout.text.width
    for (offset, row) in rows.enumerated() where offset < layout.text.height {
      painter.text(
        row.0 + excerpt(row.1, from: preview.column, width: width - 2), row.2,
        row: layout.text.row + offset, column: layout.text.column, width: width)
    }
  }

  /// The part of a line that begins a little before the match, where the line is long.
  private static func excerpt(_ line: String, from column: Int, width: Int) -> String {
    guard CellWidth.of(line) > width, column > width / 3 else { return line }
    return "…" + line.dropFirst(column - width / 3)
  }
}
