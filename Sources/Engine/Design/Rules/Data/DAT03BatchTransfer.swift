/// DAT-03: many records on a schedule go as a batch that may be repeated.
package struct DAT03BatchTransfer: DecisionRule {
  package static let id: RuleID = "DAT-03"
  package static let trigger = "Many records or files on a schedule"
  package static let source = "EIP File Transfer; idempotent upsert by key, watermark, reject table"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    return Design(
      decisions: model.interactions(needing: .bulk).flatMap { interaction, profile in
        let (source, target) = (
          model.index.name(interaction.source), model.index.name(interaction.target)
        )
        let isFile =
          profile.edgeClass.value == .file
          && !interaction.wording(in: model.index).contains(any: EdgeWords.bulk)
        return builder.decisions(
          for: interaction, pattern: isFile ? .fileTransfer : .batchTransfer,
          reason: "\(source) and \(target) exchange many records at once"
            + "\(interaction.purposeClause): \(profile.edgeClass.why).",
          alternatives: [
            Alternative(
              .pattern(.publishSubscribe),
              whyNot: "\(target) would have to take single records, and no source asks for them "
                + "sooner.")
          ])
      })
  }
}
