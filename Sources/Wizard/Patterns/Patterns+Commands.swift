import Engine
import OrderedCollections
import Screen

extension WizardState {
  /// Answers a command of the patterns step; nil where the command belongs elsewhere.
  mutating func performInPatterns(_ command: Command) -> [WizardEffect]? {
    let area = patternsLayout
    let height = area.rows.height
    let count = patterns.shown.count
    if patterns.isPaneFocused, let lines = command.lines(page: area.pane.height) {
      let all = DecisionView.lines(self, width: area.paneText.width).count
      patterns.scroll.move(by: lines, count: all, height: area.paneText.height)
      return []
    }
    let old = patterns.cursor.index
    switch command {
    case .up: patterns.cursor.move(by: -1, count: count, height: height)
    case .down: patterns.cursor.move(by: 1, count: count, height: height)
    case .pageUp: patterns.cursor.move(by: -height, count: count, height: height)
    case .pageDown: patterns.cursor.move(by: height, count: count, height: height)
    case .top: patterns.cursor.go(to: 0, count: count, height: height)
    case .bottom: patterns.cursor.go(to: count - 1, count: count, height: height)
    case .nextAssumed: seekAssumed()
    case .filter:
      let before = patterns.filter.text
      overlay = .prompt(Prompt(.filter(.patterns, before: before), label: "Filter", text: before))
    case .choose: return openOutcomes()
    case .resetChoice: return resetChoice()
    case .showDependency:
      guard case .interaction(let id) = patterns.selected?.subject else { return [] }
      return goToDependency(id)
    case .nextPlace, .previousPlace:
      stepThrough(
        patterns.selected?.evidence.count ?? 0, by: command == .nextPlace ? 1 : -1, \.patterns.place
      )
      patterns.scroll.showPlace(
        in: DecisionView.lines(self, width: area.paneText.width), height: area.paneText.height)
    case .editSource: return openSource(patterns.selected?.evidence, patterns.place)
    case .switchPane: patterns.isPaneFocused.toggle()
    default: return nil
    }
    if patterns.cursor.index != old {
      patterns.scroll = ScrollOffset()
      patterns.place = 0
    }
    return []
  }

  /// Opens the chosen one of some source lines in the user's editor.
  func openSource(_ evidence: [Evidence]?, _ place: Int) -> [WizardEffect] {
    guard let evidence, !evidence.isEmpty else { return [] }
    return [.editSource(evidence[min(max(0, place), evidence.count - 1)].place)]
  }

  private mutating func seekAssumed() {
    let shown = patterns.shown
    let start = patterns.cursor.index
    for distance in stride(from: 1, through: shown.count, by: 1) {
      let row = (start + distance) % shown.count
      let decision = patterns.all[shown[row]]
      if patterns.resting.contains(decision.id) {
        patterns.cursor.go(
          to: row, count: shown.count, height: patternsLayout.rows.height)
        return
      }
    }
    notice = Notice(.hint, "No decision shown rests on an assumption")
  }

  /// The outcomes that a question can have: what holds now, then the others.
  static func outcomes(of decision: Decision) -> [(outcome: Outcome, note: String)] {
    var outcomes = [(decision.outcome, "as it is: \(decision.reason)")]
    if let overruled = decision.overruled, overruled != decision.outcome {
      outcomes.append((overruled, "what rule \(decision.rule.rawValue) decided"))
    }
    for alternative in decision.alternatives
    where !outcomes.contains(where: { $0.0 == alternative.outcome }) {
      outcomes.append((alternative.outcome, alternative.whyNot))
    }
    return outcomes
  }

  private mutating func openOutcomes() -> [WizardEffect] {
    guard let decision = patterns.selected else { return [] }
    let entries = Self.outcomes(of: decision).enumerated().map { index, outcome in
      Picker.Entry(
        outcome.outcome.title, note: index == 0 ? "now" : "", explanation: outcome.note)
    }
    overlay = .picker(
      Picker(
        .outcome(decision.key), title: "\(decision.topic.title): what shall hold?",
        entries: entries, chosen: 1))
    return previewOutcome()
  }

  /// Asks what the outcome under the picker's cursor would change.
  mutating func previewOutcome() -> [WizardEffect] {
    guard case .picker(let picker) = overlay, case .outcome(let key) = picker.purpose,
      let decision = patterns.decision(key), let chosen = picker.chosen, chosen > 0
    else {
      trial = nil
      return []
    }
    let outcome = Self.outcomes(of: decision)[chosen].outcome
    return tryOut([.choice(key, ReviewerChoice(outcome: outcome, reason: ""), position: nil)])
  }

  /// Asks for the reason of a choice.
  mutating func chose(_ key: DecisionKey, entry: Int) {
    guard let decision = patterns.decision(key) else {
      overlay = nil
      return
    }
    let outcomes = Self.outcomes(of: decision)
    guard entry > 0, outcomes.indices.contains(entry) else {
      overlay = nil
      notice = Notice(.hint, "It stays as it is")
      return
    }
    let outcome = outcomes[entry].outcome
    overlay = .prompt(
      Prompt(
        .choiceReason(key, outcome, title: outcome.title), label: "Why \(outcome.title)?",
        suggestions: patterns.reasons))
  }

  /// Keeps the reviewer's choice with its reason.
  mutating func keepChoice(
    _ key: DecisionKey, _ outcome: Outcome, reason: String
  ) -> [WizardEffect] {
    if !reason.isEmpty {
      patterns.reasons.removeAll { $0 == reason }
      patterns.reasons.insert(reason, at: 0)
    }
    trial = nil
    let subject = generation?.blueprint.requirements.title(of: key.subject) ?? key.subject.key
    return change(
      "Choose \(outcome.title) for \(subject)",
      [.choice(key, ReviewerChoice(outcome: outcome, reason: reason), position: nil)])
  }

  private mutating func resetChoice() -> [WizardEffect] {
    guard let decision = patterns.selected else { return [] }
    guard draft.review.choices[decision.key] != nil else {
      notice = Notice(.hint, "This is what the rule decided already")
      return []
    }
    return change(
      "Back to the rule for \(decision.topic.title)", [.choice(decision.key, nil, position: nil)])
  }

  /// Goes to an interaction in the table, past a filter that hides it.
  mutating func goToDependency(_ id: InteractionID) -> [WizardEffect] {
    let effects = enter(.dependencies)
    dependencies.view = .table
    if !dependencies.shown.contains(where: { dependencies.all[$0].id == id }) {
      dependencies.setFilter("", review: draft.review)
    }
    dependencies.select(id)
    return effects
  }
}

extension Command {
  /// How many lines a command of moving goes, down when positive; nil for other commands.
  func lines(page: Int) -> Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, page - 1)
    case .pageDown: max(1, page - 1)
    case .top: -1_000_000_000
    case .bottom: 1_000_000_000
    default: nil
    }
  }
}
