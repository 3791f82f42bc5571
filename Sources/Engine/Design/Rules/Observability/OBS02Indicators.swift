/// OBS-02: every interaction is measured by rate, errors and duration, and alerts on a ratio.
package struct OBS02Indicators: DecisionRule {
  package static let id: RuleID = "OBS-02"
  package static let trigger = "Every interaction"
  package static let source =
    "Site Reliability Workbook, alerting on SLOs (burn rate 14.4 over one hour); RED method"

  /// How many times too fast a budget burns that is used up to 2 % within an hour of a month.
  static let fastBurn = 14.4

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let lookup = QualityLookup(index: model.index)
    return Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard let mode = FailureMode(of: interaction, in: earlier) else { return nil }
        return decision(for: interaction, mode: mode, lookup: lookup, model: model)
      })
  }

  private func decision(
    for interaction: Interaction, mode: FailureMode, lookup: QualityLookup, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    let judged = judged(interaction, mode: mode, lookup: lookup, model: model)
    let limit = Self.limit(availability: judged.value)
    let ratio = Self.ratio(mode)
    let isStated = judged.evidence != nil
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .indicator,
      outcome: .practice(
        .redMetrics, detail: "\(ratio) above \(PercentText.short(limit)) for an hour pages"),
      reason: "\(judged.name) "
        + (isStated ? "promises" : "is taken to be there")
        + " \(PercentText.short(judged.value))\(isStated ? "" : " of the time"); at "
        + "\(PercentText.short(limit)) failures on \(source) → \(target) a month's budget lasts two "
        + "days.",
      evidence: [judged.evidence].compactMap(\.self) + interaction.evidence.prefix(1),
      assumptions: isStated ? [] : [judged.assumption],
      alternatives: [
        Alternative(
          .practice(.redMetrics, detail: "a fixed number of failures a second"),
          whyNot: "The same number would be nothing at the peak of \(source) and everything at "
            + "night.")
      ], origin: isStated ? .rule : .assumption)
  }

  private struct Promise {
    var name: String
    var value: Double
    var evidence: Evidence?
    var assumption: AssumptionID
  }

  /// The availability that the end has on which the other rests.
  private func judged(
    _ interaction: Interaction, mode: FailureMode, lookup: QualityLookup, model: DesignModel
  ) -> Promise {
    let end =
      model.index.kind(interaction.target) == .person ? interaction.source : interaction.target
    let stated = lookup.availability(of: end)
    let kind = model.index.kind(end)
    return Promise(
      name: model.index.name(end), value: stated?.value ?? model.defaults.availability(of: kind),
      evidence: stated?.evidence,
      assumption: DesignDefaults.availabilityID(of: kind))
  }

  /// The share of failures at which somebody is called; at most half.
  package static func limit(availability: Double) -> Double {
    min(0.5, (1 - availability) * fastBurn)
  }

  private static func ratio(_ mode: FailureMode) -> String {
    switch mode {
    case .call: "failed calls ÷ all calls"
    case .store: "failed statements ÷ all statements"
    case .message: "failed deliveries ÷ all deliveries"
    case .transfer: "refused records ÷ all records"
    }
  }
}
