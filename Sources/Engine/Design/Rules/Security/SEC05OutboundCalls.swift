/// SEC-05: calls leave only for known hosts, and what comes back is not trusted.
package struct SEC05OutboundCalls: DecisionRule {
  package static let id: RuleID = "SEC-05"
  package static let trigger = "An interaction with an external system that a component starts"
  package static let source =
    "OWASP API7:2023 Server Side Request Forgery; OWASP API10:2023 Unsafe Consumption of APIs"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard model.index.kind(interaction.target) == .externalSystem,
          !model.isOutside(interaction.source),
          let mode = FailureMode(of: interaction, in: earlier)
        else { return nil }
        return decision(for: interaction, mode: mode, model: model, earlier: earlier)
      })
  }

  private func decision(
    for interaction: Interaction, mode: FailureMode, model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    let timeout = earlier.decision(.interaction(interaction.id), .timeout)
    let limit = earlier.timeout(interaction.id).map {
      ", ended after \(DurationText.short(milliseconds: $0))"
    }
    let detail =
      mode == .transfer
      ? "host key of \(target) pinned, files checked before use"
      : "hosts of \(target) only, no redirects, answers validated\(limit ?? "")"
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .externalProtection,
      outcome: .practice(.allowList, detail: detail), reason: reason(interaction, model: model),
      evidence: interaction.evidence,
      alternatives: [
        Alternative(
          .practice(.allowList, detail: "none"),
          whyNot:
            "A manipulated address would let \(source) fetch from inside the network, and a wrong "
            + "answer of \(target) would reach its data.")
      ],
      origin: .rule
    ).takingUp(mode == .transfer ? [] : [timeout])
  }

  private func reason(_ interaction: Interaction, model: DesignModel) -> String {
    let (source, target) = model.ends(interaction)
    let others = model.index.incoming(interaction.target).map(\.source)
      .filter { $0 != interaction.source && !model.isOutside($0) }
    let neighbours = Set(others)
    guard neighbours.isEmpty else {
      return
        "\(source) is one of \(neighbours.count + 1) components that may reach \(target), whose "
        + "answers nobody here controls."
    }
    return
      "Only \(source) has business with \(target), so no other component may reach it, and its "
      + "answers are checked like any input."
  }
}
