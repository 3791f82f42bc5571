internal import OrderedCollections

/// Finds which decisions an assumption changes, by answering it otherwise and designing again.
///
/// An assumption lists the decisions that rest on it. One that decides how a part communicates at all changes
/// more than those: with the pattern of an interaction go its timeout, its contract and its errors. So each of
/// its other answers is tried; of the others none is, because a whole design is worked out for each.
struct AssumptionImpact {
  private let requirements: Requirements
  private let review: Review
  private let design: Design
  private let knowledge: KnowledgeIndex

  init(_ blueprint: Blueprint) {
    requirements = blueprint.requirements
    review = blueprint.review
    design = blueprint.design
    knowledge = blueprint.knowledge
  }

  /// The assumptions that tell what an interaction is, before any rule looks at it.
  private static let structural: Set<AssumptionID> = [
    .unstatedStyle, .unclearPurpose, .commandNeedsOutcome, .commandNotIdempotent, .dataInternal,
    .synchronousTransport,
  ]

  /// The design, its assumptions listing every decision that another answer changes; ranked anew.
  var measured: Design { measured(check: {}) }

  /// The same, unless `check` throws on the way.
  func measured<Stop: Error>(check: () throws(Stop) -> Void) throws(Stop) -> Design {
    var result = design
    result.assumptions = try design.assumptions.map { assumption throws(Stop) in
      var measured = assumption
      measured.decisions = try decisions(changedBy: assumption, check)
      return measured
    }.sorted { left, right in
      left.decisions.count != right.decisions.count
        ? left.decisions.count > right.decisions.count : left.id < right.id
    }
    return result
  }

  private func decisions<Stop: Error>(
    changedBy assumption: Assumption, _ check: () throws(Stop) -> Void
  ) throws(Stop) -> [String] {
    guard Self.structural.contains(assumption.id),
      let value = DesignDefaults.standard.values[assumption.id],
      case .choice(let answers) = AnswerForm(value)
    else { return assumption.decisions }
    var changed: Set<String> = []
    for answer in answers where answer != assumption.value {
      changed.formUnion(try changes(answering: assumption.id, answer, check))
    }
    return changed.sorted()
  }

  private func changes<Stop: Error>(
    answering id: AssumptionID, _ answer: String, _ check: () throws(Stop) -> Void
  ) throws(Stop) -> Set<String> {
    try check()
    var answered = review
    answered.answers[id] = answer
    let model = DesignModel(
      requirements: requirements,
      analysis: Analyst.analysis(of: requirements, review: answered), review: answered,
      knowledge: knowledge)
    return try Designer.design(model, check: check).decisionsDiffering(from: design)
  }
}

extension Design {
  /// Ids of the decisions that only one of the two designs has, or that have another outcome.
  package func decisionsDiffering(from other: Design) -> Set<String> {
    let (own, others) = (DesignIndex(self), DesignIndex(other))
    var differing: Set<String> = []
    for decision in decisions {
      let earlier = others.decision(decision.subject, decision.topic)
      guard earlier?.outcome != decision.outcome else { continue }
      differing.insert(decision.id)
      if let earlier { differing.insert(earlier.id) }
    }
    for decision in other.decisions where own.decision(decision.subject, decision.topic) == nil {
      differing.insert(decision.id)
    }
    return differing
  }
}
