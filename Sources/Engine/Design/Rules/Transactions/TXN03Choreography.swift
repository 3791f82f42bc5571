/// TXN-03: a short saga in one line needs no coordinator.
package struct TXN03Choreography: DecisionRule {
  package static let id: RuleID = "TXN-03"
  package static let trigger = "A saga of at most 3 participants in one line"
  package static let source = "Azure Architecture Center, saga (simple workflows); 3 is ours"

  /// Participants up to which a saga needs no coordinator.
  static let maximumParticipants = 3

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = SagaDecision(model: model)
    return Design(
      decisions: BusinessTransactions(model, after: earlier).all().compactMap { transaction in
        guard Self.isSimple(transaction),
          StatedCoordination(of: transaction, in: model)?.coordination != .orchestration
        else { return nil }
        let initiator = model.index.name(transaction.initiator)
        return builder.decision(
          by: Self.id, transaction, .choreography,
          reason: "\(builder.names(transaction)) stand in one line, so each can start the next and "
            + "\(initiator) needs to watch nobody else.",
          alternatives: [
            builder.twoPhaseCommit(transaction),
            Alternative(
              .saga(builder.plan(transaction, .orchestration)),
              whyNot:
                "A coordinator for \(transaction.participants.count) participants would be one more "
                + "part that can fail."),
          ])
      })
  }

  static func isSimple(_ transaction: BusinessTransaction) -> Bool {
    transaction.participants.count <= maximumParticipants && transaction.isLinear
  }
}
