/// COM-06: what must be replayed, kept in order, or read by independent groups goes through a log.
package struct COM06EventLog: DecisionRule {
  package static let id: RuleID = "COM-06"
  package static let trigger =
    "Replay, an ordered history, or more than one independent group of readers"
  package static let source = "Azure Architecture Center, interservice communication (event stream)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    var design = Design()
    for (interaction, profile) in model.interactions(needing: .feed) {
      let target = model.index.name(interaction.target)
      design.decisions += builder.decisions(
        for: interaction, pattern: .eventStream,
        reason: "\(model.index.name(interaction.source)) feeds \(target) steadily"
          + "\(interaction.purposeClause): \(profile.edgeClass.why).",
        alternatives: [
          Alternative(
            .pattern(.pointToPoint),
            whyNot: "A queue forgets what was read, so \(target) could not start over.")
        ])
    }
    if let broker = BrokerNeed(model: model, earlier: earlier), broker.need.kind == .log {
      design.decisions.append(
        broker.decision(
          by: Self.id, in: model, instead: .queue,
          whyNot: "A queue hands each message out once and keeps no history."))
    }
    return design
  }
}

extension BrokerNeed {
  /// The decision for the needed kind, against the other one.
  func decision(
    by rule: RuleID, in model: DesignModel, instead other: BrokerKind, whyNot: String
  ) -> Decision {
    Decision(
      rule: rule, subject: subject, topic: .broker,
      outcome: .broker(product: product, kind: need.kind), reason: need.reason,
      evidence: need.evidence,
      alternatives: [Alternative(.broker(product: "", kind: other), whyNot: whyNot)],
      origin: .rule)
  }

  /// What is publicly known of the named broker that the choice rests on.
  static func known(of broker: ElementID, in model: DesignModel) -> [KnowledgeCitation] {
    let entries = model.knowledge.entries(of: broker).filter { $0.kind == .broker }
    return [KnowledgeFact.Aspect.replay, .ordering, .delivery].compactMap { aspect in
      entries.lazy.compactMap { $0.citation(aspect) }.first
    }
  }
}
