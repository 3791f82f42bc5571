import Engine
import Screen

/// A list of the review step: a line each, the chosen one explained below or beside.
enum ReviewListView {
  /// A line of the list.
  struct Row {
    var mark: String
    var role: Role
    /// Told before the text, such as the rule that speaks.
    var label: String
    var text: String
    var textRole = Role.uiText
  }

  /// Draws rows, which are made as they come into view.
  static func draw(
    _ state: WizardState, heading: [Span], labelWidth: Int, pane title: [Span],
    _ painter: inout Painter, row: (Int) -> Row
  ) {
    let area = state.reviewListLayout
    let list = state.review.list
    let count = state.reviewListCount
    if area.headings.count > 1 {
      let rect = area.headings[1]
      let used = painter.spans(
        heading, row: rect.row, column: rect.column + 1, width: rect.width - 2)
      painter.place(of: list.cursor.index, among: count, rect, behind: used)
    }
    let rect = area.rows
    for (offset, index) in list.cursor.visible(count: count, height: rect.height).enumerated() {
      draw(
        row(index), isChosen: index == list.cursor.index, labelWidth: labelWidth,
        row: rect.row + offset, rect, &painter)
    }
    var title = title
    if list.isPaneFocused, !title.isEmpty { title[0].role = .stepCurrent }
    area.drawPane(
      title, state.reviewListLines(width: area.paneText.width), list.scroll, &painter)
  }

  private static func draw(
    _ line: Row, isChosen: Bool, labelWidth: Int, row: Int, _ rect: Rect,
    _ painter: inout Painter
  ) {
    painter.text(isChosen ? "▸" : " ", row: row, column: rect.column, width: 1)
    painter.text(line.mark, line.role, row: row, column: rect.column + 1, width: 1)
    painter.text(line.label, .uiDim, row: row, column: rect.column + 3, width: labelWidth)
    let start = 3 + (labelWidth > 0 ? labelWidth + 1 : 0)
    painter.text(
      line.text, line.textRole, row: row, column: rect.column + start,
      width: rect.width - start - 1)
    if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
  }

  /// A label with its text behind it, broken so that the text stands below itself.
  static func labelled(
    _ label: String, _ text: String, _ role: Role = .uiText, width: Int
  ) -> [[Span]] {
    let column = 12
    let room = max(8, width - column)
    return TextWrap.lines(of: text, width: room).enumerated().map { index, part in
      let head = index == 0 ? label : ""
      let padding = String(repeating: " ", count: max(1, column - CellWidth.of(head)))
      return [Span(head + padding, .uiDim), Span(part, role)]
    }
  }

  /// A text broken to a width.
  static func wrapped(_ text: String, _ role: Role = .uiText, width: Int) -> [[Span]] {
    TextWrap.lines(of: text, width: max(1, width)).map { [Span($0, role)] }
  }
}
