extension Outcome {
  /// The outcome's name in a few words: `Request/Response`, `timeout 1 s`, `3 attempts`.
  package var title: String {
    switch self {
    case .pattern(let pattern): pattern.title
    case .transport(let transport): transport.title
    case .timeout(let milliseconds): "timeout \(DurationText.short(milliseconds: milliseconds))"
    case .retry(let policy): policy.attempts == 1 ? "1 attempt" : "\(policy.attempts) attempts"
    case .noRetry: "no retry"
    case .circuitBreaker: "circuit breaker"
    case .noCircuitBreaker: "no circuit breaker"
    case .fallback(let fallback): fallback.title
    case .broker(let product, let kind): product.isEmpty ? kind.title : product
    case .deadLetter(let policy): policy.parksKey ? "park the key" : "dead-letter channel"
    case .saga(let plan): "saga by \(plan.coordination.rawValue)"
    case .localTransaction: "local transaction"
    case .permission(let scope): scope
    case .practice(let practice, _): practice.title
    case .settings(let settings): settings.practice.title
    case .threats(let threats):
      threats.contains { $0.rule == nil } ? "threats, some open" : "threats answered"
    }
  }

  /// The settings behind the title; empty where the title says it all.
  package var detail: String {
    switch self {
    case .pattern, .transport, .timeout, .noRetry, .noCircuitBreaker, .fallback, .permission,
      .localTransaction:
      return ""
    case .retry(let policy):
      let base = DurationText.short(milliseconds: policy.baseDelayMilliseconds)
      let most = DurationText.short(milliseconds: policy.maximumDelayMilliseconds)
      return policy.attempts == 1 ? "" : "full jitter from \(base), capped at \(most)"
    case .circuitBreaker(let policy):
      return "opens at \(policy.failureRatePercent) % failures of \(policy.windowCalls) calls, "
        + "for \(policy.openSeconds) s, then \(policy.trialCalls) trial calls"
    case .broker(let product, let kind): return product.isEmpty ? "" : kind.title
    case .deadLetter(let policy):
      let place = policy.parksKey ? "stops the key" : "to \(policy.channel)"
      return "\(place) after \(policy.maximumDeliveries) deliveries, "
        + "kept \(policy.retentionDays) days"
    case .saga(let plan):
      let missing = plan.stepsWithoutCompensation.count
      let steps = plan.steps.count == 1 ? "1 step" : "\(plan.steps.count) steps"
      return missing == 0 ? steps : "\(steps), \(missing) without a named compensation"
    case .practice(_, let detail): return detail
    case .settings(let settings): return settings.detail
    case .threats(let threats):
      return threats.map { threat in
        let measure = threat.measure.isEmpty ? "open" : threat.measure
        return "\(threat.kind.title.lowercased()): \(measure)"
      }.joined(separator: "; ")
    }
  }

  /// Title and settings in one line, for tables, the decision log and messages.
  package var summary: String { detail.isEmpty ? title : "\(title), \(detail)" }
}

extension BrokerKind {
  /// The kind as the document writes it.
  package var title: String {
    switch self {
    case .log: "event log"
    case .queue: "queue broker"
    }
  }
}

/// Lengths of time as people write them.
package enum DurationText {
  /// `300 ms`, `1 s`, `2.5 s`, `15 min`.
  package static func short(milliseconds: Int) -> String {
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    if milliseconds % 60_000 == 0, milliseconds >= 120_000 { return "\(milliseconds / 60_000) min" }
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    if rest == 0 { return "\(whole) s" }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(whole).\(digits) s"
  }
}

/// Fractions as people write them.
package enum PercentText {
  /// 0.9995 as `99.95 %`, with at most `places` decimals and none that say nothing.
  package static func short(_ fraction: Double, places: Int = 3) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let units = Int((fraction * 100 * scale).rounded())
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Int(scale))
    guard rest != 0 else { return "\(whole) %" }
    var digits = String(Int(scale) + rest).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(whole).\(digits) %"
  }
}
