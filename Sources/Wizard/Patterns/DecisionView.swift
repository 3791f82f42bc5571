import Engine
import OrderedCollections
import Screen

/// A decision explained: outcome, rule, reason, source lines, assumptions, alternatives.
enum DecisionView {
  static func draw(_ state: WizardState, _ area: ListLayout, _ painter: inout Painter) {
    let role: Role = state.patterns.isPaneFocused ? .stepCurrent : .uiDim
    area.drawPane(
      [Span("Why", role)], lines(state, width: area.paneText.width), state.patterns.scroll,
      &painter)
  }

  /// The lines of the pane.
  static func lines(_ state: WizardState, width: Int) -> [[Span]] {
    guard let decision = state.patterns.selected else { return [] }
    var lines: [[Span]] = []
    func add(_ text: String, _ role: Role = .uiText, indent: Int = 0) {
      let space = String(repeating: " ", count: indent)
      lines += TextWrap.lines(of: text, width: max(1, width - indent))
        .map { [Span(space + $0, role)] }
    }
    lines.append([
      Span(decision.outcome.title, .markupHeading),
      Span("  \(decision.rule.rawValue), \(decision.origin.title)", .uiDim),
    ])
    add(decision.reason)
    if let choice = state.draft.review.choices[decision.key], !choice.reason.isEmpty {
      add("You: \(choice.reason)", .reviewEdited)
    }
    if let overruled = decision.overruled {
      add("Instead of \(overruled.title)", .reviewEdited)
    }
    let design = state.generation?.blueprint.design
    for assumption in design?.assumptions ?? []
    where assumption.decisions.contains(decision.id) || decision.assumptions.contains(assumption.id)
    {
      add("! \(assumption.statement)", .findingWarning)
      add(assumption.question, .uiDim, indent: 2)
    }
    for alternative in decision.alternatives {
      add("or \(alternative.outcome.title)")
      add(alternative.whyNot, .uiDim, indent: 3)
    }
    lines += EvidenceLines.lines(
      decision.evidence, chosen: state.patterns.place, state.session, width: width)
    if let consequences = state.consequences, !state.work.isRunning {
      lines.append([Span("Last change: ", .uiDim), Span(consequences.summary, .uiDim)])
    }
    return lines
  }
}
