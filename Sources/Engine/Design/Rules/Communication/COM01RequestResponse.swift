/// COM-01: a caller that needs the answer to go on makes a synchronous call.
package struct COM01RequestResponse: DecisionRule {
  package static let id: RuleID = "COM-01"
  package static let trigger = "A query, or a command whose outcome the caller needs to go on"
  package static let source =
    "Azure Architecture Center, docs/microservices/design/interservice-communication-content.md"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    return Design(
      decisions: model.interactions(needing: .answer).flatMap { interaction, profile in
        return model.index.isStoreAccess(interaction)
          ? builder.decisions(
            for: interaction, pattern: .localAccess,
            reason: storeReason(interaction, model: model))
          : builder.decisions(
            for: interaction, pattern: .requestResponse,
            reason: callReason(interaction, profile, model: model),
            assumptions: model.index.isInProcess(interaction)
              ? [] : [profile.edgeClass.assumption, profile.needsAnswer.assumption],
            alternatives: alternatives(interaction, profile, model: model))
      })
  }

  private func storeReason(_ interaction: Interaction, model: DesignModel) -> String {
    let (source, target) = (
      model.index.name(interaction.source), model.index.name(interaction.target)
    )
    let isOwner = model.index.element(interaction.target)?.owner == interaction.source
    return isOwner
      ? "\(source) uses \(target), which it owns, directly\(interaction.purposeClause)."
      : "\(source) reads or writes \(target) directly\(interaction.purposeClause)."
  }

  private func callReason(
    _ interaction: Interaction, _ profile: EdgeProfile, model: DesignModel
  ) -> String {
    let (source, target) = (
      model.index.name(interaction.source), model.index.name(interaction.target)
    )
    let why =
      model.index.isInProcess(interaction)
      ? "a call inside one process returns to its caller" : profile.needsAnswer.why
    return "\(source) waits for \(target)\(interaction.purposeClause): \(why)."
  }

  private func alternatives(
    _ interaction: Interaction, _ profile: EdgeProfile, model: DesignModel
  ) -> [Alternative] {
    let source = model.index.name(interaction.source)
    if profile.edgeClass.value == .query {
      return [
        Alternative(
          .pattern(.publishSubscribe),
          whyNot: "\(source) would have to keep a copy of the data and accept that it is old.")
      ]
    }
    return [
      Alternative(
        .pattern(.pointToPoint),
        whyNot: "\(source) would go on without knowing whether the command succeeded.")
    ]
  }
}
