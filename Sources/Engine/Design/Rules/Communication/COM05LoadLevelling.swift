/// COM-05: a queue stands between a bursty producer and a consumer that keeps its own pace.
package struct COM05LoadLevelling: DecisionRule {
  package static let id: RuleID = "COM-05"
  package static let trigger = "A bursty producer, or a consumer slower than its producer"
  package static let source =
    "Azure Architecture Center, interservice communication (load leveling)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    return Design(
      decisions: model.interactions(needing: .acceptance).flatMap { interaction, _ in
        guard let why = pressure(on: interaction, model: model) else { return [Decision]() }
        let target = model.index.name(interaction.target)
        var decisions = builder.decisions(
          for: interaction, pattern: .loadLevelling,
          reason: "A queue lets \(target) work at its own pace\(interaction.purposeClause): "
            + "\(why.reason).",
          alternatives: [
            Alternative(
              .pattern(.requestResponse),
              whyNot: "\(target) would have to be sized for the peak of "
                + "\(model.index.name(interaction.source)).")
          ])
        decisions[0].evidence += why.evidence
        return decisions
      })
  }

  private func pressure(
    on interaction: Interaction, model: DesignModel
  ) -> (reason: String, evidence: [Evidence])? {
    let quoted = interaction.quotedWording(in: model.index)
    let said = interaction.wording(in: model.index)
    if let word = said.first(of: EdgeWords.burst) ?? quoted.first(of: EdgeWords.burst) {
      return ("its load comes with a “\(word.filter { $0 != "*" })”", [])
    }
    for quality in model.index.qualities(of: .element(interaction.source)) {
      if let word = Wording(quality.statement).first(of: EdgeWords.burst) {
        let source = model.index.name(interaction.source)
        return (
          "\(source) has a stated “\(word.filter { $0 != "*" })”", [quality.evidence]
        )
      }
    }
    guard let out = throughput(of: interaction.source, model: model),
      let taken = throughput(of: interaction.target, model: model), out.value > taken.value
    else { return nil }
    return (
      "\(model.index.name(interaction.source)) produces up to \(NumberText.short(out.value)) per "
        + "second, and it takes \(NumberText.short(taken.value))", [out.evidence, taken.evidence]
    )
  }

  private func throughput(
    of id: ElementID, model: DesignModel
  ) -> (value: Double, evidence: Evidence)? {
    for quality in model.index.qualities(of: .element(id)) {
      if case .throughput(let perSecond, _) = quality.measure {
        return (perSecond, quality.evidence)
      }
    }
    return nil
  }
}

/// Numbers as people write them.
enum NumberText {
  /// Whole numbers without a decimal point, others with one decimal.
  static func short(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
