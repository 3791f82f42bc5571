/// Builds the two decisions that every basic communication rule takes: pattern and transport.
struct CommunicationDecision {
  let model: DesignModel
  let rule: RuleID

  func decisions(
    for interaction: Interaction, pattern: IntegrationPattern, reason: String,
    assumptions: [AssumptionID?] = [], alternatives: [Alternative] = []
  ) -> [Decision] {
    let subject = Subject.interaction(interaction.id)
    var assumed: [AssumptionID] = []
    for case let id? in assumptions where !assumed.contains(id) { assumed.append(id) }
    let decided = Decision(
      rule: rule, subject: subject, topic: .pattern, outcome: .pattern(pattern), reason: reason,
      evidence: interaction.evidence, assumptions: assumed, alternatives: alternatives,
      origin: assumed.isEmpty ? .rule : .assumption)
    return [decided, transport(for: interaction, pattern: pattern)]
  }

  /// The transport of the pattern as it will stand, so that a reviewer's pattern brings a transport that fits.
  func transport(for interaction: Interaction, pattern: IntegrationPattern) -> Decision {
    let standing = model.reviewedPattern(interaction.id) ?? pattern
    let choice = TransportSelection(model: model).choice(for: interaction, pattern: standing)
    return Decision(
      rule: rule, subject: .interaction(interaction.id), topic: .transport,
      outcome: .transport(choice.transport), reason: choice.reason, evidence: choice.evidence,
      assumptions: choice.assumptions, origin: choice.origin)
  }
}

extension Interaction {
  /// The purpose as part of a sentence: ` for “check stock”`; empty where the source gives none.
  var purposeClause: String {
    guard let purpose, !purpose.isEmpty else { return "" }
    return " for “\(PurposeText.short(purpose))”"
  }
}
