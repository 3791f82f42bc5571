internal import OrderedCollections

extension Default {
  /// The default with the reviewer's answer in the place of the value; `nil` when the answer does not have the
  /// form that the question asks for.
  package func answered(_ answer: String) -> Default? {
    var answered = self
    answered.answer = answer
    switch AnswerForm(self) {
    case .text: return answer.isEmpty ? nil : answered
    case .paths: return HealthPaths(answer) == nil ? nil : answered
    case .choice(let words):
      guard let word = words.first(where: { $0.lowercased() == answer.lowercased() }) else {
        return nil
      }
      answered.answer = word
      return answered
    case .quantity(let dimension, let unit):
      guard let given = Quantity(answer), let own = Quantity(self.answer),
        given.dimension == dimension, given.amount > 0
      else { return nil }
      if dimension == .count, !given.unit.isEmpty, given.unit.stem != unit.stem { return nil }
      // The number is kept in the measure that the rules count in: seconds, days, kibibytes.
      let number = Int((Double(given.amount) * Double(self.number) / Double(own.amount)).rounded())
      guard number > 0, dimension != .share || given.amount <= 100_000 else { return nil }
      answered.number = number
      if given.unit.isEmpty, !unit.isEmpty { answered.answer = "\(answer) \(unit)" }
      return answered
    }
  }
}

extension DesignDefaults {
  /// The defaults with what the reviewer answered; an answer that cannot be understood leaves the default.
  package func answered(by review: Review) -> DesignDefaults {
    var answered = self
    for (id, answer) in review.answers {
      guard let value = values[id]?.answered(answer) else { continue }
      answered.values[id] = value
      answered.answers.insert(id)
    }
    return answered
  }

  /// Findings for answers that cannot be understood, and for answers to questions that nobody asks.
  func unusableAnswers(in review: Review, asked: Set<AssumptionID>) -> [Finding] {
    review.answers.compactMap { id, answer in
      guard let standard = values[id] else { return nil }
      if standard.answered(answer) == nil {
        return Finding(
          .warning, rule: "REVIEW",
          message: "The answer “\(answer)” to the assumption \(id.rawValue) cannot be understood; "
            + "\(standard.answer) still stands in its place",
          suggestion: "Answer with \(AnswerForm(standard).hint).")
      }
      guard !asked.contains(id) else { return nil }
      return Finding(
        .note, rule: "REVIEW",
        message: "The answer “\(answer)” to the assumption \(id.rawValue) is no longer needed: no "
          + "decision rests on it",
        suggestion: "Remove the answer, or check whether the source has gained a line.")
    }
  }

  /// Whether the reviewer gave this answer, which is not the default, to the question behind an assumption.
  package func isAnswered(_ id: AssumptionID, _ answer: String) -> Bool {
    answers.contains(id) && values[id]?.answer == answer
  }

  /// The answer that stands for an assumption, the reviewer's or the default.
  package func answer(_ id: AssumptionID) -> String { values[id]?.answer ?? "" }
}

extension String {
  /// The first word without a plural ending, for comparing units.
  fileprivate var stem: Substring {
    let word = split(separator: " ").first ?? ""
    return word.lowercased().hasSuffix("s")
      ? Substring(word.lowercased().dropLast()) : Substring(word.lowercased())
  }
}
