/// ERR-04: after `UNAVAILABLE` or `DEADLINE_EXCEEDED` nobody knows whether a non-idempotent RPC was done.
package struct ERR04AmbiguousRPC: DecisionRule {
  package static let id: RuleID = "ERR-04"
  package static let trigger =
    "gRPC UNAVAILABLE or DEADLINE_EXCEEDED on a call that is not idempotent"
  package static let source = "grpc.io, status codes and their use in gRPC"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for interaction in model.calls(after: earlier)
    where earlier.transport(interaction.id) == .grpc {
      guard let profile = model.profile(interaction.id) else { continue }
      let retry = RetryCase(
        interaction: interaction, profile: profile, mode: .call, model: model, earlier: earlier)
      guard !retry.isRepeatable else { continue }
      design.decisions.append(decision(for: interaction, profile: profile, model: model))
      if let standing = earlier.decision(.interaction(interaction.id), .retry),
        let attempts = retry.insistedAttempts(standing), attempts > 1
      {
        design.findings.append(finding(for: interaction, attempts, standing, model: model))
      }
    }
    return design
  }

  private func decision(
    for interaction: Interaction, profile: EdgeProfile, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    let assumed = profile.idempotent.assumption
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .retry, outcome: .noRetry,
      reason:
        "After UNAVAILABLE or DEADLINE_EXCEEDED \(source) cannot tell whether \(target) has done "
        + "\(interaction.what), so it asks for the state before it tries again.",
      evidence: interaction.evidence, assumptions: [assumed].compactMap(\.self),
      alternatives: [
        Alternative(
          .retry(RetryPolicy(model.defaults, within: nil)),
          whyNot: "gRPC's own retry policy would repeat \(interaction.what) although \(target) may "
            + "have done it.")
      ],
      origin: assumed == nil ? .rule : .assumption)
  }

  private func finding(
    for interaction: Interaction, _ attempts: Int, _ standing: Decision, model: DesignModel
  ) -> Finding {
    let (source, target) = model.ends(interaction)
    return Finding(
      .warning, rule: Self.id, subject: .interaction(interaction.id),
      message:
        "\(model.index.title(of: interaction)) is tried \(attempts) times over gRPC, although "
        + "\(target) may already have done \(interaction.what)",
      places: standing.evidence,
      suggestion:
        "Give the method a request id that \(target) remembers, or let \(source) ask for the "
        + "state first.")
  }
}
