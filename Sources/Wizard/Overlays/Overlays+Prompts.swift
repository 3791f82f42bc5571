import Engine
import Screen

/// Lines that are typed in front of a step.
extension WizardState {
  /// Answers a command while a line is typed.
  mutating func perform(_ command: Command, in prompt: Prompt) -> [WizardEffect] {
    var prompt = prompt
    switch command {
    case .confirm:
      overlay = nil
      return answered(prompt)
    case .cancel:
      overlay = nil
      trial = nil
      if case .filter(let step, let before) = prompt.purpose { setFilter(before, in: step) }
      leaveSearch(prompt)
    case .up, .down:
      if case .filter = prompt.purpose {
        // The rows can be walked while the filter is typed.
        overlay = nil
        let effects = perform(command)
        overlay = .prompt(prompt)
        return effects
      }
      prompt.suggest(command == .up ? 1 : -1)
      overlay = .prompt(prompt)
    default: break
    }
    return []
  }

  private mutating func answered(_ prompt: Prompt) -> [WizardEffect] {
    let text = prompt.input.text
    switch prompt.purpose {
    case .filter(let step, _): setFilter(text, in: step)
    case .rejectReason(let ids): return reject(ids, reason: text)
    case .choiceReason(let key, let outcome, _): return keepChoice(key, outcome, reason: text)
    case .answer(let id): return keepAnswer(text, to: id)
    case .find:
      sections.searchedFrom = nil
      return search(text)
    case .line: return goToLine(text)
    case .replaced:
      guard !text.isEmpty else { return [] }
      overlay = .prompt(
        Prompt(
          .replacement(of: text), label: "Replace “\(text)” by", text: sections.replacement ?? ""))
      return []
    case .replacement(let query):
      return beginReplacing(query, by: text)
    }
    return []
  }

  /// Narrows the list of a step.
  mutating func setFilter(_ text: String, in step: WizardStep) {
    switch step {
    case .dependencies: dependencies.setFilter(text, review: draft.review)
    case .patterns: patterns.setFilter(text)
    case .sections: sections.setFilter(text)
    case .session, .scope, .review, .done: break
    }
  }

  /// Shows at once what the typed line means.
  mutating func typed(_ prompt: Prompt) -> [WizardEffect] {
    switch prompt.purpose {
    case .filter(let step, _): setFilter(prompt.input.text, in: step)
    case .answer(let id): return tryAnswer(prompt.input.text, to: id)
    case .find, .replaced: return searchWhileTyping(prompt)
    default: break
    }
    return []
  }
}
