internal import Engine

/// The questions that decide most, for people: what stands in, and what another answer changes.
struct OpenQuestionReport {
  /// The document has the rest.
  private static let shown = 5

  private let questions: [OpenQuestion]

  init(_ blueprint: Blueprint) {
    questions = OpenQuestion.ranked(blueprint).filter { !$0.changes.isEmpty }
  }

  /// One line for each, and one below for what stands in; empty without a question that decides anything.
  var text: String {
    guard !questions.isEmpty else { return "" }
    let lines = questions.prefix(Self.shown).map { question in
      let count = question.changes.count
      let standing = question.current.isEmpty ? "nothing stands in" : question.current
      return "  \(count) \(count == 1 ? "decision" : "decisions"): \(question.question)\n"
        + "    Until then: \(standing)"
    }
    return "Open questions, by what they decide (\(questions.count)):\n"
      + lines.joined(separator: "\n")
  }
}
