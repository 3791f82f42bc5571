internal import OrderedCollections

/// ERR-06: what a caller does without an answer; a write is never answered from a cache.
package struct ERR06Fallback: DecisionRule {
  package static let id: RuleID = "ERR-06"
  package static let trigger = "Every remote interaction"
  package static let source =
    "Azure Architecture Center, circuit breaker pattern (a default must be meaningful); never a "
    + "cached answer for a write"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let said = FailureStatements(model)
    let workers = EventWorkers(model, after: earlier)
    var design = Design()
    for interaction in model.requirements.interactions {
      guard let mode = FailureMode(of: interaction, in: earlier) else { continue }
      let decision: Decision
      switch mode {
      case .message: decision = message(interaction, model: model, earlier: earlier)
      case .store: decision = store(interaction, model: model)
      case .transfer: decision = transfer(interaction, model: model)
      case .call:
        let choice = CallFallback(
          call: interaction, model: model, earlier: earlier, isEventWorker: workers.contains)
        decision =
          stated(interaction, said, model: model)
          ?? allowed(choice.decision, interaction, said, model: model)
        design.findings += risk(of: decision, interaction, model: model)
      }
      design.decisions.append(decision)
    }
    return design
  }

  private func decided(
    _ interaction: Interaction, _ fallback: Fallback, _ reason: String,
    assumptions: [AssumptionID] = [], alternatives: [Alternative] = []
  ) -> Decision {
    Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .fallback,
      outcome: .fallback(fallback), reason: reason, evidence: interaction.evidence,
      assumptions: assumptions, alternatives: alternatives,
      origin: assumptions.isEmpty ? .rule : .assumption)
  }

  private func stated(
    _ call: Interaction, _ said: FailureStatements, model: DesignModel
  ) -> Decision? {
    guard let found = said.fallback(for: call, in: model) else { return nil }
    let (source, target) = model.ends(call)
    return Decision(
      rule: Self.id, subject: .interaction(call.id), topic: .fallback,
      outcome: .fallback(found.fallback),
      reason: "The source says what \(source) does when \(target) does not answer: "
        + "“\(found.text)”.",
      evidence: [found.evidence], origin: .source)
  }

  /// The rule's choice, unless a source forbids it: then the caller refuses.
  private func allowed(
    _ decision: Decision, _ call: Interaction, _ said: FailureStatements, model: DesignModel
  ) -> Decision {
    guard case .fallback(let chosen) = decision.outcome,
      let ban = said.ban(on: chosen, for: call, in: model)
    else { return decision }
    let (source, target) = model.ends(call)
    return Decision(
      rule: Self.id, subject: decision.subject, topic: .fallback, outcome: .fallback(.failFast),
      reason: "The source forbids \(source) to go on without an answer of \(target): "
        + "“\(ban.text)”.",
      evidence: [ban.evidence] + call.evidence,
      alternatives: [
        Alternative(decision.outcome, whyNot: "A source says that \(source) must not.")
      ], origin: .source)
  }

  private func message(
    _ interaction: Interaction, model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let ends = MessageEnds(interaction, in: model.index)
    let broker = earlier.brokerName(interaction.id)
    let reason =
      ends.consumers.first.map { consumer in
        "\(consumer) acknowledges after its own commit, so what it could not process stays in "
          + "\(broker)."
      }
      ?? "\(broker.sentenceStart) keeps what \(model.index.name(interaction.source)) has handed over "
      + "until each consumer has processed it."
    return decided(
      interaction, .redeliver, reason,
      alternatives: [
        Alternative(
          .fallback(.defaultValue),
          whyNot: "Nobody waits for an answer, and a skipped message would be a lost one.")
      ])
  }

  private func store(_ interaction: Interaction, model: DesignModel) -> Decision {
    let (source, target) = model.ends(interaction)
    if StoreRole.isCache(interaction, in: model.index) {
      return decided(
        interaction, .bypass,
        "\(target) holds copies, so \(source) asks the origin while \(target) is away, only slower.",
        alternatives: [
          Alternative(
            .fallback(.reportFailure),
            whyNot: "\(source) would fail for want of a copy that it can do without.")
        ])
    }
    return decided(
      interaction, .reportFailure,
      model.isWrite(interaction)
        ? "\(source) keeps its facts in \(target); without it nothing may be accepted, and the local "
          + "transaction is rolled back."
        : "\(source) reads \(target) and has no other source of that data.",
      alternatives: [
        Alternative(
          .fallback(.cachedValue),
          whyNot: model.isWrite(interaction)
            ? "A write to \(target) cannot be answered from a copy."
            : "No source speaks of a copy of \(target).")
      ])
  }

  private func transfer(_ interaction: Interaction, model: DesignModel) -> Decision {
    let (source, target) = model.ends(interaction)
    return decided(
      interaction, .nextRun,
      "\(source) moves \(interaction.purpose.map { "“\($0)”" } ?? "the data") to \(target) on a "
        + "schedule, so the next run takes along what this one left.",
      alternatives: [
        Alternative(
          .fallback(.defaultValue),
          whyNot: "Left-out records would be missing at \(target) for good.")
      ])
  }

  /// A finding where a write would be answered from a cache or with a default.
  private func risk(
    of decision: Decision, _ call: Interaction, model: DesignModel
  ) -> [Finding] {
    let outcome =
      model.review.choices[decision.key]?.outcome
      ?? (decision.origin == .source ? decision.outcome : nil)
    guard case .fallback(let fallback)? = outcome, model.isWrite(call),
      fallback == .cachedValue || fallback == .defaultValue
    else { return [] }
    let (source, target) = model.ends(call)
    return [
      Finding(
        .error, rule: Self.id, subject: .interaction(call.id),
        message: "\(source) → \(target) changes something, but without \(target) it would "
          + fallback.title,
        places: decision.evidence + call.evidence.prefix(1),
        suggestion:
          "Let \(source) queue \(call.what) or fail at once, so that it never reports as done "
          + "what \(target) has not done.")
    ]
  }
}

/// What a store is to the component that uses it.
enum StoreRole {
  /// Whether the store holds copies that can be fetched again.
  static func isCache(_ interaction: Interaction, in index: RequirementsIndex) -> Bool {
    let words = Wording(index.name(interaction.target) + " " + (interaction.purpose ?? ""))
    return words.contains(any: ["cache*", "cached", "캐시"])
  }
}

/// Components that take all their work from messages and are called by nobody.
struct EventWorkers {
  private let ids: Set<ElementID>

  init(_ model: DesignModel, after earlier: DesignIndex) {
    let consumers = Set(model.requirements.events.flatMap(\.consumers))
    let called = Set(
      model.requirements.interactions.filter {
        FailureMode(of: $0, in: earlier) == .call
      }.map(\.target))
    ids = consumers.subtracting(called)
  }

  func contains(_ id: ElementID) -> Bool { ids.contains(id) }
}
