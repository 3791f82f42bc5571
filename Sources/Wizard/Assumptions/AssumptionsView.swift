import Engine
import OrderedCollections
import Screen

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
    let area = state.assumptionsLayout
    drawSummary(state, area.headings[0], &painter)
    drawRows(state, area, &painter)
    drawPane(state, area, &painter)
  }

  private static func drawSummary(_ state: WizardState, _ rect: Rect, _ painter: inout Painter) {
    let assumptions = state.assumptions
    let open = assumptions.openCount
    let answered = assumptions.rows.count - open
    let resting = state.patterns.resting.count
    var spans = [
      Span("\(open) of \(assumptions.rows.count) assumptions open", .markupHeading)
    ]
    if answered > 0 { spans.append(Span(" · \(answered) answered", .reviewEdited)) }
    if open > 0 {
      spans.append(Span(" · \(resting) decisions rest on them", .findingWarning))
    }
    let used = painter.spans(spans, row: rect.row, column: rect.column + 1, width: rect.width - 2)
    painter.place(of: assumptions.cursor.index, among: assumptions.rows.count, rect, behind: used)
  }

  private static func drawRows(
    _ state: WizardState, _ area: ListLayout, _ painter: inout Painter
  ) {
    let rect = area.rows
    let value = rect.width >= 60 ? max(14, rect.width / 5) : 12
    let text = max(8, rect.width - 12 - value)
    let heading = area.headings[1]
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
    _ state: WizardState, _ area: ListLayout, _ painter: inout Painter
  ) {
    let role: Role = state.assumptions.isPaneFocused ? .stepCurrent : .uiDim
    area.drawPane(
      [Span("The question", role)], lines(state, width: area.paneText.width),
      state.assumptions.scroll, &painter)
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
      let isResting = state.patterns.resting.contains(decision.id)
      let (mark, role) = (decision.mark(isResting: isResting), decision.role(isResting: isResting))
      lines.append([
        Span("\(mark) ", role), Span(state.patterns.subjects[index]),
        Span("  \(decision.topic.title): ", .uiDim), Span(decision.outcome.title),
      ])
    }
    return lines
  }
}
