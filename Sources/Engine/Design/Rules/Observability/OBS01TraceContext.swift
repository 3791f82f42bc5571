/// OBS-01: every hop hands the trace on, messages too.
package struct OBS01TraceContext: DecisionRule {
  package static let id: RuleID = "OBS-01"
  package static let trigger = "Every interaction"
  package static let source =
    "W3C Trace Context; CloudEvents distributed tracing extension; OpenTelemetry conventions"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard let mode = FailureMode(of: interaction, in: earlier) else { return nil }
        return decision(for: interaction, mode: mode, model: model, earlier: earlier)
      })
  }

  private func decision(
    for interaction: Interaction, mode: FailureMode, model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    let way = carrier(of: interaction, mode: mode, model: model, earlier: earlier)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .traceContext,
      outcome: .settings(.traceContext(way.carrier)), reason: way.reason,
      evidence: interaction.evidence,
      alternatives: [
        Alternative(
          .practice(.traceContext, detail: "times of the logs"),
          whyNot: "Which line of \(target) belongs to which request of \(source) would be a guess.")
      ], origin: .rule)
  }

  private func carrier(
    of interaction: Interaction, mode: FailureMode, model: DesignModel, earlier: DesignIndex
  ) -> (carrier: TraceCarrier, reason: String) {
    let (source, target) = model.ends(interaction)
    switch mode {
    case .store:
      return (
        .storeSpan(source),
        "\(target) knows no traces, so \(source) measures its use as a span of its own."
      )
    case .transfer:
      return (
        .run,
        "\(source) → \(target) outlives a request; its run has a trace of its own, whose id both "
          + "sides log."
      )
    case .message:
      let isEvent = !model.index.events(carriedBy: interaction).isEmpty
      let ends = MessageEnds(interaction, in: model.index)
      return (
        isEvent ? .eventAttribute : .messageHeader,
        "\(ends.consumers.first ?? target) continues the trace that \(ends.publisher ?? source) was "
          + "in, however long the message has waited."
      )
    case .call:
      let isRPC = earlier.transport(interaction.id) == .grpc
      if model.isOutside(interaction.target) {
        return (
          .endedAt(source, unsent: isRPC ? "metadata" : "header"),
          "\(target) is run by others, so \(source) ends the trace there and notes the id that "
            + "\(target) answers with."
        )
      }
      if model.isOutside(interaction.source) {
        return (
          .begunAt(target),
          "\(target) starts the trace; what \(source) sends as one is not trusted."
        )
      }
      return (
        isRPC ? .metadata : .header,
        "\(target) logs the trace id of \(source), so that both sides of one request are found by it."
      )
    }
  }
}
