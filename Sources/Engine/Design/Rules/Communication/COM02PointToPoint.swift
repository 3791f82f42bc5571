/// COM-02: a command that only has to be accepted goes through a queue.
package struct COM02PointToPoint: DecisionRule {
  package static let id: RuleID = "COM-02"
  package static let trigger = "A command whose sender only needs to know that it was accepted"
  package static let source =
    "Azure Architecture Center, interservice communication; EIP Point-to-Point Channel, "
    + "Command Message"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    return Design(
      decisions: model.interactions(needing: .acceptance).flatMap { interaction, profile in
        let source = model.index.name(interaction.source)
        let target = model.index.name(interaction.target)
        return builder.decisions(
          for: interaction, pattern: .pointToPoint,
          reason: "\(source) hands \(target) a command\(interaction.purposeClause) and goes on: "
            + "\(profile.needsAnswer.why).",
          assumptions: [profile.needsAnswer.assumption],
          alternatives: [
            Alternative(
              .pattern(.requestResponse),
              whyNot: "\(source) would be slow or fail whenever \(target) is, for nothing."),
            Alternative(
              .pattern(.publishSubscribe),
              whyNot: "The command is meant for \(target) alone; it is no fact for others."),
          ])
      })
  }
}
