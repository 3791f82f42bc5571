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
    let parts = PartTimeouts(model)
    let budgets = CallerBudgets(timed, parts: parts, model: model)
    let cut = earlier.callsThatBreakCycles(timed, in: model)
    let nested = NestedTimeouts(
      timed.map { interaction in
        let kind = NestedTimeouts.Kind(
          isStore: FailureMode(of: interaction, in: earlier) == .store,
          isRead: !model.isWrite(interaction), isCut: cut.contains(interaction.id),
          isRouted: model.onlyRoutes(interaction.target),
          isAtStart: model.index.isRegistration(interaction))
        return (
          interaction, own(timeoutOf: interaction, parts: parts, budgets: budgets, model: model),
          kind
        )
      })
    var design = Design()
    for (position, entry) in nested.entries.enumerated() {
      var decision = decision(for: entry, in: nested, model: model)
      decision.assumptions = nested.assumptions(of: position)
      design.decisions.append(decision)
      if let finding = contradiction(entry, in: nested, model: model) {
        design.findings.append(finding)
      }
      if let finding = KnownTimeout.finding(on: entry, model: model) {
        design.findings.append(finding)
      }
    }
    return design
  }

  /// Whether somebody waits on the wire: calls, accesses to stores, and files that are handed over.
  private func isTimed(_ interaction: Interaction, earlier: DesignIndex) -> Bool {
    guard let pattern = earlier.pattern(interaction.id),
      earlier.transport(interaction.id)?.isInProcess != true
    else { return false }
    return !pattern.travelsByMessage || FailureMode(of: interaction, in: earlier) == .call
  }

  /// The timeout by what is known of this interaction alone.
  private func own(
    timeoutOf interaction: Interaction, parts: PartTimeouts, budgets: CallerBudgets,
    model: DesignModel
  ) -> OwnTimeout {
    if let stated = interaction.statedTimeout {
      return OwnTimeout(
        milliseconds: stated.milliseconds, origin: .source, evidence: stated.evidence,
        assumption: nil)
    }
    if let stated = parts.limit(of: interaction) {
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
    let assumed = model.defaults.number(id)
    let budget = budgets.budget(of: interaction.source)
    let known = KnownTimeout(of: interaction, in: model.knowledge)
    let most =
      known.map { $0.isPatience ? $0.milliseconds : min($0.milliseconds, assumed) } ?? assumed
    if let budget, budget.milliseconds < most {
      return OwnTimeout(
        milliseconds: budget.milliseconds, origin: .rule, evidence: budget.evidence,
        assumption: nil, isCallersLimit: true)
    }
    if let known, known.isPatience || known.milliseconds < assumed {
      return OwnTimeout(
        milliseconds: known.milliseconds, origin: .rule, evidence: nil, assumption: nil,
        known: known.citation)
    }
    return OwnTimeout(
      milliseconds: assumed, origin: .assumption, evidence: nil, assumption: id,
      ceiling: budget?.milliseconds)
  }

  /// A stated latency up to the next 50 ms, with a tenth to spare: it is a percentile, not the slowest answer.
  private static func rounded(_ latency: Double) -> Int {
    Int((min(latency, 86_400_000) * 1.1 / 50).rounded(.up)) * 50
  }

  private func decision(
    for entry: NestedTimeouts.Entry, in nested: NestedTimeouts, model: DesignModel
  ) -> Decision {
    let (interaction, own) = (entry.interaction, entry.own)
    let title = model.index.title(of: interaction)
    let ownText = DurationText.short(milliseconds: own.milliseconds)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .timeout,
      outcome: .timeout(milliseconds: entry.milliseconds),
      reason: reason(entry, in: nested, model: model),
      evidence: own.evidence.map { [$0] } ?? interaction.evidence,
      knowledge: [own.known].compactMap(\.self),
      alternatives: entry.milliseconds == own.milliseconds
        ? []
        : [
          Alternative(
            .timeout(milliseconds: own.milliseconds),
            whyNot: entry.cappedBy == nil
              ? "\(title) would give up after \(ownText) while what stands behind it still works."
              : "\(title) would still wait when nobody waits for it any more.")
        ], origin: own.origin)
  }

  private func reason(
    _ entry: NestedTimeouts.Entry, in nested: NestedTimeouts, model: DesignModel
  ) -> String {
    let (source, target) = model.ends(entry.interaction)
    if let capped = entry.cappedBy {
      let caller = model.index.title(of: nested.entries[capped].interaction)
      return "\(caller) gives up after "
        + "\(DurationText.short(milliseconds: nested.entries[capped].milliseconds)), and \(source) "
        + "must not wait longer for \(target) until an event takes the place of this call."
    }
    guard entry.milliseconds > entry.own.milliseconds else {
      return entry.own.reason(target: target)
    }
    return "\(source) must wait longer than \(target) may wait for "
      + "\(sum(entry, in: nested, model: model)); its own limit would be "
      + "\(DurationText.short(milliseconds: entry.own.milliseconds))."
  }

  /// `Pricing Service (850 ms) and Inventory Service (300 ms), 1.15 s in all`.
  private func sum(
    _ entry: NestedTimeouts.Entry, in nested: NestedTimeouts, model: DesignModel
  ) -> String {
    let calls = entry.behind.filter { !nested.entries[$0].kind.isStore }
    let all = calls.isEmpty ? entry.behind : calls
    let slowest = all.max { nested.entries[$0].milliseconds < nested.entries[$1].milliseconds }
    let counted = entry.kind.isRouted ? [slowest].compactMap(\.self) : all
    let parts = counted.map { position -> String in
      let next = nested.entries[position]
      return "\(model.index.name(next.interaction.target)) "
        + "(\(DurationText.short(milliseconds: next.milliseconds)))"
    }
    let total =
      calls.count > 1 && !entry.kind.isRouted
      ? ", \(DurationText.short(milliseconds: entry.behindMilliseconds)) one after another" : ""
    return NameList.and(parts) + total
  }

  /// A finding where a number of the sources leaves less time than what stands behind takes.
  private func contradiction(
    _ entry: NestedTimeouts.Entry, in nested: NestedTimeouts, model: DesignModel
  ) -> Finding? {
    guard entry.own.origin != .assumption, !entry.behind.isEmpty,
      entry.behindMilliseconds >= entry.own.milliseconds
    else { return nil }
    let isStated = entry.behind.allSatisfy { nested.entries[$0].own.origin != .assumption }
    let isTimeout = entry.own.origin == .source
    let title = model.index.title(of: entry.interaction)
    let target = model.index.name(entry.interaction.target)
    let text = DurationText.short(milliseconds: entry.own.milliseconds)
    let behind = sum(entry, in: nested, model: model)
    let longest = entry.behind.max {
      nested.entries[$0].milliseconds < nested.entries[$1].milliseconds
    }
    let slowest = longest.map { model.index.title(of: nested.entries[$0].interaction) } ?? title
    return Finding(
      isTimeout && isStated ? .warning : .note, rule: Self.id,
      subject: .interaction(entry.interaction.id),
      message: isTimeout
        ? "\(title) gives up after \(text), before \(target) has given up on \(behind)"
        : "\(target) is to answer \(model.index.name(entry.interaction.source)) within \(text), but "
          + "may wait for \(behind)",
      places: [entry.own.evidence].compactMap(\.self)
        + entry.behind.compactMap { nested.entries[$0].own.evidence },
      suggestion: isTimeout
        ? "Raise the timeout of \(title) above "
          + "\(DurationText.short(milliseconds: entry.behindMilliseconds)), or lower that of \(slowest)."
        : "Give \(slowest) less time, or let \(target) make its calls side by side.")
  }
}
