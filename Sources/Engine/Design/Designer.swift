/// The design stage: runs the rules, settles their contradictions, and gathers what had to be assumed.
package enum Designer {
  /// Designs the integration architecture.
  package static func design(_ model: DesignModel) -> Design {
    design(model, rules: RuleCatalog.rules)
  }

  /// Designs with the given rules only.
  package static func design(_ model: DesignModel, rules: [any DecisionRule]) -> Design {
    var ledger = DecisionLedger(review: model.review)
    var assumptions: [Assumption] = []
    var findings: [Finding] = []
    for rule in rules {
      let result = rule.evaluate(model, after: ledger.index)
      for decision in result.decisions { ledger.record(decision) }
      assumptions += result.assumptions
      findings += result.findings
    }
    findings += ledger.contradictions(in: model.index)
    findings += ledger.choicesWithoutSubject(in: model)
    let decisions = ledger.index.decisions.sorted { ($0.key, $0.rule) < ($1.key, $1.rule) }
    return Design(
      decisions: decisions,
      assumptions: AssumptionLedger.merged(assumptions, decisions: decisions, model: model),
      findings: findings.inReadingOrder)
  }
}
