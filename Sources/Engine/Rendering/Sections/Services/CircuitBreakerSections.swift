/// Circuit Breaker Implementation.
enum CircuitBreakerSection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/service-discovery/circuit-breaker-pattern/circuit-breaker-implementation"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let guarded = index.guardedCalls
    guard !guarded.isEmpty else {
      for label in [
        "Failure Threshold", "Timeout Configuration", "Fallback Strategy", "Recovery Strategy",
      ] {
        body.leaf(
          label,
          .notApplicable("no call in scope has a circuit breaker."))
      }
      return body
    }
    var desk = StatementDesk(index)
    body.leaf(
      "Failure Threshold",
      (desk.take(.circuitBreaking, limit: 1) ?? .empty) + threshold(guarded, index))
    body.leaf("Timeout Configuration", timeouts(guarded, index, desk.take(.timeouts, limit: 1)))
    body.leaf(
      "Fallback Strategy", "What the caller does while the circuit is open:",
      details: fallbacks(guarded, index))
    body.leaf("Recovery Strategy", recovery(guarded, index))
    return body
  }

  private static func threshold(_ guarded: [Interaction], _ index: BlueprintIndex) -> Passage {
    let policies = guarded.compactMap(index.breaker).uniqued
    let decisions = guarded.compactMap { index.decision(.circuitBreaker, $0) }
    guard let policy = policies.first, policies.count == 1 else {
      return Passage(
        "\(markdown: English.capitalised(English.count(policies.count, "setting"))) for \(markdown: English.count(guarded.count, "call")), listed in the configuration below"
      ).citing(decisions).appending(".")
    }
    let isAssumed = decisions.contains { !$0.assumptions.isEmpty }
    return Passage(
      "\(policy.failureRatePercent) % of the last \(policy.windowCalls) calls\(markdown: isAssumed ? " (A)" : ""), on \(markdown: English.count(guarded.count, "call"))"
    ).citing(decisions).appending(".")
  }

  private static func timeouts(
    _ guarded: [Interaction], _ index: BlueprintIndex, _ stated: Passage?
  ) -> Passage {
    let timed = guarded.filter { index.timeout($0) != nil }
    let sorted = timed.enumerated().sorted { left, right in
      let (a, b) = (index.timeout(left.element) ?? 0, index.timeout(right.element) ?? 0)
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
    guard let shortest = sorted.first, let longest = sorted.last else {
      return stated ?? "No guarded call has a timeout yet."
    }
    let decisions = timed.compactMap { index.decision(.timeout, $0) }
    guard timed.count > 3 else {
      let parts = timed.map { limit($0, index) }
      return (stated ?? .empty)
        + parts.dropFirst().reduce(parts[0]) { $0.appending("; \($1)") }.appending(".")
    }
    return (stated ?? .empty)
      + Passage(
        "From \(limit(shortest, index)) to \(limit(longest, index)); each call has its own in the table of Synchronous Communication"
      ).recording(decisions).appending(".")
  }

  private static func limit(_ call: Interaction, _ index: BlueprintIndex) -> Passage {
    let text = English.duration(milliseconds: Double(index.timeout(call) ?? 0))
    let decision = index.decision(.timeout, call)
    let value = index.cell(Passage(markdown: text), decision)
    return Passage("\(value) on \(index.arrow(call))").citing(decision)
  }

  private static func fallbacks(_ guarded: [Interaction], _ index: BlueprintIndex) -> [Passage] {
    Fallback.allCases.flatMap { fallback -> [Passage] in
      let calls = guarded.filter { index.fallback($0) == fallback }
      let ways = calls.map { index.refusal($0) }.uniqued
      return ways.map { way in
        let same = calls.filter { index.refusal($0) == way }
        let decisions = same.compactMap { index.decision(.fallback, $0) }
        let words =
          way.map { "Refuse \($0)" as Passage }
          ?? Passage(markdown: English.capitalised(fallback.title))
        return Passage("\(words): \(index.arrows(same, limit: 30))").citing(decisions)
          .appending(".")
      }
    }
  }

  private static func recovery(_ guarded: [Interaction], _ index: BlueprintIndex) -> Passage {
    let policies = guarded.compactMap(index.breaker)
    let seconds = policies.map(\.openSeconds).uniqued.sorted().map { "\($0) s" }
    let trials = policies.map(\.trialCalls).uniqued.sorted()
    let waiting = guarded.compactMap { index.decision(.throttling, $0) }
    let told: Passage =
      waiting.isEmpty
      ? .empty
      : Passage(
        "On \(markdown: English.count(waiting.count, "call")) over HTTP a \(code: "Retry-After") of the callee opens the circuit at once, for as long as it says"
      ).citing(Array(waiting.prefix(1))).recording(waiting).appending(".")
    let words: Passage = """
      Half open after \(markdown: English.list(seconds)), decided by \
      \(markdown: English.list(trials.map(String.init))) trial \
      \(markdown: English.plural(trials.last ?? 1, "call"))
      """
    let breakers = guarded.compactMap { index.decision(.circuitBreaker, $0) }
    return index.cell(words, breakers.first).citing(breakers).appending(".") + told
  }
}

/// Circuit Breaker Configuration.
enum CircuitBreakerConfigurationSection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/service-discovery/circuit-breaker-pattern/circuit-breaker-configuration"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    let guarded = index.guardedCalls
    guard !guarded.isEmpty else {
      return SectionBody(
        "No call in scope needs a circuit breaker, so there is nothing to configure.")
    }
    var body = SectionBody()
    body.fence("yaml", CircuitBreakerArtefact.text(guarded, index))
    body.record(
      guarded.flatMap { call in
        [DecisionTopic.circuitBreaker, .timeout, .retry, .fallback].compactMap {
          index.decision($0, call)
        }
      })
    return body
  }
}

extension BlueprintIndex {
  /// Interactions with a circuit breaker.
  var guardedCalls: [Interaction] { interactions.filter { breaker($0) != nil } }
}
