/// COM-04: a user does not wait in one request for work that takes seconds.
package struct COM04AsyncRequestReply: DecisionRule {
  package static let id: RuleID = "COM-04"
  package static let trigger = "User-facing, and the source suggests work of seconds or longer"
  package static let source = "Azure Architecture Center, docs/patterns/async-request-reply.md"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let builder = CommunicationDecision(model: model, rule: Self.id)
    var design = Design()
    for (interaction, profile) in model.interactions(needing: .answer) {
      guard profile.audience.value == .userFacing,
        model.index.kind(interaction.target) == .component,
        let why = longWork(interaction, profile, model: model)
      else { continue }
      let (source, target) = (
        model.index.name(interaction.source), model.index.name(interaction.target)
      )
      var decisions = builder.decisions(
        for: interaction, pattern: .asyncRequestReply,
        reason:
          "\(source) gets 202 with Location and Retry-After from \(target) and asks the status "
          + "resource\(interaction.purposeClause): \(why.reason).",
        assumptions: [why.assumption],
        alternatives: [
          Alternative(
            .pattern(.requestResponse),
            whyNot: "The user of \(source) would hold a connection open while \(target) works.")
        ])
      // The threshold is assumed, the stated duration is not: the special rule stands over COM-01.
      decisions[0].origin = .rule
      design.decisions += decisions
    }
    return design
  }

  /// What suggests work of seconds or longer; `nil` when nothing does.
  private func longWork(
    _ interaction: Interaction, _ profile: EdgeProfile, model: DesignModel
  ) -> (reason: String, assumption: AssumptionID?)? {
    let wording = interaction.wording(in: model.index)
    if let word = wording.first(of: EdgeWords.longWork) {
      return ("the source speaks of “\(wording.shown(word))”", nil)
    }
    if let purpose = interaction.purpose,
      StatedDuration(in: purpose, near: ["timeout", "token", "valid", "session"]) == nil,
      let duration = StatedDuration(in: purpose, near: ["takes", "up", "within", "about", "걸"]),
      duration.milliseconds >= model.defaults.number(.longWork)
    {
      let text = DurationText.short(milliseconds: duration.milliseconds)
      return ("the source speaks of \(text)", .longWork)
    }
    guard let target = profile.latencyTarget, case .stated = target.basis,
      target.value >= Double(model.defaults.number(.longWork))
    else { return nil }
    let text = DurationText.short(milliseconds: Int(target.value))
    return ("its stated latency is \(text)", .longWork)
  }
}
