/// DAT-02: data that must arrive soon, with its deletions, is read from the log and not by timestamps.
package struct DAT02ChangeCapture: DecisionRule {
  package static let id: RuleID = "DAT-02"
  package static let trigger =
    "A bulk transfer in which deletions matter, or that must arrive within minutes"
  package static let source = "Debezium documentation; polling by timestamp misses deletions"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    var design = Design()
    for interaction in model.requirements.interactions {
      guard
        FailureMode(of: interaction, in: earlier) == .transfer
          || model.profile(interaction.id)?.edgeClass.value == .bulk,
        !model.isOutside(interaction.target), !model.isOutside(interaction.source)
      else { continue }
      let wording = interaction.wording(in: model.index)
      let quoted = interaction.quotedWording(in: model.index)
      if let word = Self.timestampWords.first(where: { quoted.contains(any: [$0]) }) {
        design.findings.append(timestampPolling(interaction, word, model: model))
      }
      guard let need = need(interaction, wording, model: model),
        earlier.pattern(interaction.id) != .changeDataCapture
      else { continue }
      design.decisions += builder.decisions(
        for: interaction, pattern: .changeDataCapture,
        reason:
          "\(model.index.title(of: interaction)) \(need.reason), so the changes are read from "
          + "the log of the source.",
        assumptions: [need.assumption],
        alternatives: [
          Alternative(
            .pattern(.batchTransfer),
            whyNot:
              "A query for changed rows in \(model.index.name(interaction.source)) does not see "
              + "what was deleted, and comes with the schedule.")
        ])
      // The threshold is assumed, what the source says is not: the rule stands over DAT-03.
      if let last = design.decisions.indices.dropLast().last {
        design.decisions[last].origin = .rule
      }
    }
    return design
  }

  private static let timestampWords = [
    "updated at", "modified since", "changed since", "timestamp column", "last modified",
  ]

  private func need(
    _ interaction: Interaction, _ wording: Wording, model: DesignModel
  ) -> (reason: String, assumption: AssumptionID?)? {
    if let word = wording.first(of: ["delet*", "removal*", "tombstone*", "삭제"]) {
      return ("carries deletions (“\(wording.shown(word))”)", nil)
    }
    let near = ["within", "lag", "behind", "every", "old", "이내"]
    guard let purpose = interaction.purpose,
      let lag = StatedDuration(in: purpose, near: near),
      lag.milliseconds <= model.defaults.number(.transferLag) * 60_000
    else { return nil }
    return (
      "must arrive within \(DurationText.short(milliseconds: lag.milliseconds))", .transferLag
    )
  }

  private func timestampPolling(
    _ interaction: Interaction, _ word: String, model: DesignModel
  ) -> Finding {
    Finding(
      .warning, rule: Self.id, subject: .interaction(interaction.id),
      message: "\(model.index.title(of: interaction)) looks for changes by “\(word)”, which never "
        + "shows what was deleted", places: interaction.evidence,
      suggestion:
        "Read the changes from the log of \(model.index.name(interaction.source)), or mark "
        + "deletions as rows of their own.")
  }
}
