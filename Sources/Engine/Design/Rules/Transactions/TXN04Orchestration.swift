/// TXN-04: a saga with many participants or branches has a coordinator.
package struct TXN04Orchestration: DecisionRule {
  package static let id: RuleID = "TXN-04"
  package static let trigger =
    "A saga of more than 3 participants, one that branches, or one of which a source says that it is orchestrated"
  package static let source = "Azure Architecture Center, saga (orchestration); 3 is ours"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = SagaDecision(model: model)
    return Design(
      decisions: BusinessTransactions(model, after: earlier).all().compactMap { transaction in
        let stated = StatedCoordination(of: transaction, in: model)
        guard stated?.coordination == .orchestration || !TXN03Choreography.isSimple(transaction)
        else { return nil }
        let initiator = model.index.name(transaction.initiator)
        let others = transaction.participants.dropFirst().map(model.index.name)
        if let stated, stated.coordination == .orchestration {
          return builder.decision(
            by: Self.id, transaction, .orchestration,
            reason: "The source has \(initiator) coordinate the steps: “\(stated.statement.text)”.",
            alternatives: [
              builder.twoPhaseCommit(transaction),
              Alternative(
                .saga(builder.plan(transaction, .choreography)),
                whyNot: "The source names \(initiator) as the one that leads."),
            ], said: stated.statement)
        }
        return builder.decision(
          by: Self.id, transaction, .orchestration,
          reason:
            "\(initiator) has \(NameList.and(others, shown: 6)) do a part each, so it is the one "
            + "that knows which step failed and what to undo.",
          alternatives: [
            builder.twoPhaseCommit(transaction),
            Alternative(
              .saga(builder.plan(transaction, .choreography)),
              whyNot:
                "With \(transaction.participants.count) participants nobody but \(initiator) could "
                + "say where a transaction stands."),
          ])
      })
  }
}
