/// API-07: callers from outside come in through one gateway.
package struct API07Gateway: DecisionRule {
  package static let id: RuleID = "API-07"
  package static let trigger = "At least one caller from outside the system"
  package static let source = "NIST SP 800-204; Azure Architecture Center, gateway routing"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let inbound = model.requirements.interactions.filter { interaction in
      model.isOutside(interaction.source) && model.index.kind(interaction.target) == .component
        && !model.isOutside(interaction.target)
    }
    let named = model.requirements.components.filter(Self.isGateway)
    guard !inbound.isEmpty || !named.isEmpty else { return Design() }
    guard let gateway = named.first else {
      return Design(decisions: [withoutGateway(inbound, model: model)])
    }
    let around = inbound.filter { !named.map(\.id).contains($0.target) && !isWebhook($0, earlier) }
    return Design(
      decisions: [through(gateway, inbound: inbound, model: model)],
      findings: around.map { interaction in
        Finding(
          .warning, rule: Self.id, subject: .interaction(interaction.id),
          message: "\(model.index.title(of: interaction)) goes around \(gateway.name)",
          places: interaction.evidence,
          suggestion: "Route it through \(gateway.name), or say which component checks tokens and "
            + "rates for it.")
      })
  }

  /// Whether a component is a gateway by its name.
  static func isGateway(_ element: Element) -> Bool {
    Wording(element.name).contains(any: ["gateway", "bff", "게이트웨이"])
  }

  private func isWebhook(_ interaction: Interaction, _ earlier: DesignIndex) -> Bool {
    earlier.pattern(interaction.id) == .webhook
  }

  private func through(
    _ gateway: Element, inbound: [Interaction], model: DesignModel
  ) -> Decision {
    let behind = model.index.outgoing(gateway.id).map(\.target)
      .filter { model.index.kind($0) == .component }.map(model.index.name)
    let served = behind.isEmpty ? "the system" : NameList.and(behind)
    return Decision(
      rule: Self.id, subject: .system, topic: .gateway,
      outcome: .practice(.apiGateway, detail: gateway.name),
      reason: "The source names \(gateway.name) as the way in to \(served).",
      evidence: Array((gateway.evidence + inbound.flatMap(\.evidence)).prefix(3)),
      origin: .source)
  }

  private func withoutGateway(_ inbound: [Interaction], model: DesignModel) -> Decision {
    let callers = NameList.and(Self.unique(inbound.map { model.index.name($0.source) }))
    let targets = NameList.and(Self.unique(inbound.map { model.index.name($0.target) }))
    return Decision(
      rule: Self.id, subject: .system, topic: .gateway,
      outcome: .practice(
        .apiGateway, detail: "in front of \(targets)"),
      reason:
        "\(callers) \(Self.unique(inbound.map { model.index.name($0.source) }).count == 1 ? "reaches" : "reach") "
        + "\(targets) from outside, and no source names one place that checks tokens and rates for "
        + "calls from there.",
      evidence: Array(inbound.compactMap(\.evidence.first).prefix(3)),
      alternatives: [
        Alternative(
          .practice(.rateLimit, detail: "in each component"),
          whyNot: "\(targets) would each repeat routing, tokens, rates and monitoring.")
      ],
      origin: .rule)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
