internal import OrderedCollections

/// Settles which decision stands where several sides speak of the same subject and topic.
///
/// A source's explicit statement is stronger than a rule, a rule stronger than an assumption; of two equally
/// strong rules the later one, which is the more special, stands. A choice that the reviewer made for exactly
/// this subject and topic is taken over all of them, and what it overrules stays visible.
struct DecisionLedger {
  let review: Review
  /// The decisions as they stand, the reviewer's choices applied.
  private(set) var index = DesignIndex()
  /// The decisions as rules and sources alone would have them.
  private var unreviewed: [DecisionKey: Decision] = [:]

  init(review: Review) { self.review = review }

  /// Takes a rule's decision in.
  mutating func record(_ decision: Decision) {
    let standing = unreviewed[decision.key].map { Self.stronger($0, decision) } ?? decision
    unreviewed[decision.key] = standing
    index.set(reviewed(standing))
  }

  private static func stronger(_ earlier: Decision, _ later: Decision) -> Decision {
    if earlier.origin.strength > later.origin.strength {
      var standing = earlier
      if earlier.origin == .source, later.origin == .rule, earlier.outcome != later.outcome {
        standing.overruled = standing.overruled ?? later.outcome
      }
      return standing
    }
    var standing = later
    if later.origin == .source, earlier.origin == .rule, earlier.outcome != later.outcome {
      standing.overruled = later.overruled ?? earlier.outcome
    }
    return standing
  }

  private func reviewed(_ decision: Decision) -> Decision {
    guard let choice = review.choices[decision.key] else { return decision }
    var chosen = decision
    if choice.outcome == decision.outcome {
      if decision.origin != .source { chosen.origin = .reviewer }
      return chosen
    }
    let earlier = decision.origin == .source ? "the source" : decision.rule.rawValue
    chosen.outcome = choice.outcome
    chosen.origin = .reviewer
    chosen.overruled = decision.outcome
    chosen.assumptions = []
    chosen.knowledge = []
    chosen.reason =
      choice.reason.isEmpty
      ? "The reviewer chose \(choice.outcome.summary) over \(decision.outcome.summary), which "
        + "\(earlier) gives, without a reason."
      : choice.reason
    chosen.alternatives =
      [Alternative(decision.outcome, whyNot: "The reviewer decided otherwise. \(decision.reason)")]
      + decision.alternatives.filter { $0.outcome != choice.outcome }
    return chosen
  }
}

extension DecisionLedger {
  /// Findings where a rule contradicts a source, or the reviewer does.
  func contradictions(in names: RequirementsIndex) -> [Finding] {
    index.decisions.compactMap { decision in
      guard let unreviewed = unreviewed[decision.key] else { return nil }
      if decision.origin == .reviewer, unreviewed.origin == .source,
        decision.outcome != unreviewed.outcome
      {
        return reviewerFinding(decision, source: unreviewed, names: names)
      }
      guard decision.origin == .source, let overruled = decision.overruled else { return nil }
      return sourceFinding(decision, overruled: overruled, names: names)
    }
  }

  private func reviewerFinding(
    _ decision: Decision, source: Decision, names: RequirementsIndex
  ) -> Finding {
    Finding(
      .note, rule: decision.rule, subject: decision.subject,
      message: "\(decision.subject.title(in: names)): the review decides "
        + "\(decision.outcome.summary), the source says \(source.outcome.summary)",
      places: source.evidence,
      suggestion: "Bring the source up to date, so that the next reader finds one answer.")
  }

  private func sourceFinding(
    _ decision: Decision, overruled: Outcome, names: RequirementsIndex
  ) -> Finding {
    Finding(
      .note, rule: decision.rule, subject: decision.subject,
      message: "\(decision.subject.title(in: names)): the source says "
        + "\(decision.outcome.summary), the rules would choose \(overruled.summary)",
      places: decision.evidence,
      suggestion: "Keep it as it stands, or choose \(overruled.summary) in the review "
        + "with a reason.")
  }

  /// Findings for choices that no decision answers any more.
  func choicesWithoutSubject(in model: DesignModel) -> [Finding] {
    review.choices.keys.filter { unreviewed[$0] == nil }.map { key in
      Finding(
        .warning, rule: "REVIEW", subject: key.subject,
        message: "The review chose a \(key.topic.title) for \(key.subject.title(in: model.index)), "
          + "which no longer comes up",
        suggestion: "Remove the choice, or check whether the source has lost a line.")
    }
  }
}

extension DecisionOrigin {
  /// The larger, the stronger, among rules and sources.
  fileprivate var strength: Int {
    switch self {
    case .source: 2
    case .reviewer: 2
    case .rule: 1
    case .assumption: 0
    }
  }
}
