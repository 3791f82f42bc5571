import Engine
import OrderedCollections

/// What an answer in words led to.
package enum AnswerResult: Equatable, Sendable {
  /// The question is settled or left; the effects are to be carried out.
  case done([WizardEffect])
  /// Something is to be read; then the question is put again.
  case told([String])
  /// The answer was not understood.
  case refused(String)
}

extension Questionnaire {
  /// Takes an answer in words to a question into the state.
  package mutating func answer(
    _ question: Question, with words: String, in state: inout WizardState
  ) -> AnswerResult {
    let result = answered(question, with: words, in: &state)
    if case .done = result { leave(question) }
    return result
  }

  private mutating func answered(
    _ question: Question, with words: String, in state: inout WizardState
  ) -> AnswerResult {
    let words = String(words.drop { $0 == " " })
    let isNothing = words.isEmpty
    do throws(AnswerProblem) {
      switch question.subject {
      case .session: return .done(try state.chooseSession(words))
      case .scope:
        let edits = isNothing ? [] : try Worksheet.edits(forScope: words, state)
        pass(question)
        return .done(edits.isEmpty ? [] : state.changeScope(edits))
      case .interaction(let id):
        if isNothing || "skip".hasPrefix(words.lowercased()) {
          pass(question)
          return .done([])
        }
        guard let interaction = state.dependencies.all.first(where: { $0.id == id }) else {
          return .done([])
        }
        let answer = try InteractionAnswer(words)
        let edits = try state.edits(for: answer, to: interaction)
        if edits.isEmpty || answer == .undecided { pass(question) }
        return .done(edits.isEmpty ? [] : state.change(state.title(of: answer, interaction), edits))
      case .assumptions:
        pass(question)
        if !"yes".hasPrefix(words.lowercased()) || isNothing { passAssumptions(in: state) }
        return .done([])
      case .assumption(let id): return try answerAssumption(id, question, words, &state)
      case .decisions:
        pass(question)
        if !"yes".hasPrefix(words.lowercased()) || isNothing { passDecisions(in: state) }
        return .done([])
      case .decision(let key): return try answerDecision(key, question, words, &state)
      case .section: return try answerSection(question, words, state)
      case .save: return try answerSave(words, &state)
      }
    } catch {
      return .refused(error.text)
    }
  }

  private mutating func passDecisions(in state: WizardState) {
    for decision in state.decisionsToAsk {
      pass(Question(.decision(decision.key), step: .patterns, lines: [], answers: ""))
    }
  }

  private mutating func answerDecision(
    _ key: DecisionKey, _ question: Question, _ words: String, _ state: inout WizardState
  ) throws(AnswerProblem) -> AnswerResult {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    let first = parts.first?.lowercased() ?? ""
    if first == "rest" {
      passDecisions(in: state)
      return .done([])
    }
    if first.isEmpty || "keep".hasPrefix(first) {
      pass(question)
      return .done([])
    }
    let outcomes = state.patterns.decision(key).map { WizardState.outcomes(of: $0) } ?? []
    guard let number = Int(first), outcomes.indices.contains(number - 1) else {
      throw AnswerProblem("“\(words)” is not understood; say \(question.answers)")
    }
    pass(question)
    guard number > 1 else { return .done([]) }
    let reason = parts.count > 1 ? parts[1] : ""
    return .done(state.keepChoice(key, outcomes[number - 1].outcome, reason: reason))
  }

  private mutating func answerSection(
    _ question: Question, _ words: String, _ state: WizardState
  ) throws(AnswerProblem) -> AnswerResult {
    let parts = words.lowercased().split(separator: " ").map(String.init)
    guard let last = parts.last, !"next".hasPrefix(last) else {
      pass(question)
      return .done([])
    }
    guard let number = Int(last), state.sections.all.indices.contains(number - 1) else {
      throw AnswerProblem("“\(words)” is not understood; say \(question.answers)")
    }
    let section = state.sections.all[number - 1]
    guard parts.count > 1 else { return .done([.editSection(section.id, text: section.body)]) }
    return .told([section.title + "."] + section.body.split(separator: "\n").map(String.init))
  }

  private mutating func answerSave(
    _ words: String, _ state: inout WizardState
  ) throws(AnswerProblem) -> AnswerResult {
    let verb = words.lowercased()
    if !verb.isEmpty, "save".hasPrefix(verb) {
      let effects = state.perform(.save)
      guard effects.isEmpty else { return .done(effects) }
      throw AnswerProblem(state.notice?.text ?? "It cannot be saved now")
    }
    if !verb.isEmpty, "findings".hasPrefix(verb) {
      return .told(
        state.review.findings.map { finding in
          let sentences = [
            "\(QuestionText.severity(finding.severity)) \(finding.rule.rawValue): \(finding.message).",
            finding.reason, finding.meanwhile.isEmpty ? "" : "Until then: \(finding.meanwhile)",
            finding.suggestion,
          ]
          return sentences.filter { !$0.isEmpty }.joined(separator: " ")
        })
    }
    if !verb.isEmpty, "diff".hasPrefix(verb) {
      return .told(
        (state.review.chosenPlan?.writes ?? []).flatMap { file in
          TextDiff(from: file.current ?? "", to: file.proposed).unified(path: file.path)
            .split(separator: "\n").map(String.init)
        })
    }
    throw AnswerProblem("say save, findings, diff or quit")
  }
}

extension WizardState {
  fileprivate mutating func chooseSession(
    _ words: String
  ) throws(AnswerProblem) -> [WizardEffect] {
    let list = sessions.list ?? []
    let known = list.firstIndex { $0.session.folder == words || $0.session.name == words }
    guard let index = known ?? Int(words).map({ $0 - 1 }), list.indices.contains(index) else {
      throw AnswerProblem("there is no session “\(words)”")
    }
    guard !list[index].componentDesigns.isEmpty else {
      throw AnswerProblem("\(list[index].session.folder) has no component design")
    }
    sessions.cursor = ListCursor(index: index)
    return perform(.openSession)
  }

  fileprivate mutating func changeScope(_ edits: [ReviewEdit]) -> [WizardEffect] {
    guard case .scope(let selection) = edits.first else { return [] }
    return change("Scope: \(selection.title)", edits)
  }

  /// What an answer is called in the list of changes, as the screen calls it.
  fileprivate func title(of answer: InteractionAnswer, _ interaction: Interaction) -> String {
    let verb =
      switch answer {
      case .accept: "Accept"
      case .reject: "Reject"
      case .edit: "Change"
      case .undecided: "Clear"
      }
    return "\(verb) \(dependencies.title(interaction))"
  }
}
