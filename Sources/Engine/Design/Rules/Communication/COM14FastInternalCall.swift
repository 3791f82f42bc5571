/// COM-14: a fast or streaming call inside the system, whose protocol nobody has named, is gRPC.
package struct COM14FastInternalCall: DecisionRule {
  package static let id: RuleID = "COM-14"
  package static let trigger =
    "An internal call without a named protocol that must be answered within 50 ms, or streams"
  package static let source =
    "Azure Architecture Center, interservice communication (HTTP or gRPC); 50 ms is ours"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard earlier.pattern(interaction.id) == .requestResponse,
          earlier.decision(.interaction(interaction.id), .transport)?.assumptions
            .contains(.synchronousTransport) == true,
          model.index.kind(interaction.source) == .component,
          model.index.kind(interaction.target) == .component,
          let profile = model.profile(interaction.id), let need = need(profile, model: model)
        else { return nil }
        return decision(for: interaction, need, model: model)
      })
  }

  /// Why REST would not do, with the line that says so.
  private struct Need {
    var reason: String
    var evidence: Evidence?
    var assumption: AssumptionID?
  }

  private func need(_ profile: EdgeProfile, model: DesignModel) -> Need? {
    if profile.edgeClass.value == .stream {
      return Need(reason: "it is a steady feed: \(profile.edgeClass.why)")
    }
    let limit = model.defaults.number(.fastCall)
    guard let latency = profile.latencyTarget, case .stated(let evidence) = latency.basis,
      latency.value < Double(limit)
    else { return nil }
    let text = DurationText.short(milliseconds: Int(latency.value))
    return Need(
      reason: "it must be answered within \(text), less than \(limit) ms", evidence: evidence,
      assumption: .fastCall)
  }

  private func decision(
    for interaction: Interaction, _ need: Need, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .transport,
      outcome: .transport(.grpc),
      reason: "The team owns both ends of \(source) → \(target), no source names a protocol, and "
        + "\(need.reason).",
      evidence: need.evidence.map { [$0] } ?? interaction.evidence,
      assumptions: [need.assumption].compactMap(\.self),
      alternatives: [
        Alternative(
          .transport(.rest),
          whyNot: "\(source) would pay for text and a header set with each of its calls of "
            + "\(target).")
      ], origin: .rule)
  }
}
