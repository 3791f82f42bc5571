/// SEC-06: what comes over the trust boundary without a login is signed, dated and taken once.
package struct SEC06SignedMessages: DecisionRule {
  package static let id: RuleID = "SEC-06"
  package static let trigger = "A webhook, or a message over a trust boundary"
  package static let source = "Practice of signed webhooks: signature, timestamp, replay window"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let stated = model.requirements.statements.first { said in
      Wording(said.statement.text).contains(any: ["signature", "signed", "hmac", "서명"])
        && said.topic != .rejectedOption
    }?.statement
    return Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard model.profile(interaction.id)?.crossesTrustBoundary == true,
          model.index.kind(interaction.source) != .person,
          isSigned(interaction, model: model, earlier: earlier)
        else { return nil }
        return decision(for: interaction, stated: stated, model: model)
      })
  }

  private func isSigned(
    _ interaction: Interaction, model: DesignModel, earlier: DesignIndex
  ) -> Bool {
    if earlier.pattern(interaction.id) == .webhook { return true }
    if FailureMode(of: interaction, in: earlier) == .message { return true }
    let identity = earlier.decision(.interaction(interaction.id), .authentication)?.outcome
    guard case .practice(.messageSignature, _)? = identity else { return false }
    return true
  }

  private func decision(
    for interaction: Interaction, stated: Statement?, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    let isInbound = model.isOutside(interaction.source)
    let window = window(stated, model: model)
    let text = DurationText.short(milliseconds: window.seconds * 1000)
    let known =
      isInbound ? model.knowledge.citation(.webhookSignature, of: interaction.source) : nil
    let header = known?.fact.word.map { " in `\($0)`" } ?? ""
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .messageSignature,
      outcome: .practice(
        .signedTimestamp, detail: "over body and time\(header), refused after \(text), each id once"
      ),
      reason: isInbound
        ? "Anybody can send to \(target) what looks like \(source); the signature says who it was, "
          + "and the time and the id that it is no copy." + (known?.remark ?? "")
        : "\(target) must be able to tell what \(source) has sent from what somebody on the way has.",
      evidence: (stated.map { [$0.evidence] } ?? []) + interaction.evidence,
      knowledge: [known].compactMap(\.self),
      assumptions: window.assumption.map { [$0] } ?? [],
      alternatives: [
        Alternative(
          .practice(.allowList, detail: "the addresses of \(isInbound ? source : target)"),
          whyNot: "Addresses change without notice, and do not show a repeated call.")
      ], origin: stated == nil ? .assumption : .source)
  }

  private func window(
    _ stated: Statement?, model: DesignModel
  ) -> (seconds: Int, assumption: AssumptionID?) {
    let said = stated.flatMap {
      StatedDuration(in: $0.text, near: ["timestamp", "older", "within", "window", "replay"])
    }
    if let said, said.milliseconds >= 1000 { return (said.milliseconds / 1000, nil) }
    return (model.defaults.number(.replayWindow), .replayWindow)
  }
}
