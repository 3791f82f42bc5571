import Engine
import OrderedCollections

/// The questions behind assumptions in words, for front ends that ask line by line.
extension QuestionText {
  static func assumptions(_ count: Int) -> Question {
    let (number, verb) = count == 1 ? ("One", "is") : ("\(count)", "are")
    let noun = count == 1 ? "assumption" : "assumptions"
    return Question(
      .assumptions, step: .patterns,
      lines: [
        "\(number) \(noun) \(verb) open, what changes most first. Do you want to answer them?"
      ],
      answers: "yes or no")
  }

  static func assumption(_ assumption: Assumption, of open: Int) -> Question {
    let count = assumption.decisions.count
    var lines = [
      assumption.question,
      "Assumed: \(assumption.statement) \(count) decision\(count == 1 ? "" : "s") "
        + "rest\(count == 1 ? "s" : "") on it. \(open) are left.",
    ]
    if !assumption.source.isEmpty { lines.append("From: \(assumption.source).") }
    return Question(
      .assumption(assumption.id), step: .patterns, lines: lines,
      answers: "\(assumption.answerForm.hint), so when it is so, skip, rest skips all that are left"
    )
  }
}

extension WizardState {
  /// The assumptions that nobody answered, what changes most first.
  var unanswered: [Assumption] {
    assumptions.rows.filter { !$0.isAnswered }.map(\.assumption)
  }

  /// The changes that an answer in words means; none where it says what holds already.
  ///
  /// - Parameters:
  ///   - words: what the reviewer knows; nothing says that it is as assumed.
  ///   - id: the assumption.
  /// - Throws: `AnswerProblem` with what an answer looks like.
  func edits(
    telling words: String, of id: AssumptionID
  ) throws(AnswerProblem) -> [ReviewEdit] {
    guard let row = assumptions.rows.first(where: { $0.assumption.id == id }) else {
      throw AnswerProblem("there is no assumption \(id.rawValue)")
    }
    let answer = words.isEmpty ? row.assumption.value : words
    guard row.assumption.accepts(answer) else {
      throw AnswerProblem("answer with \(row.assumption.answerForm.hint)")
    }
    return draft.review.answers[id] == answer ? [] : [.answer(id, answer, position: nil)]
  }

  /// The changes that leave an assumption to its default.
  func edits(keeping id: AssumptionID) throws(AnswerProblem) -> [ReviewEdit] {
    guard assumptions.rows.contains(where: { $0.assumption.id == id }) else {
      throw AnswerProblem("there is no assumption \(id.rawValue)")
    }
    return draft.review.answers[id] == nil ? [] : [.answer(id, nil, position: nil)]
  }
}

extension Questionnaire {
  /// Takes an answer in words to the question behind an assumption.
  mutating func answerAssumption(
    _ id: AssumptionID, _ question: Question, _ words: String, _ state: inout WizardState
  ) throws(AnswerProblem) -> AnswerResult {
    let verb = words.lowercased()
    if verb == "rest" {
      passAssumptions(in: state)
      return .done([])
    }
    if verb.isEmpty || "skip".hasPrefix(verb) {
      pass(question)
      return .done([])
    }
    let edits = try state.edits(telling: verb == "so" ? "" : words, of: id)
    pass(question)
    return .done(edits.isEmpty ? [] : state.change("Answer: \(question.lines[0])", edits))
  }

  /// Leaves every assumption that is open as it is.
  mutating func passAssumptions(in state: WizardState) {
    for assumption in state.unanswered {
      pass(QuestionText.assumption(assumption, of: 1))
    }
  }
}

extension Worksheet {
  /// The assumptions: `keep` leaves one to its default, `tell` says what is known.
  static func assumptionLines(_ state: WizardState) -> [String] {
    guard !state.assumptions.rows.isEmpty else { return [] }
    var lines = ["", "# What nobody stated, what changes most first"]
    for row in state.assumptions.rows {
      let assumption = row.assumption
      let told = state.draft.review.answers[assumption.id]
      let verb = told == nil ? "keep" : "tell"
      let answer = told.map { " ; \(oneLine($0))" } ?? ""
      lines.append(
        padded("\(verb) \(assumption.id.rawValue)\(answer)")
          + "  # \(assumption.decisions.count): \(oneLine(assumption.statement))")
      lines.append(
        "#   \(oneLine(assumption.question)) Tell \(assumption.answerForm.hint).")
    }
    return lines
  }
}
