/// The design stage: runs the rules, settles their contradictions, and gathers what had to be assumed.
package enum Designer {
  /// Designs the integration architecture.
  package static func design(_ model: DesignModel) -> Design {
    design(model, rules: RuleCatalog.rules)
  }

  /// Designs the integration architecture, unless `check` throws on the way.
  static func design<Stop: Error>(
    _ model: DesignModel, check: () throws(Stop) -> Void
  ) throws(Stop) -> Design {
    try design(model, rules: RuleCatalog.rules, check: check)
  }

  /// Designs with the given rules only.
  package static func design(_ model: DesignModel, rules: [any DecisionRule]) -> Design {
    design(model, rules: rules, check: {})
  }

  private static func design<Stop: Error>(
    _ model: DesignModel, rules: [any DecisionRule], check: () throws(Stop) -> Void
  ) throws(Stop) -> Design {
    var ledger = DecisionLedger(review: model.review)
    var assumptions: [Assumption] = []
    var findings: [Finding] = []
    for rule in rules {
      try check()
      let result = rule.evaluate(model, after: ledger.index)
      for decision in result.decisions { ledger.record(decision) }
      assumptions += result.assumptions
      findings += result.findings
    }
    findings += ledger.contradictions(in: model.index)
    findings += ledger.choicesWithoutSubject(in: model)
    let decisions = ledger.index.decisions.sorted { ($0.key, $0.rule) < ($1.key, $1.rule) }
    let all = AssumptionLedger.merged(assumptions, decisions: decisions, model: model)
    let answers = model.defaults.answers
    findings += DesignDefaults.standard.unusableAnswers(
      in: model.review, asked: Set(all.map(\.id)))
    return Design(
      decisions: decisions.map { $0.answered(answers) },
      assumptions: all.filter { !answers.contains($0.id) },
      answered: all.filter { answers.contains($0.id) }.sorted { $0.id < $1.id },
      findings: findings.inReadingOrder)
  }
}

extension Decision {
  /// The decision as it stands when those assumptions are answered: what rests on answers alone rests on no
  /// assumption any more.
  fileprivate func answered(_ answers: Set<AssumptionID>) -> Decision {
    guard assumptions.contains(where: answers.contains) else { return self }
    var settled = self
    settled.answers = assumptions.filter(answers.contains)
    settled.assumptions.removeAll(where: answers.contains)
    if settled.origin == .assumption, settled.assumptions.isEmpty { settled.origin = .rule }
    return settled
  }
}
