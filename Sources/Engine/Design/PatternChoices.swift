/// The patterns that a reviewer may choose for an interaction.
package enum PatternChoices {
  /// The outcomes to offer, the present one first, then those that fit its ends in the order of the patterns.
  ///
  /// A store is only accessed, fed or captured; a broker only carries messages; a person neither reads a queue
  /// nor a log.
  package static func alternatives(
    for id: InteractionID, in model: DesignModel
  ) -> [Outcome] {
    guard let interaction = model.index.interaction(id) else { return [] }
    let present = DesignIndex(Designer.design(model, rules: RuleCatalog.communication)).pattern(id)
    return outcomes(for: interaction, in: model, present: present)
  }

  /// As ``alternatives(for:in:)``, with the design at hand, which saves running the rules.
  package static func alternatives(
    for id: InteractionID, in model: DesignModel, design: DesignIndex
  ) -> [Outcome] {
    guard let interaction = model.index.interaction(id) else { return [] }
    return outcomes(for: interaction, in: model, present: design.pattern(id))
  }

  private static func outcomes(
    for interaction: Interaction, in model: DesignModel, present: IntegrationPattern?
  ) -> [Outcome] {
    let fitting = fitting(interaction, in: model)
    let first = present.map { [$0] } ?? []
    return (first + fitting.filter { $0 != present }).map(Outcome.pattern)
  }

  private static func fitting(
    _ interaction: Interaction, in model: DesignModel
  ) -> [IntegrationPattern] {
    let kinds = [model.index.kind(interaction.source), model.index.kind(interaction.target)]
    if kinds.contains(.dataStore) { return [.localAccess, .batchTransfer, .changeDataCapture] }
    if kinds.contains(.broker) {
      return [.pointToPoint, .publishSubscribe, .eventStream, .loadLevelling]
    }
    if kinds.contains(.person) { return [.requestResponse, .asyncRequestReply] }
    if kinds.contains(.externalSystem) {
      return [
        .requestResponse, .asyncRequestReply, .pointToPoint, .loadLevelling, .publishSubscribe,
        .batchTransfer, .fileTransfer, .webhook,
      ]
    }
    return [
      .requestResponse, .asyncRequestReply, .pointToPoint, .publishSubscribe, .eventStream,
      .loadLevelling, .batchTransfer, .fileTransfer, .changeDataCapture,
    ]
  }
}
