import Engine
import Screen

/// The events as ways from publisher to consumers.
enum EventFlowView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    let dependencies = state.dependencies
    let flow = dependencies.flow
    let lonely = flow.rows.filter { $0.consumer == nil || $0.publisher == nil }.count
    var title = [Span("\(flow.count) event\(flow.count == 1 ? "" : "s")", .markupHeading)]
    if lonely > 0 {
      title.append(Span(" · \(lonely) without publisher or consumer", .findingWarning))
    }
    painter.spans(title, row: body.row, column: 1, width: body.width - 2)
    let area = PictureLayout(body)
    guard !flow.rows.isEmpty else {
      painter.emptiness(
        Failure("No event or message is stated.", advice: "esc goes back to the table."),
        in: area.picture)
      return
    }
    let height = area.picture.height
    let visible = dependencies.flowCursor.visible(count: flow.rows.count, height: height)
    for (offset, index) in visible.enumerated() {
      draw(
        index, isTop: offset == 0, state, row: area.picture.row + offset, area.picture, &painter)
    }
    PictureStatus.draw(state, area.status, &painter)
  }

  private static func draw(
    _ index: Int, isTop: Bool, _ state: WizardState, row: Int, _ rect: Rect,
    _ painter: inout Painter
  ) {
    let dependencies = state.dependencies
    let rows = dependencies.flow.rows
    let line = rows[index]
    let isLast = index + 1 >= rows.count || rows[index + 1].isFirst
    let isChosen = index == dependencies.flowCursor.index
    let width = rect.width - 4
    let arrow = width >= 70 ? 4 : 3
    let third = max(6, (width - 2 * arrow) / 3)
    painter.text(isChosen ? "▸" : " ", row: row, column: rect.column, width: 1)
    if let id = line.interaction, let mark = state.mark(of: id) {
      painter.text(mark.mark, mark.role, row: row, column: rect.column + 1, width: 1)
    }
    var column = rect.column + 3
    let publisher = line.publisher.map { dependencies.name($0) } ?? "not stated"
    // An event that scrolled in half says on the first row again what it is.
    let isNamed = line.isFirst || isTop
    if isNamed || line.publisher != rows[index - 1].publisher {
      painter.text(
        publisher, line.publisher == nil ? .findingWarning : .uiText, row: row, column: column,
        width: third)
      painter.text(
        String(repeating: "╌", count: arrow - 2) + "▸", .uiBorder, row: row,
        column: column + third, width: arrow - 1)
    }
    if isNamed {
      painter.text(line.event, .markupCode, row: row, column: column + third + arrow, width: third)
    }
    column += 2 * third + arrow
    let branch = line.isFirst ? (isLast ? "╌" : "┬") : isLast ? "└" : "├"
    painter.text(
      branch + String(repeating: "╌", count: arrow - 3) + "▸", .uiBorder, row: row,
      column: column, width: arrow - 1)
    let consumer = line.consumer.map { dependencies.name($0) } ?? "not stated"
    painter.text(
      consumer, line.consumer == nil ? .findingWarning : .uiText, row: row,
      column: column + arrow, width: rect.width - column - arrow)
    if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
  }
}
