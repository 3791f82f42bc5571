/// API-03: a command that is not idempotent by itself carries an idempotency key.
package struct API03IdempotencyKey: DecisionRule {
  package static let id: RuleID = "API-03"
  package static let trigger = "A command by call that is not naturally idempotent"
  package static let source =
    "draft-ietf-httpapi-idempotency-key-header-07 (still a draft); RFC 9110, section 9.2.2"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard let profile = model.profile(interaction.id),
          profile.edgeClass.value == .command || profile.edgeClass.value == .file,
          model.index.kind(interaction.target) != .dataStore,
          isCall(earlier.pattern(interaction.id)), !isMessage(earlier.transport(interaction.id)),
          !isNaturallyIdempotent(profile)
        else { return nil }
        return decision(for: interaction, profile: profile, model: model, earlier: earlier)
      })
  }

  private func isCall(_ pattern: IntegrationPattern?) -> Bool {
    pattern == .requestResponse || pattern == .asyncRequestReply
  }

  /// A request over a broker has its message id for that.
  private func isMessage(_ transport: Transport?) -> Bool {
    if case .messaging? = transport { true } else { false }
  }

  /// By its method; a stated key makes a call repeatable too, but then the key is what has to be written down.
  private func isNaturallyIdempotent(_ profile: EdgeProfile) -> Bool {
    if case .stated = profile.idempotent.basis { return false }
    return profile.idempotent.value
  }

  private func decision(
    for interaction: Interaction, profile: EdgeProfile, model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let (source, target) = (
      model.index.name(interaction.source), model.index.name(interaction.target)
    )
    let isGRPC = earlier.transport(interaction.id) == .grpc
    let known = model.providerKey(interaction)
    let detail =
      model.index.kind(interaction.target) == .externalSystem
      ? known.map { "the same `\($0.fact.word ?? "")` on every attempt" }
        ?? "the same key on every attempt, as \(target) takes it"
      : isGRPC ? "as a request field, kept for 24 h" : "400 without it, 409 in progress, 422 reused"
    var decision = Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .idempotency,
      outcome: .practice(.idempotencyKey, detail: detail),
      reason: "If the answer to \(source)\(interaction.purposeClause) is lost, \(source) asks "
        + "\(target) again, and \(target) must not do it twice." + (known?.remark ?? ""),
      evidence: interaction.evidence, knowledge: [known].compactMap(\.self),
      alternatives: [
        Alternative(
          .noRetry, whyNot: "\(source) would not know after a timeout whether \(target) has acted.")
      ],
      origin: .rule)
    if case .stated(let evidence) = profile.idempotent.basis {
      decision.reason =
        "The source asks for a repeatable command from \(source) to \(target) at "
        + "\(evidence.place)."
      decision.evidence = [evidence]
      decision.origin = .source
    } else if let assumption = profile.idempotent.assumption {
      decision.assumptions = [assumption]
      decision.origin = .assumption
    }
    return decision
  }
}

extension DesignModel {
  /// The key by which an external system is publicly known to recognise a repeated request.
  func providerKey(_ interaction: Interaction) -> KnowledgeCitation? {
    guard index.kind(interaction.target) == .externalSystem,
      let known = knowledge.citation(.idempotency, of: interaction.target), known.fact.word != nil
    else { return nil }
    return known
  }
}
