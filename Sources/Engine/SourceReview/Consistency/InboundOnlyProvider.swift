/// SRC-69: a provider answers, and nobody ever asks it.
enum InboundOnlyProvider: SourceReading {
  static let id: RuleID = "SRC-69"
  static let looksFor = "a provider that calls in and is never called"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.elements(.externalSystem).compactMap { external -> Finding? in
      let calls = material.index.outgoing(external.id)
      guard let call = calls.first, material.index.incoming(external.id).isEmpty,
        Wording(external.name).contains(any: ReviewWords.payment)
          || material.knowledge.entries(of: external.id).contains(where: { $0.kind == .payment })
      else { return nil }
      let target = material.index.name(call.target)
      return finding(
        "\(external.name) calls \(target), but nothing ever calls \(external.name)",
        about: .element(external.id),
        because:
          "A provider reports on what somebody has ordered from it; who does, with which data "
          + "and which credentials, is missing.",
        meanwhile: "Only the stated direction is designed.", at: Array(call.evidence.prefix(1)),
        suggestion:
          "State which part starts a payment at \(external.name), or that the client does "
          + "so itself.")
    }
  }
}
