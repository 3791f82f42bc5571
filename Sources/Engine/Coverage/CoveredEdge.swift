/// One interaction with what was decided for it.
struct CoveredEdge {
  let interaction: Interaction
  let system: CoveredSystem

  private var subject: Subject { .interaction(interaction.id) }
  private var target: String { system.index.name(interaction.target) }
  private var mode: FailureMode? { FailureMode(of: interaction, in: system.decisions) }
  private var isForeignTarget: Bool { system.index.kind(interaction.target) == .externalSystem }

  func cell(_ aspect: CoverageAspect) -> CoverageCell {
    if aspect != .pattern, system.isInProcess(interaction) {
      return .notNeeded("inside one process")
    }
    return switch aspect {
    case .pattern: pattern
    case .transaction: transaction
    case .errorHandling: errorHandling
    case .security: security
    case .contract: contract
    case .test: test
    case .indicator: indicator
    }
  }

  private func rule(_ topic: DecisionTopic) -> String? {
    system.decisions.decision(subject, topic)?.rule.rawValue
  }

  private var pattern: CoverageCell {
    rule(.pattern).map { .covered([$0]) } ?? .missing("no pattern")
  }

  /// Only what changes something needs a transaction: its own, a saga's step, or the outbox.
  private var transaction: CoverageCell {
    let profile = system.profile(interaction)
    if mode == .message {
      let events = system.index.events(carriedBy: interaction)
      let publishers = events.compactMap(\.publisher).uniqued
      let outboxes = publishers.filter { system.decisions.decision(.element($0), .outbox) != nil }
      if let first = outboxes.first {
        return .covered([system.decisions.decision(.element(first), .outbox)?.rule.rawValue ?? ""])
      }
      return delivery(events)
    }
    guard profile?.edgeClass.value != .query, profile?.edgeClass.value != .stream else {
      return .notNeeded("reads only")
    }
    for end in [interaction.source, interaction.target] {
      guard let saga = system.decisions.decision(.element(end), .saga) else { continue }
      if mode == .store, saga.subject == .element(interaction.source) {
        return .covered([saga.rule.rawValue])
      }
      if case .saga(let plan) = saga.outcome,
        plan.steps.contains(where: { $0.interaction == interaction.id })
      {
        return .covered([saga.rule.rawValue])
      }
    }
    if let key = rule(.idempotency) { return .covered([key]) }
    if mode == .transfer, let rule = rule(.pattern) { return .covered([rule]) }
    if mode == .store { return .notNeeded("no transaction in \(target)") }
    if system.index.kind(interaction.source) == .person
      || system.index.kind(interaction.source) == .externalSystem
    {
      return .notNeeded("its effects are \(target)'s own")
    }
    if let local = system.decisions.decision(.element(interaction.target), .saga) {
      return .covered([local.rule.rawValue])
    }
    return .missing("no rule says what undoes it")
  }

  private func delivery(_ events: [Event]) -> CoverageCell {
    let rules = ([subject] + events.map { .event($0.name) }).compactMap {
      system.decisions.decision($0, .delivery)?.rule.rawValue
    }
    return rules.isEmpty ? .notNeeded("nobody writes on it") : .covered(Array(rules.prefix(1)))
  }

  private var errorHandling: CoverageCell {
    let topics: [DecisionTopic] =
      mode == .message ? [.retry, .fallback] : [.timeout, .retry, .fallback]
    let missing = topics.filter { system.decisions.decision(subject, $0) == nil }
    return missing.isEmpty
      ? .covered(topics.compactMap(rule).uniqued)
      : .missing("no \(NameList.and(missing.map(\.title)))")
  }

  private var security: CoverageCell {
    let topics: [DecisionTopic] = [.transportSecurity, .authentication, .authorization]
    let missing = topics.filter { system.decisions.decision(subject, $0) == nil }
    return missing.isEmpty
      ? .covered(topics.compactMap(rule).uniqued)
      : .missing("no \(NameList.and(missing.map(\.title)))")
  }

  private var contract: CoverageCell {
    if mode == .store { return .notNeeded("\(target) is used by its own protocol") }
    if let file = system.contractFile(of: interaction) {
      // A file of the provider that no operation of it links to the call is no contract of the call.
      return file.hasPrefix("openapi/") && !system.isLinked(interaction)
        ? .missing("\(file) has no operation for it") : .covered([file])
    }
    if isForeignTarget { return .notNeeded("\(target) publishes its own") }
    if system.index.isRegistration(interaction) {
      return .notNeeded("the client of \(target) knows how to ask it")
    }
    if system.decisions.transport(interaction.id) == .smtp { return .notNeeded("SMTP") }
    if case .named(let name)? = system.decisions.transport(interaction.id) {
      return .notNeeded("\(name) says what is exchanged")
    }
    return .missing("no contract file")
  }

  private var test: CoverageCell {
    let topics: [DecisionTopic] = [.timeout, .retry, .circuitBreaker, .fallback]
    let hasFailureTest = topics.contains { system.decisions.decision(subject, $0) != nil }
    let hasContractTest = system.isLinked(interaction)
    let names = [
      hasFailureTest ? "failure" : nil, hasContractTest ? "contract" : nil,
      system.index.events(carriedBy: interaction).isEmpty ? nil : "message",
    ].compactMap(\.self)
    return names.isEmpty ? .missing("no test in the plan") : .covered(names)
  }

  private var indicator: CoverageCell {
    let rules = [DecisionTopic.indicator, .consumerHealth, .traceContext].compactMap(rule)
    return rule(.indicator) == nil ? .missing("no indicator") : .covered(rules.uniqued)
  }
}
