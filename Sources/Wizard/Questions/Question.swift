package import Engine
import OrderedCollections

/// One question of the wizard in words, for front ends that ask line by line.
package struct Question: Equatable, Sendable {
  /// What it is about.
  package enum Subject: Equatable, Sendable {
    /// Which session, by its number in the list.
    case session
    case scope
    case interaction(InteractionID)
    /// Whether what nobody stated is to be asked for.
    case assumptions
    case assumption(AssumptionID)
    /// Whether the decisions that rest on assumptions are to be asked for.
    case decisions
    case decision(DecisionKey)
    /// Which section to write, by its number.
    case section
    case save
  }

  package var subject: Subject
  /// Where in the wizard it is asked.
  package var step: WizardStep
  /// What is asked about, in full sentences.
  package var lines: [String]
  /// The answers that are understood, in words.
  package var answers: String

  /// Makes a question.
  package init(_ subject: Subject, step: WizardStep, lines: [String], answers: String) {
    self.subject = subject
    self.step = step
    self.lines = lines
    self.answers = answers
  }
}

/// Walks through the questions of a session: the same that the screen puts, in the same order.
package struct Questionnaire: Equatable, Sendable {
  /// The step whose questions are asked.
  package private(set) var step: WizardStep
  /// Questions that were left open in this run.
  private var passed: [Question.Subject] = []
  /// Questions that were answered or left, the last one last.
  private var trail: [Question.Subject] = []
  /// A question that is asked again although it has an answer.
  private var asksAgain: Question.Subject?

  /// Begins at the first question.
  package init() { step = .session }

  /// The next question; nil when all are answered.
  package mutating func next(in state: WizardState) -> Question? {
    if let subject = asksAgain, let question = question(on: subject, in: state) { return question }
    while true {
      if let question = question(in: state) { return question }
      guard step < .review, let next = step.next else { return nil }
      step = next
    }
  }

  /// Remembers that a question was answered, so that it can be come back to.
  mutating func leave(_ question: Question) {
    asksAgain = nil
    trail.append(question.subject)
  }

  /// Does not ask a question again in this run.
  package mutating func pass(_ question: Question) {
    if !passed.contains(question.subject) { passed.append(question.subject) }
  }

  /// Goes to the questions of a step, all of them; the session is asked for once.
  package mutating func go(to step: WizardStep) {
    self.step = step
    asksAgain = nil
    passed.removeAll { $0.step == nil || $0.step == step }
  }

  /// Asks the question that was left last again.
  /// - Returns: whether there is one.
  package mutating func goBack() -> Bool {
    guard let last = trail.popLast() else { return false }
    passed.removeAll { $0 == last }
    if let step = last.step { self.step = step }
    asksAgain = last
    return true
  }

  private func question(on subject: Question.Subject, in state: WizardState) -> Question? {
    switch subject {
    case .interaction(let id):
      state.dependencies.all.first { $0.id == id }.map { QuestionText.interaction($0, state) }
    case .decision(let key):
      state.patterns.decision(key).map { QuestionText.decision($0, of: 1, state) }
    case .assumption(let id):
      state.assumptions.rows.first { $0.assumption.id == id }
        .map { QuestionText.assumption($0.assumption, of: state.assumptions.openCount) }
    default: nil
    }
  }

  private func question(in state: WizardState) -> Question? {
    switch step {
    case .session: state.session == nil ? QuestionText.session(state) : nil
    case .scope: passed.contains(.scope) ? nil : QuestionText.scope(state)
    case .dependencies:
      state.dependencies.all.first {
        state.draft.review.verdicts[$0.id] == nil && !passed.contains(.interaction($0.id))
      }.map { QuestionText.interaction($0, state) }
    case .patterns: assumption(in: state) ?? decision(in: state)
    case .sections: passed.contains(.section) ? nil : QuestionText.section(state)
    case .review: passed.contains(.save) ? nil : QuestionText.save(state)
    case .done: nil
    }
  }

  private func assumption(in state: WizardState) -> Question? {
    let open = state.unanswered.filter { !passed.contains(.assumption($0.id)) }
    guard let first = open.first else { return nil }
    return passed.contains(.assumptions)
      ? QuestionText.assumption(first, of: open.count) : QuestionText.assumptions(open.count)
  }

  private func decision(in state: WizardState) -> Question? {
    let open = state.decisionsToAsk.filter {
      state.draft.review.choices[$0.key] == nil && !passed.contains(.decision($0.key))
    }
    guard let first = open.first else { return nil }
    return passed.contains(.decisions)
      ? QuestionText.decision(first, of: open.count, state)
      : QuestionText.decisions(open.count)
  }
}

extension Question.Subject {
  /// The step that asks it; nil for the session, which stays.
  fileprivate var step: WizardStep? {
    switch self {
    case .session: nil
    case .scope: .scope
    case .interaction: .dependencies
    case .assumptions, .assumption, .decisions, .decision: .patterns
    case .section: .sections
    case .save: .review
    }
  }
}
