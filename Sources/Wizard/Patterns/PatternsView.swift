import Engine
import OrderedCollections
import Screen

/// What the rules decided, a line each, with the chosen decision explained.
enum PatternsView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    if let absence = WizardView.absence(state) {
      painter.emptiness(absence, in: body)
      return
    }
    guard !state.patterns.all.isEmpty else {
      painter.emptiness(
        Failure(
          "There is nothing to decide: no interaction is left in this scope.",
          advice: "3 goes to the dependencies, 2 to the scopes."), in: body)
      return
    }
    let area = state.patternsLayout
    drawHeading(state, area.headings[0], &painter)
    drawRows(state, area, &painter)
    DecisionView.draw(state, area, &painter)
  }

  private static func drawHeading(
    _ state: WizardState, _ rect: Rect, _ painter: inout Painter
  ) {
    let patterns = state.patterns
    let assumed = patterns.resting.count
    var spans = [
      Span("\(patterns.all.count) decisions", .markupHeading),
      Span(" · \(assumed) on assumptions", assumed > 0 ? .findingWarning : .uiDim),
    ]
    let own = state.draft.review.choices.count
    if own > 0 { spans.append(Span(" · \(own) yours", .reviewEdited)) }
    if !patterns.filter.isEmpty {
      spans.append(
        Span(" · “\(patterns.filter.text)” \(patterns.shown.count) rows", .reviewEdited))
    }
    let used = painter.spans(spans, row: rect.row, column: rect.column + 1, width: rect.width - 2)
    painter.place(of: patterns.cursor.index, among: patterns.shown.count, rect, behind: used)
  }

  private static func drawRows(
    _ state: WizardState, _ area: ListLayout, _ painter: inout Painter
  ) {
    let patterns = state.patterns
    let rect = area.rows
    let topic = rect.width >= 56 ? 16 : 11
    let rule = rect.width >= 100 ? 8 : 0
    let subject = max(10, (rect.width - 5 - topic - rule) * 11 / 20)
    let outcome = max(8, rect.width - 5 - topic - rule - subject)
    guard !patterns.shown.isEmpty else {
      painter.emptiness(
        Failure(
          "No decision holds “\(patterns.filter.text)”.", advice: "esc takes the filter away."),
        in: rect)
      return
    }
    let visible = patterns.cursor.visible(count: patterns.shown.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      let row = rect.row + offset
      let decision = patterns.all[patterns.shown[index]]
      let isChosen = index == patterns.cursor.index
      let continues =
        offset > 0 && !isChosen
        && patterns.all[patterns.shown[index - 1]].subject == decision.subject
      painter.text(isChosen ? "▸" : " ", row: row, column: rect.column, width: 1)
      let isResting = patterns.resting.contains(decision.id)
      painter.text(
        decision.mark(isResting: isResting), decision.role(isResting: isResting), row: row,
        column: rect.column + 1, width: 1)
      var column = rect.column + 3
      let title = patterns.subjects[patterns.shown[index]]
      for (text, width, role) in [
        (continues ? "" : title, subject, Role.uiText), (decision.topic.title, topic, .uiDim),
        (decision.outcome.title, outcome, .uiText), (decision.rule.rawValue, rule, .uiDim),
      ] where width > 0 {
        let marks = patterns.filter.isEmpty ? [] : patterns.filter.marks(in: text)
        painter.marked(text, role, marks: marks, row: row, column: column, width: width - 1)
        column += width
      }
      if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
    }
  }
}

extension Decision {
  /// One cell that tells who decided, or that it rests on an assumption that is open.
  func mark(isResting: Bool) -> String {
    origin != .reviewer && isResting ? DecisionOrigin.assumption.mark : origin.mark
  }

  /// The role that colours the mark.
  func role(isResting: Bool) -> Role {
    switch origin {
    case .reviewer: .reviewEdited
    case .assumption: .findingWarning
    case .source, .rule: isResting ? .findingWarning : origin == .source ? .reviewAccepted : .uiDim
    }
  }
}
