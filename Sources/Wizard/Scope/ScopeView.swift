import Engine
import Screen

enum ScopeView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    let selection = state.draft.scope
    let top = firstRow(in: body)
    let column = max(1, min(6, body.width / 20))
    let width = body.width - column - 1
    let isRoomy = top - body.row >= 3
    if isRoomy {
      painter.text(
        "What is this run about?", .markupHeading, row: top - 2, column: column, width: width)
    }
    for (offset, scope) in Scope.allCases.enumerated() {
      draw(
        scope, isChosen: selection.scopes.contains(scope),
        isCurrent: offset == state.scope.cursor.index,
        count: state.scope.counts?[scope, default: 0],
        row: top + offset, column: column, width: width, &painter)
    }
    let row = top + Scope.allCases.count + (isRoomy ? 1 : 0)
    guard row < body.row + body.height else { return }
    painter.spans(summary(state), row: row, column: column, width: width)
    guard isRoomy, row + 2 < body.row + body.height else { return }
    painter.paragraph(
      "Sections that are out of scope keep their heading with one line that says so.", .uiDim,
      in: Rect(row: row + 2, column: column, height: 2, width: min(width, 72)))
  }

  private static func summary(_ state: WizardState) -> [Span] {
    let selection = state.draft.scope
    guard state.scope.counts != nil else {
      return [Span(WizardView.progress(state.work), .uiDim)]
    }
    let total = state.scope.total
    if selection.isFull {
      return [
        Span("Full system: ", .markupHeading),
        Span("all \(total) interactions"),
      ]
    }
    let held = state.dependencies.all.count
    return [
      Span("\(selection.title): ", .markupHeading), Span("\(held) of \(total) interactions"),
    ]
  }

  private static func draw(
    _ scope: Scope, isChosen: Bool, isCurrent: Bool, count: Int?, row: Int, column: Int,
    width: Int, _ painter: inout Painter
  ) {
    let box = isChosen ? "[x]" : "[ ]"
    let number = count.map(String.init) ?? "…"
    let padded = String(repeating: " ", count: max(0, 5 - number.count)) + number
    painter.text(isCurrent ? "▸" : " ", row: row, column: column - 1, width: 1)
    painter.text(
      "\(box) \(scope.title)", isChosen ? .reviewAccepted : .uiText, row: row, column: column + 1,
      width: 14)
    painter.text(padded, row: row, column: column + 15, width: 6)
    // Cut off after two words it would tell nothing.
    let room = width - 23
    if CellWidth.of(scope.explanation) <= room {
      painter.text(scope.explanation, .uiDim, row: row, column: column + 23, width: room)
    }
    if isCurrent { painter.select(row: row, column: 0, width: column + width + 1) }
  }

  private static func firstRow(in body: Rect) -> Int { body.row + (body.height >= 12 ? 3 : 1) }

  /// The scope that a click hits.
  static func scopeRow(at position: Position, in body: Rect) -> Int? {
    let row = position.row - firstRow(in: body)
    return Scope.allCases.indices.contains(row) ? row : nil
  }
}
