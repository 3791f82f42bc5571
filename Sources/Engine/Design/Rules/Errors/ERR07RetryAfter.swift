/// ERR-07: a callee that says when to come back is believed, and the circuit opens at once.
package struct ERR07RetryAfter: DecisionRule {
  package static let id: RuleID = "ERR-07"
  package static let trigger =
    "A call over HTTP whose callee may answer 429 or 503 with Retry-After"
  package static let source =
    "Azure Architecture Center, circuit breaker (accelerated circuit breaking); RFC 9110, 10.2.3"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.calls(after: earlier).compactMap { call in
        switch earlier.transport(call.id) {
        case .rest, .graphQL: decision(for: call, model: model, earlier: earlier)
        default: nil
        }
      })
  }

  private func decision(
    for call: Interaction, model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let (source, target) = model.ends(call)
    let isRetried = earlier.attempts(call.id) > 1
    let hasBreaker = earlier.hasBreaker(call.id)
    let limit = earlier.timeout(call.id).map { DurationText.short(milliseconds: $0) }
    var parts: [String] = []
    if isRetried, let limit { parts.append("waits as told where that fits into \(limit)") }
    parts.append(
      hasBreaker
        ? "opens the circuit until then" : "calls again no sooner, for any of its callers")
    let isForeign = model.isOutside(call.target)
    let known = isForeign ? model.knowledge.citation(.rateLimit, of: call.target) : nil
    return Decision(
      rule: Self.id, subject: .interaction(call.id), topic: .throttling,
      outcome: .practice(.retryAfter, detail: parts.joined(separator: ", ")),
      reason: isForeign
        ? "\(target) counts the calls of \(source) and answers 429 or 503 when it has enough; "
          + "calling on makes it refuse longer." + (known?.remark ?? "")
        : "\(target) sends 503 with Retry-After while it recovers, and each further call of "
          + "\(source) delays that.",
      evidence: call.evidence, knowledge: [known].compactMap(\.self),
      alternatives: [
        Alternative(
          .practice(.retryAfter, detail: "only the backoff of its own"),
          whyNot: isRetried
            ? "\(source) would come back after "
              + "\(DurationText.short(milliseconds: model.defaults.number(.retryBaseDelay))) and "
              + "be refused again."
            : "The next request of \(source) would run into a \(target) that has just said no.")
      ], origin: .rule
    ).takingUp(isRetried ? [earlier.decision(.interaction(call.id), .timeout)] : [])
      .takingUp(
        isRetried ? [earlier.decision(.interaction(call.id), .retry)] : [], only: [.retryAttempts])
  }
}

extension DesignIndex {
  /// Whether a circuit breaker guards the interaction.
  func hasBreaker(_ id: InteractionID) -> Bool {
    if case .circuitBreaker? = decision(.interaction(id), .circuitBreaker)?.outcome { return true }
    return false
  }
}
