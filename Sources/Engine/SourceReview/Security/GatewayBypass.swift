/// SRC-18: a client goes round the gateway.
enum GatewayBypass: SourceReading {
  static let id: RuleID = "SRC-18"
  static let looksFor = "a client that calls past the gateway"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let gateways = material.requirements.components.filter {
      Wording($0.name).contains(any: ["gateway", "bff"])
    }.map(\.id)
    guard !gateways.isEmpty else { return [] }
    return material.requirements.interactions.compactMap { interaction -> Finding? in
      guard material.isClient(interaction.source), !material.isClient(interaction.target),
        material.index.kind(interaction.target) == .component,
        !gateways.contains(interaction.target),
        let gateway = gateways.first(where: { gateway in
          material.index.outgoing(interaction.source).contains { $0.target == gateway }
        })
      else { return nil }
      let (source, target) = (
        material.index.name(interaction.source), material.index.name(interaction.target)
      )
      let entry = material.index.name(gateway)
      return finding(
        "\(source) calls \(target) past \(entry)", about: .interaction(interaction.id),
        because: "What \(entry) checks (tokens, limits, routes) does not hold for this call, and "
          + "\(target) must be reachable from outside for it.",
        meanwhile: "The interaction stands as stated, and \(target) authenticates callers itself.",
        at: Array(interaction.evidence.prefix(2)),
        suggestion: "Route it through \(entry), or say why not.")
    }
  }
}
