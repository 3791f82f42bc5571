/// TXN-02: writes that span several components are a saga, never one distributed transaction.
package struct TXN02Saga: DecisionRule {
  package static let id: RuleID = "TXN-02"
  package static let trigger = "A business transaction that writes stores of two or more components"
  package static let source =
    "Azure Architecture Center, reference-architectures/saga/saga-content.md"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = SagaDecision(model: model)
    let transactions = BusinessTransactions(model, after: earlier).all()
    return Design(
      decisions: transactions.map { transaction in
        builder.decision(
          by: Self.id, transaction, .choreography,
          reason: "\(model.index.name(transaction.initiator)) starts writes in "
            + "\(builder.names(transaction)), which no single transaction can hold together.",
          alternatives: [builder.twoPhaseCommit(transaction)])
      }, findings: distributedTransactions(model))
  }

  /// Lines that ask for two-phase commit.
  private func distributedTransactions(_ model: DesignModel) -> [Finding] {
    model.requirements.statements.compactMap { said in
      guard said.topic != .rejectedOption else { return nil }
      let words = Wording(said.statement.text)
      let asked = [
        "2pc", "two phase commit", "xa transaction*", "distributed transaction*", "분산 트랜잭션",
      ]
      guard let word = words.first(of: asked),
        !words.contains(any: [
          "no", "not", "never", "without", "instead of", "avoid*", "rejected", "않", "없",
        ])
      else { return nil }
      return Finding(
        .warning, rule: Self.id, subject: said.subject,
        message:
          "The source speaks of “\(words.shown(word))”, which ties the availability of all stores "
          + "together",
        places: [said.statement.evidence],
        suggestion: "Use local transactions with compensations (saga) instead.")
    }
  }
}
