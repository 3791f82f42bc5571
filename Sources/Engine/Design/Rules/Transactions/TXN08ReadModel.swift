/// TXN-08: what is read from another component at a high rate is kept as a copy that events feed.
package struct TXN08ReadModel: DecisionRule {
  package static let id: RuleID = "TXN-08"
  package static let trigger = "A query between components at a high rate"
  package static let source =
    "Azure Architecture Center, data considerations (a local materialised view, fed by events)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let limit = Double(model.defaults.number(.highReadRate))
    return Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard FailureMode(of: interaction, in: earlier) == .call,
          model.index.kind(interaction.source) == .component,
          model.index.kind(interaction.target) == .component,
          let profile = model.profile(interaction.id), profile.edgeClass.value == .query,
          let rate = rate(of: interaction, profile, model: model), rate.value >= limit
        else { return nil }
        return decision(for: interaction, rate: rate, model: model)
      })
  }

  /// The stated rate of the query: its own, else that of the component that asks or is asked.
  private func rate(
    of interaction: Interaction, _ profile: EdgeProfile, model: DesignModel
  ) -> Judged<Double>? {
    if let rate = profile.rate, case .stated = rate.basis { return rate }
    for quality in model.index.qualities(of: .element(interaction.source)) {
      if case .throughput(let perSecond, _) = quality.measure {
        return Judged(perSecond, .stated(quality.evidence))
      }
    }
    return nil
  }

  private func decision(
    for interaction: Interaction, rate: Judged<Double>, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    let known = model.index.events(publishedBy: interaction.target)
    let heard = known.filter { $0.consumers.contains(interaction.source) }
    let feed = heard.isEmpty ? known : heard
    let from =
      feed.isEmpty
      ? "an event of \(target) that is still to be named" : EventNames.list(feed)
    let text = "\(NumberText.short(rate.value)) a second"
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .readModel,
      outcome: .practice(.materialisedView, detail: "in \(source), fed by \(from)"),
      reason: "Up to \(text) of what the sources count reach \(source) → \(target)"
        + "\(interaction.purposeClause); a copy in \(source)"
        + (heard.isEmpty ? "" : ", which hears \(EventNames.list(heard)) already,")
        + " takes them off the wire.",
      evidence: [rate.evidence].compactMap(\.self) + interaction.evidence.prefix(1),
      assumptions: [.highReadRate],
      alternatives: [
        Alternative(
          .practice(.materialisedView, detail: "none, each read asks \(target)"),
          whyNot: "\(target) would have to be sized for \(text) and be as available as \(source).")
      ], origin: .assumption)
  }
}
