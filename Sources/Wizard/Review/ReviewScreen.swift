import Engine
import Screen

enum ReviewScreen {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    if let absence = WizardView.absence(state) {
      painter.emptiness(absence, in: body)
      return
    }
    let area = state.reviewLayout
    let isList = KeyContext.reviewLists.contains(state.stepContext)
    drawSummary(state, isList ? state.reviewListLayout.headings[0] : area.summary, &painter)
    switch state.review.view {
    case .files: FilesView.draw(state, area, &painter)
    case .preview: drawPreview(state, area, &painter)
    case .findings: FindingsView.draw(state, &painter)
    case .changes: ChangesView.draw(state, &painter)
    case .contract: ContractView.draw(state, &painter)
    case .disputes: DisputeView.draw(state, area, &painter)
    }
  }

  private static func drawSummary(_ state: WizardState, _ rect: Rect, _ painter: inout Painter) {
    let room = rect.width - 2
    let full = summary(state, isShort: false)
    let fits = full.reduce(0) { $0 + $1.width } <= room
    painter.spans(
      fits ? full : summary(state, isShort: true), row: rect.row, column: rect.column + 1,
      width: room)
  }

  /// What saving will do, in one line; the short one leaves out how many files are new.
  private static func summary(_ state: WizardState, isShort: Bool) -> [Span] {
    let review = state.review
    if review.isSaving { return [Span("Saving …", .markupHeading)] }
    if let failure = review.failure {
      return [Span(failure.summary, .findingError), Span(" · \(failure.advice)", .uiDim)]
    }
    guard let plan = review.chosenPlan else {
      let wish = review.savesWhenPlanned ? [Span("  then save", .stepCurrent)] : []
      return [Span("Comparing with the disk …", .uiDim)] + wish
    }
    let conflicts = review.plan?.conflicts.count ?? 0
    let left = review.left.values.reduce(0) { $0 + $1.count }
    let text = isShort ? String(plan.summary.prefix { $0 != ":" }) : plan.summary
    var spans = [Span(text, .markupHeading)]
    if conflicts > 0 {
      let noun = conflicts == 1 ? "conflict" : "conflicts"
      spans.append(Span(" · \(conflicts) \(noun)", .findingError))
    }
    if left > 0 {
      spans.append(Span(" · \(left) left out", .reviewEdited))
    }
    return spans
  }

  private static func drawPreview(
    _ state: WizardState, _ area: ReviewLayout, _ painter: inout Painter
  ) {
    let lines = state.review.preview
    let rect = area.preview
    guard !lines.isEmpty else {
      painter.emptiness(
        Failure("Laying the document out …", advice: "Keys work meanwhile."), in: rect)
      return
    }
    let visible = state.review.previewScroll.visible(count: lines.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      painter.spans(
        lines[index].spans, row: rect.row + offset, column: rect.column, width: rect.width)
    }
  }
}
