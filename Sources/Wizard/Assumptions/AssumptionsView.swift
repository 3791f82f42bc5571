import Engine
import OrderedCollections
import Screen

/// Where the parts of the list of assumptions are.
struct AssumptionsLayout {
  let summary: Rect
  let heading: Rect
  let rows: Rect
  /// The question with what rests on it: below the list, or beside it where the screen is wide.
  let pane: Rect
  let isWide: Bool

  init(_ body: Rect) {
    isWide = body.width >= 150
    let list: Rect
    if isWide {
      (list, pane) = body.splitLeft(body.width * 11 / 20)
    } else {
      (list, pane) = body.splitBottom(body.height < 12 ? 4 : max(9, body.height / 2))
    }
    let parts = list.splitTop(1)
    summary = parts.top
    (heading, rows) = parts.rest.splitTop(1)
  }

  /// The pane without its title.
  var paneText: Rect { pane.splitTop(1).rest.splitLeft(isWide ? 2 : 1).rest }

  /// How wide the column of values is.
  var valueWidth: Int { rows.width >= 60 ? max(14, rows.width / 5) : 12 }
}

/// What nobody stated, what changes most first.
enum AssumptionsView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    if let absence = WizardView.absence(state) {
      painter.emptiness(absence, in: body)
      return
    }
    guard !state.assumptions.rows.isEmpty else {
      painter.emptiness(
        Failure(
          "Nothing is assumed: every decision rests on what the documents state.",
          advice: "esc goes back."), in: body)
      return
    }
    let area = AssumptionsLayout(body)
    drawSummary(state, area.summary, &painter)
    drawRows(state, area, &painter)
    drawPane(state, area, &painter)
  }

  private static func drawSummary(_ state: WizardState, _ rect: Rect, _ painter: inout Painter) {
    let assumptions = state.assumptions
    let open = assumptions.openCount
    let answered = assumptions.rows.count - open
    let resting = state.patterns.all.count { $0.restsOnAssumption }
    var spans = [
      Span("\(open) of \(assumptions.rows.count) assumptions open", .markupHeading)
    ]
    if answered > 0 { spans.append(Span(" · \(answered) answered", .reviewEdited)) }
    if open > 0 {
      spans.append(Span(" · \(resting) decisions rest on them", .findingWarning))
    }
    painter.spans(spans, row: rect.row, column: rect.column + 1, width: rect.width - 2)
  }

  private static func drawRows(
    _ state: WizardState, _ area: AssumptionsLayout, _ painter: inout Painter
  ) {
    let rect = area.rows
    let value = area.valueWidth
    let text = max(8, rect.width - 12 - value)
    let heading = area.heading
    painter.text("changes", .uiDim, row: heading.row, column: rect.column + 3, width: 7)
    painter.text("assumption", .uiDim, row: heading.row, column: rect.column + 12, width: text)
    painter.text(
      "stands now", .uiDim, row: heading.row, column: rect.column + 12 + text, width: value - 1)
    let assumptions = state.assumptions
    let visible = assumptions.cursor.visible(count: assumptions.rows.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      let row = rect.row + offset
      let line = assumptions.rows[index]
      let isChosen = index == assumptions.cursor.index
      painter.text(isChosen ? "▸" : " ", row: row, column: rect.column, width: 1)
      painter.text(
        line.isAnswered ? "✎" : "!", line.isAnswered ? .reviewEdited : .findingWarning, row: row,
        column: rect.column + 1, width: 1)
      let count = String(line.assumption.decisions.count)
      painter.text(
        count, line.isAnswered ? .uiDim : .uiText, row: row,
        column: rect.column + 10 - count.count, width: count.count)
      painter.text(
        line.assumption.statement, line.isAnswered ? .uiDim : .uiText, row: row,
        column: rect.column + 12, width: text - 1)
      painter.text(
        line.assumption.value, line.isAnswered ? .reviewEdited : .uiDim, row: row,
        column: rect.column + 12 + text, width: value - 1)
      if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
    }
  }

  private static func drawPane(
    _ state: WizardState, _ area: AssumptionsLayout, _ painter: inout Painter
  ) {
    let pane = area.pane
    let role: Role = state.assumptions.isPaneFocused ? .stepCurrent : .uiDim
    let text = area.paneText
    let lines = lines(state, width: text.width)
    let visible = state.assumptions.scroll.visible(count: lines.count, height: text.height)
    if area.isWide {
      painter.grid.verticalLine(
        row: pane.row, column: pane.column, length: pane.height, style: painter.theme[.uiBorder])
      painter.text("The question", role, row: pane.row, column: pane.column + 2, width: 20)
    } else {
      painter.rule(
        row: pane.row, column: pane.column, width: pane.width, title: [Span("The question", role)])
      painter.share(of: visible, count: lines.count, row: pane.row)
    }
    for (offset, index) in visible.enumerated() {
      painter.spans(lines[index], row: text.row + offset, column: text.column, width: text.width)
    }
  }

  /// The lines of the pane: the question, how it is answered, and what rests on it.
  static func lines(_ state: WizardState, width: Int) -> [[Span]] {
    guard let row = state.assumptions.selected else { return [] }
    let assumption = row.assumption
    var lines = TextWrap.lines(of: assumption.question, width: width)
      .map { [Span($0, .markupHeading)] }
    func add(_ label: String, _ text: String, _ role: Role = .uiText) {
      let room = max(8, width - 11)
      for (index, part) in TextWrap.lines(of: text, width: room).enumerated() {
        let padded = label + String(repeating: " ", count: max(1, 11 - label.count))
        lines.append([
          Span(index == 0 ? padded : String(repeating: " ", count: 11), .uiDim), Span(part, role),
        ])
      }
    }
    if row.isAnswered {
      add("answered", assumption.value, .reviewEdited)
      if let standard = Default.of(assumption.id)?.answer { add("default", standard, .uiDim) }
    } else {
      add("assumed", assumption.statement)
    }
    add("answer", assumption.answerForm.hint)
    if !assumption.source.isEmpty { add("from", assumption.source, .uiDim) }
    if let consequences = state.consequences, !state.work.isRunning {
      add(
        "last", consequences.isEmpty ? "changed nothing" : "changed \(consequences.summary)",
        .uiDim)
    }
    let ids = Set(assumption.decisions)
    for index in state.patterns.all.indices where ids.contains(state.patterns.all[index].id) {
      let decision = state.patterns.all[index]
      lines.append([
        Span("\(decision.mark) ", decision.role), Span(state.patterns.subjects[index]),
        Span("  \(decision.topic.title): ", .uiDim), Span(decision.outcome.title),
      ])
    }
    return lines
  }
}
