/// ERR-01: every remote interaction has a timeout, and a caller's is longer than those behind it.
package struct ERR01Timeout: DecisionRule {
  package static let id: RuleID = "ERR-01"
  package static let trigger = "Every remote interaction"
  package static let source =
    "Amazon Builders' Library, timeouts, retries and backoff with jitter (timeout at the callee's "
    + "p99.9); RFC 9110 names no default"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let timed = model.requirements.interactions.filter { isTimed($0, earlier: earlier) }
    let budgets = CallerBudgets(timed, model: model)
    let nested = NestedTimeouts(
      timed.map { ($0, own(timeoutOf: $0, budgets: budgets, model: model)) },
      cycles: model.analysis.graph.synchronousCycles)
    var design = Design()
    for entry in nested.entries {
      design.decisions.append(decision(for: entry, model: model))
      guard entry.own.origin == .source, let behind = entry.behind.map({ nested.entries[$0] }),
        behind.own.origin != .assumption, behind.milliseconds >= entry.own.milliseconds
      else { continue }
      design.findings.append(tooShort(entry, behind: behind, model: model))
    }
    return design
  }

  /// Whether somebody waits on the wire: calls, accesses to stores, and files that are handed over.
  private func isTimed(_ interaction: Interaction, earlier: DesignIndex) -> Bool {
    guard let pattern = earlier.pattern(interaction.id) else { return false }
    return !pattern.travelsByMessage || earlier.transport(interaction.id) == .smtp
  }

  /// The timeout by what is known of this interaction alone.
  private func own(
    timeoutOf interaction: Interaction, budgets: CallerBudgets, model: DesignModel
  ) -> OwnTimeout {
    if let stated = interaction.statedTimeout {
      return OwnTimeout(
        milliseconds: stated.milliseconds, origin: .source, evidence: stated.evidence,
        assumption: nil)
    }
    if let latency = model.profile(interaction.id)?.latencyTarget,
      case .stated(let evidence) = latency.basis
    {
      return OwnTimeout(
        milliseconds: Self.rounded(latency.value), origin: .rule, evidence: evidence,
        assumption: nil)
    }
    let isExternal = model.profile(interaction.id)?.audience.value == .external
    let id: AssumptionID = isExternal ? .externalTimeout : .internalTimeout
    return OwnTimeout(
      milliseconds: min(model.defaults.number(id), budgets.milliseconds(of: interaction.source)),
      origin: .assumption, evidence: nil, assumption: id)
  }

  /// A stated latency up to the next 50 ms, with a tenth to spare: it is a percentile, not the slowest answer.
  private static func rounded(_ latency: Double) -> Int {
    Int((min(latency, 86_400_000) * 1.1 / 50).rounded(.up)) * 50
  }

  private func decision(for entry: NestedTimeouts.Entry, model: DesignModel) -> Decision {
    let (interaction, own) = (entry.interaction, entry.own)
    let (source, target) = (
      model.index.name(interaction.source), model.index.name(interaction.target)
    )
    let reason =
      entry.milliseconds > own.milliseconds
      ? "\(source) must wait longer than \(target) itself may wait for what it calls, and its own "
        + "limit would be \(DurationText.short(milliseconds: own.milliseconds))."
      : own.reason(target: target)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .timeout,
      outcome: .timeout(milliseconds: entry.milliseconds), reason: reason,
      evidence: own.evidence.map { [$0] } ?? interaction.evidence,
      assumptions: own.assumption.map { [$0] } ?? [], origin: own.origin)
  }

  private func tooShort(
    _ entry: NestedTimeouts.Entry, behind: NestedTimeouts.Entry, model: DesignModel
  ) -> Finding {
    let title = model.index.title(of: entry.interaction)
    let next = model.index.title(of: behind.interaction)
    let text = DurationText.short(milliseconds: entry.own.milliseconds)
    let longer = DurationText.short(milliseconds: behind.milliseconds)
    return Finding(
      .warning, rule: Self.id, subject: .interaction(entry.interaction.id),
      message: "\(title) gives up after \(text), before \(next) behind it does (\(longer))",
      places: [entry.own.evidence, behind.own.evidence].compactMap(\.self),
      suggestion: "Raise the timeout of \(title) above \(longer), or lower that of \(next).")
  }
}
