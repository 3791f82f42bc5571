/// Builds the decisions that the rules about sagas take.
struct SagaDecision {
  let model: DesignModel

  func decision(
    by rule: RuleID, _ transaction: BusinessTransaction, _ coordination: SagaPlan.Coordination,
    reason: String, alternatives: [Alternative], said: Statement? = nil
  ) -> Decision {
    Decision(
      rule: rule, subject: .element(transaction.initiator), topic: .saga,
      outcome: .saga(plan(transaction, coordination)), reason: reason,
      evidence: [said?.evidence].compactMap(\.self) + transaction.evidence,
      alternatives: alternatives, origin: said == nil ? .rule : .source)
  }

  func plan(
    _ transaction: BusinessTransaction, _ coordination: SagaPlan.Coordination
  ) -> SagaPlan {
    SagaPlan(
      coordination: coordination, initiator: transaction.initiator, steps: transaction.steps)
  }

  /// The participants by name, the initiator first.
  func names(_ transaction: BusinessTransaction) -> String {
    NameList.and(transaction.participants.map(model.index.name), shown: 6)
  }

  /// The alternative that is never taken: one transaction over all stores.
  func twoPhaseCommit(_ transaction: BusinessTransaction) -> Alternative {
    Alternative(
      .localTransaction,
      whyNot:
        "\(names(transaction)) write stores of their own; one transaction over them (2PC) would "
        + "lock all until the slowest has voted.")
  }
}
