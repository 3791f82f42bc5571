import Engine
import OrderedCollections
import Screen

extension WizardState {
  /// Goes to the list of what nobody stated, from whichever step.
  mutating func openAssumptions() -> [WizardEffect] {
    let origin = step
    let effects = step == .patterns ? [] : enter(.patterns)
    assumptions.isShown = true
    assumptions.origin = origin
    return effects
  }

  /// Answers a command of the list of assumptions; nil where the command belongs elsewhere.
  mutating func performInAssumptions(_ command: Command) -> [WizardEffect]? {
    let area = assumptionsLayout
    let count = assumptions.rows.count
    if let lines = command.lines(
      page: assumptions.isPaneFocused ? area.pane.height : area.rows.height)
    {
      if assumptions.isPaneFocused {
        let all = AssumptionsView.lines(self, width: area.paneText.width).count
        assumptions.scroll.move(by: lines, count: all, height: area.paneText.height)
      } else {
        let target = min(max(0, assumptions.cursor.index + lines), max(0, count - 1))
        goToAssumption(target)
      }
      return []
    }
    switch command {
    case .back: return leaveAssumptions()
    case .answer: return openAnswer()
    case .confirmAssumed: return confirmAssumed()
    case .resetChoice: return takeAnswerBack()
    case .nextAssumed: seekOpenAssumption()
    case .showDecisions: showRestingDecisions()
    case .switchPane: assumptions.isPaneFocused.toggle()
    default: return nil
    }
    return []
  }

  private mutating func leaveAssumptions() -> [WizardEffect] {
    if assumptions.isPaneFocused {
      assumptions.isPaneFocused = false
      return []
    }
    assumptions.isShown = false
    return assumptions.origin == step ? [] : enter(assumptions.origin)
  }

  /// Puts the cursor on a line of the list.
  mutating func goToAssumption(_ row: Int) {
    let old = assumptions.cursor.index
    assumptions.cursor.go(
      to: row, count: assumptions.rows.count, height: assumptionsLayout.rows.height)
    if assumptions.cursor.index != old { assumptions.scroll = ScrollOffset() }
  }

  private mutating func seekOpenAssumption() {
    let rows = assumptions.rows
    for distance in stride(from: 1, through: rows.count, by: 1) {
      let row = (assumptions.cursor.index + distance) % rows.count
      if !rows[row].isAnswered {
        goToAssumption(row)
        return
      }
    }
    notice = Notice(.hint, "Every assumption is answered")
  }

  /// Asks the question behind the assumption under the cursor.
  private mutating func openAnswer() -> [WizardEffect] {
    guard let assumption = assumptions.selected?.assumption else { return [] }
    guard case .choice(let words) = assumption.answerForm else {
      trial = nil
      overlay = .prompt(Prompt(.answer(assumption.id), label: assumption.question))
      return []
    }
    let standard = Default.of(assumption.id)?.answer
    let entries = words.map { word in
      Picker.Entry(
        word,
        note: word == assumption.value ? "now" : word == standard ? "default" : "")
    }
    let other = words.firstIndex { $0 != assumption.value } ?? 0
    overlay = .picker(
      Picker(.answer(assumption.id), title: assumption.question, entries: entries, chosen: other))
    return previewAnswer()
  }

  /// Asks what the answer under the picker's cursor would change.
  mutating func previewAnswer() -> [WizardEffect] {
    guard case .picker(let picker) = overlay, case .answer(let id) = picker.purpose,
      let chosen = picker.chosen
    else {
      trial = nil
      return []
    }
    return tryAnswer(picker.entries[chosen].title, to: id)
  }

  /// Asks what an answer would change, where the rules can understand it.
  mutating func tryAnswer(_ text: String, to id: AssumptionID) -> [WizardEffect] {
    guard let row = assumptions.rows.first(where: { $0.assumption.id == id }),
      row.assumption.accepts(text), text != row.assumption.value
    else {
      trial = nil
      return []
    }
    return tryOut([.answer(id, text, position: nil)])
  }

  /// Keeps an answer, or tells what one looks like.
  mutating func keepAnswer(_ text: String, to id: AssumptionID) -> [WizardEffect] {
    trial = nil
    guard let assumption = assumptions.rows.first(where: { $0.assumption.id == id })?.assumption
    else { return [] }
    guard !text.isEmpty, draft.review.answers[id] != text else {
      notice = Notice(.hint, "It stays as it is")
      return []
    }
    guard assumption.accepts(text) else {
      overlay = .prompt(Prompt(.answer(id), label: assumption.question, text: text))
      notice = Notice(.refused, "Answer with \(assumption.answerForm.hint)")
      return []
    }
    return change("Answer: \(assumption.question) \(text)", [.answer(id, text, position: nil)])
  }

  /// Says that what is assumed is true, so that nothing rests on an assumption any more.
  private mutating func confirmAssumed() -> [WizardEffect] {
    guard let row = assumptions.selected else { return [] }
    guard !row.isAnswered else {
      notice = Notice(.hint, "This is answered already")
      return []
    }
    return change(
      "Confirm: \(row.assumption.statement)",
      [.answer(row.assumption.id, row.assumption.value, position: nil)])
  }

  private mutating func takeAnswerBack() -> [WizardEffect] {
    guard let row = assumptions.selected else { return [] }
    guard draft.review.answers[row.assumption.id] != nil else {
      notice = Notice(.hint, "This is assumed; there is no answer to take back")
      return []
    }
    return change(
      "Ask again: \(row.assumption.question)", [.answer(row.assumption.id, nil, position: nil)])
  }

  /// Shows only the decisions that rest on the assumption.
  private mutating func showRestingDecisions() {
    guard let assumption = assumptions.selected?.assumption else { return }
    let ids = Set(assumption.decisions)
    guard let first = patterns.all.firstIndex(where: { ids.contains($0.id) }) else {
      notice = Notice(.hint, "No decision rests on it now")
      return
    }
    assumptions.isShown = false
    patterns.setFilter("")
    patterns.select(patterns.all[first].key)
    let key = keyMap.label(of: .nextAssumed, in: .patterns)
    notice = Notice(
      .hint, "The first of \(ids.count) decisions; \(key) goes to the next assumed one")
  }
}
