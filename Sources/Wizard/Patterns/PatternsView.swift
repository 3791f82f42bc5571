import Engine
import OrderedCollections
import Screen

/// Where the parts of the patterns step are.
struct PatternsLayout {
  let heading: Rect
  let rows: Rect
  /// The decision explained: below the list, or beside it where the screen is wide.
  let pane: Rect
  let isWide: Bool

  init(_ body: Rect) {
    isWide = body.width >= 150
    let list: Rect
    if isWide {
      (list, pane) = body.splitLeft(body.width * 11 / 20)
    } else {
      (list, pane) = body.splitBottom(body.height < 12 ? 4 : max(8, body.height / 2))
    }
    (heading, rows) = list.splitTop(1)
  }

  /// The pane without its title.
  var paneText: Rect { pane.splitTop(1).rest.splitLeft(isWide ? 2 : 1).rest }
}

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
    let area = PatternsLayout(body)
    drawHeading(state, area, &painter)
    drawRows(state, area, &painter)
    DecisionView.draw(state, area, &painter)
  }

  private static func drawHeading(
    _ state: WizardState, _ area: PatternsLayout, _ painter: inout Painter
  ) {
    let patterns = state.patterns
    let assumed = patterns.all.count { $0.restsOnAssumption }
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
    painter.spans(
      spans, row: area.heading.row, column: area.heading.column + 1, width: area.heading.width - 2)
  }

  private static func drawRows(
    _ state: WizardState, _ area: PatternsLayout, _ painter: inout Painter
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
      painter.text(
        decision.mark, decision.role, row: row, column: rect.column + 1, width: 1)
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
  /// One cell that tells who decided.
  var mark: String {
    origin != .reviewer && !assumptions.isEmpty ? DecisionOrigin.assumption.mark : origin.mark
  }

  /// The role that colours the mark.
  var role: Role {
    switch origin {
    case .source: .reviewAccepted
    case .reviewer: .reviewEdited
    case .assumption: .findingWarning
    case .rule: assumptions.isEmpty ? .uiDim : .findingWarning
    }
  }
}
