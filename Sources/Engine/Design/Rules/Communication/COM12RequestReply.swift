/// COM-12: an answer to a message comes back on a channel of the asker, with the request's id.
package struct COM12RequestReply: DecisionRule {
  package static let id: RuleID = "COM-12"
  package static let trigger = "A message whose sender needs an answer"
  package static let source =
    "EIP Request-Reply, Return Address, Correlation Identifier; AsyncAPI 3.0, operation reply"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for interaction in model.requirements.interactions where interaction.style == .async {
      guard let profile = model.profile(interaction.id), profile.needsAnswer.value,
        model.index.kind(interaction.target) == .component
      else { continue }
      design.decisions += decisions(for: interaction, profile, model: model, earlier: earlier)
    }
    return design
  }

  private func decisions(
    for interaction: Interaction, _ profile: EdgeProfile, model: DesignModel, earlier: DesignIndex
  ) -> [Decision] {
    let (source, target) = model.ends(interaction)
    let subject = Subject.interaction(interaction.id)
    let channel = ReplyChannel(of: interaction, in: model.requirements)
    var decisions: [Decision] = []
    if earlier.pattern(interaction.id) != .asyncRequestReply {
      decisions.append(
        Decision(
          rule: Self.id, subject: subject, topic: .pattern, outcome: .pattern(.asyncRequestReply),
          reason: "\(source) sends \(target) a message\(interaction.purposeClause) and needs the "
            + "answer: \(profile.needsAnswer.why).",
          evidence: interaction.evidence,
          alternatives: [
            Alternative(
              .pattern(.requestResponse),
              whyNot: "The source draws \(source) → \(target) as a message, not as a call.")
          ], origin: .rule))
      let carrier = TransportSelection(model: model).choice(
        for: interaction, pattern: .pointToPoint)
      decisions.append(
        Decision(
          rule: Self.id, subject: subject, topic: .transport,
          outcome: .transport(carrier.transport), reason: carrier.reason,
          evidence: carrier.evidence, assumptions: carrier.assumptions, origin: carrier.origin))
    }
    decisions.append(
      Decision(
        rule: Self.id, subject: subject, topic: .replyChannel,
        outcome: .practice(
          .requestReply, detail: "answers on \(channel.reply), correlated by correlationId"),
        reason: "\(target) answers on a channel of \(source), so that no other reader takes the "
          + "answer, and \(source) finds its request by the id.",
        evidence: interaction.evidence,
        alternatives: [
          Alternative(
            .practice(.requestReply, detail: "answers on \(channel.request)"),
            whyNot: "Requests and answers would mix, and \(target) would read its own answers.")
        ], origin: .rule))
    return decisions
  }
}

/// The channels of a request over messages and of its answer.
package struct ReplyChannel: Hashable, Sendable {
  /// Where the request goes, as stated or named after the asked component.
  package var request: String
  /// Where the answer comes back, named after the asker.
  package var reply: String

  package init(of interaction: Interaction, in requirements: Requirements) {
    let channel = interaction.channel ?? ""
    request = channel.isEmpty ? "\(requirements.slug(interaction.target)).requests" : channel
    reply = "\(requirements.slug(interaction.source)).replies"
  }
}
