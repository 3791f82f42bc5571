/// ERR-05: calls to external or critical dependencies go through a circuit breaker.
package struct ERR05CircuitBreaker: DecisionRule {
  package static let id: RuleID = "ERR-05"
  package static let trigger = "A call to an external system or to a critical dependency"
  package static let source = "Azure Architecture Center, docs/patterns/circuit-breaker.md"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let calls = model.calls(after: earlier)
    let callers = Dictionary(grouping: calls, by: \.target).mapValues { calls in
      calls.map(\.source).reduce(into: [ElementID]()) { if !$0.contains($1) { $0.append($1) } }
    }
    let general = StatedBreaker(model)
    var design = Design()
    for call in calls {
      if model.index.isRegistration(call) {
        design.decisions.append(registration(call, model: model))
        continue
      }
      design.decisions.append(
        stated(call, general: general, model: model)
          ?? ruled(call, callers: callers[call.target] ?? [], model: model, earlier: earlier))
    }
    for interaction in model.requirements.interactions
    where FailureMode(of: interaction, in: earlier) == .store {
      design.decisions.append(local(interaction, model: model))
    }
    return design
  }

  private static let settings: [AssumptionID] = [
    .breakerFailureRate, .breakerWindow, .breakerOpenTime, .breakerTrialCalls,
  ]

  private func policy(_ model: DesignModel) -> CircuitBreakerPolicy {
    CircuitBreakerPolicy(
      failureRatePercent: model.defaults.number(.breakerFailureRate),
      windowCalls: model.defaults.number(.breakerWindow),
      openSeconds: model.defaults.number(.breakerOpenTime),
      trialCalls: model.defaults.number(.breakerTrialCalls))
  }

  private func stated(
    _ call: Interaction, general: StatedBreaker, model: DesignModel
  ) -> Decision? {
    guard let said = general.statement(for: call, in: model) else { return nil }
    let (source, target) = model.ends(call)
    return Decision(
      rule: Self.id, subject: .interaction(call.id), topic: .circuitBreaker,
      outcome: .circuitBreaker(policy(model)),
      reason: "The source asks for a circuit breaker where \(source) calls \(target).",
      evidence: [said], assumptions: Self.settings, origin: .source)
  }

  private func ruled(
    _ call: Interaction, callers: [ElementID], model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let (source, target) = model.ends(call)
    let wait = earlier.timeout(call.id).map {
      " for up to \(DurationText.short(milliseconds: $0)) each"
    }
    let held = "calls of \(source) would pile up\(wait ?? "")"
    let reason: String
    if model.isOutside(call.target) {
      reason = "\(target) is outside the system; while it is down, \(held)."
    } else if callers.count > 1 {
      let names = callers.prefix(4).map(model.index.name).joined(separator: ", ")
      let more = callers.count > 4 ? " and \(callers.count - 4) more" : ""
      reason =
        "\(names)\(more) wait for \(target); an open circuit lets \(source) answer at once and "
        + "\(target) recover."
    } else if model.profile(call.id)?.audience.value == .userFacing {
      reason = "Users wait behind \(source); while \(target) is slow, \(held)."
    } else {
      return Decision(
        rule: Self.id, subject: .interaction(call.id), topic: .circuitBreaker,
        outcome: .noCircuitBreaker,
        reason:
          "Only \(source) waits for \(target), which the team runs itself; its timeout bounds "
          + "the wait.",
        evidence: call.evidence,
        alternatives: [
          Alternative(
            .circuitBreaker(policy(model)),
            whyNot: "It would be one more state to watch and protect no other caller of \(target).")
        ],
        origin: .rule)
    }
    return Decision(
      rule: Self.id, subject: .interaction(call.id), topic: .circuitBreaker,
      outcome: .circuitBreaker(policy(model)), reason: reason, evidence: call.evidence,
      assumptions: Self.settings,
      alternatives: [
        Alternative(
          .noCircuitBreaker,
          whyNot: "A timeout alone makes every request of \(source) wait for \(target) to its end.")
      ],
      origin: .assumption)
  }

  private func registration(_ call: Interaction, model: DesignModel) -> Decision {
    let (source, target) = model.ends(call)
    return Decision(
      rule: Self.id, subject: .interaction(call.id), topic: .circuitBreaker,
      outcome: .noCircuitBreaker,
      reason: "\(source) goes on with the addresses that it knows while \(target) is away, so no "
        + "request waits for it.",
      evidence: call.evidence,
      alternatives: [
        Alternative(
          .circuitBreaker(policy(model)),
          whyNot:
            "An open circuit would keep \(source) from registering again when \(target) is back.")
      ],
      origin: .rule)
  }

  private func local(_ interaction: Interaction, model: DesignModel) -> Decision {
    let (source, target) = model.ends(interaction)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .circuitBreaker,
      outcome: .noCircuitBreaker,
      reason:
        "\(target) is a resource behind \(source) itself, bounded by its connection pool and its "
        + "connection timeout.",
      evidence: interaction.evidence, origin: .rule)
  }
}

/// Where the sources ask for circuit breakers.
struct StatedBreaker {
  private let system: Statement?
  private let isOnlyExternal: Bool
  private let elements: [ElementID: Statement]

  init(_ model: DesignModel) {
    var system: Statement?
    var elements: [ElementID: Statement] = [:]
    for said in model.requirements.statements where said.topic == .circuitBreaking {
      guard Self.asks(said.statement.text) else { continue }
      switch said.subject {
      case .system: system = system ?? said.statement
      case .element(let id): elements[id] = elements[id] ?? said.statement
      default: continue
      }
    }
    self.system = system
    self.elements = elements
    isOnlyExternal =
      system.map { Wording($0.text).contains(any: ["external*", "third part*", "외부"]) } ?? false
  }

  /// The source line that asks for a breaker on the call.
  func statement(for call: Interaction, in model: DesignModel) -> Evidence? {
    if let own = call.evidence.first(where: { Self.asks($0.quote) }) { return own }
    if let own = elements[call.source] {
      let others = model.index.outgoing(call.source).filter { $0.id != call.id }
      let namesOther = others.contains { own.text.contains(model.index.name($0.target)) }
      let namesThis = own.text.contains(model.index.name(call.target))
      if namesThis || !namesOther { return own.evidence }
    }
    guard let system, !isOnlyExternal || model.isOutside(call.target) else { return nil }
    return system.evidence
  }

  private static func asks(_ text: String) -> Bool {
    let words = Wording(text, cutsNames: false)
    guard words.contains(any: ["circuit breaker*", "circuit breaking", "서킷", "회로 차단"]) else {
      return false
    }
    return !words.contains(any: [
      "no circuit breaker*", "without circuit breaker*", "without a circuit breaker",
      "not a circuit",
      "rejected", "instead of", "서킷 브레이커 없", "서킷브레이커 없",
    ])
  }
}
