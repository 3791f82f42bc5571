internal import OrderedCollections

/// ERR-02: only what may be repeated is tried again, a few times, with backoff and jitter.
package struct ERR02Retry: DecisionRule {
  package static let id: RuleID = "ERR-02"
  package static let trigger =
    "Every remote interaction; a retry only where it is idempotent or keyed"
  package static let source =
    "Azure Architecture Center, docs/best-practices/retry-service-specific.md and retry pattern; "
    + "Amazon Builders' Library (capped exponential backoff, full jitter)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for interaction in model.requirements.interactions {
      guard let mode = FailureMode(of: interaction, in: earlier),
        let profile = model.profile(interaction.id)
      else { continue }
      let attempt = RetryCase(
        interaction: interaction, profile: profile, mode: mode, model: model, earlier: earlier)
      let decision = attempt.decision
      design.decisions.append(decision)
      design.findings += attempt.risk(of: decision)
    }
    return design
  }
}

/// One interaction of which it is to be said whether it may be repeated.
struct RetryCase {
  let interaction: Interaction
  let profile: EdgeProfile
  let mode: FailureMode
  let model: DesignModel
  let earlier: DesignIndex

  private var source: String { model.index.name(interaction.source) }
  private var target: String { model.index.name(interaction.target) }
  private var timeout: Int? { earlier.timeout(interaction.id) }
  private var policy: RetryPolicy { RetryPolicy(model.defaults, within: timeout) }

  /// The retry or the refusal of it, with its reason.
  var decision: Decision {
    if let stated { return stated }
    if model.isOutside(interaction.source) { return outside }
    switch mode {
    case .store: return store
    case .message: return message
    case .transfer: return transfer
    case .call: return call
    }
  }

  /// Whether a repetition does no harm, by the sources or by a key that the contract asks for.
  var isRepeatable: Bool { profile.idempotent.value || hasKey }

  /// Whether the contract has a key: stated or confirmed, or an HTTP header that our own contract asks for.
  private var hasKey: Bool {
    guard let decision = earlier.decision(.interaction(interaction.id), .idempotency),
      case .practice(.idempotencyKey, _) = decision.outcome
    else { return false }
    return decision.origin == .source || decision.origin == .reviewer
      || model.providerKey(interaction) != nil
      || (earlier.transport(interaction.id) == .rest && !model.isOutside(interaction.target))
  }

  private func decided(
    _ outcome: Outcome, _ reason: String, evidence: [Evidence]? = nil,
    knowledge: [KnowledgeCitation] = [], assumptions: [AssumptionID] = [],
    alternatives: [Alternative] = [],
    origin: DecisionOrigin? = nil
  ) -> Decision {
    let decision = Decision(
      rule: ERR02Retry.id, subject: .interaction(interaction.id), topic: .retry, outcome: outcome,
      reason: reason, evidence: evidence ?? interaction.evidence, knowledge: knowledge,
      assumptions: assumptions,
      alternatives: alternatives, origin: origin ?? (assumptions.isEmpty ? .rule : .assumption))
    // The delays leave most of the timeout for the attempts, so they move with it.
    guard case .retry = outcome else { return decision }
    return decision.takingUp([earlier.decision(.interaction(interaction.id), .timeout)])
  }

  private var stated: Decision? {
    for evidence in interaction.evidence {
      guard let said = StatedRetry(in: evidence.quote) else { continue }
      let reason = "The source says how often \(source) tries \(target)."
      switch said {
      case .never: return decided(.noRetry, reason, evidence: [evidence], origin: .source)
      case .attempts(let attempts):
        let policy = RetryPolicy(model.defaults, attempts: attempts, within: timeout)
        return decided(
          .retry(policy), reason, evidence: [evidence],
          assumptions: [.retryBaseDelay, .retryMaximumDelay], origin: .source)
      }
    }
    return nil
  }

  private var outside: Decision {
    let repetition = model.isWrite(interaction) ? ", so \(target) must recognise a repetition" : ""
    return decided(
      .noRetry,
      "\(source) is outside the system and decides itself whether to try again\(repetition).")
  }

  private var store: Decision {
    guard profile.edgeClass.value != .query else {
      return decided(
        .retry(policy), "\(source) only reads \(target), and a second read changes nothing.",
        assumptions: [.retryAttempts, .retryBaseDelay, .retryMaximumDelay],
        alternatives: [
          Alternative(
            .noRetry,
            whyNot: "A connection that \(target) drops at a failover would become an error.")
        ])
    }
    return decided(
      .noRetry,
      "After a broken connection \(source) cannot tell whether \(target) has committed, so it passes "
        + "the failure on and the whole command is repeated or not.",
      alternatives: [
        Alternative(
          .retry(policy),
          whyNot: "Only reads may be repeated blindly, and \(source) also writes \(target).")
      ])
  }

  private var message: Decision {
    let broker = earlier.brokerName(interaction.id)
    let ends = MessageEnds(interaction, in: model.index)
    let reason: String
    if let consumer = ends.consumers.first {
      let sender = ends.publisher.map { "; \($0) sends once" } ?? ""
      reason =
        "\(broker.sentenceStart) delivers again what \(consumer) has not acknowledged\(sender)."
    } else {
      reason =
        "\(broker.sentenceStart) keeps what it has acknowledged to \(source) and delivers it until "
        + "each consumer is done."
    }
    let delivery = model.knowledge.brokers(of: interaction).lazy
      .compactMap { $0.citation(.delivery) }.first
    return decided(
      .noRetry, reason, knowledge: [delivery].compactMap(\.self),
      alternatives: [
        Alternative(
          .retry(policy),
          whyNot: "A second copy from \(ends.publisher ?? source) would look like a second fact.")
      ])
  }

  private var transfer: Decision {
    let what = interaction.purpose.map { "“\($0)”" } ?? "the data"
    if earlier.pattern(interaction.id) == .changeDataCapture || isRepeatable {
      return decided(
        .retry(policy),
        "\(source) → \(target) goes on from the last position that was confirmed\(why).",
        assumptions: [.retryAttempts, .retryBaseDelay, .retryMaximumDelay])
    }
    return decided(
      .noRetry,
      "How much of \(what) has reached \(target) after a broken transfer is unknown, so \(source) "
        + "compares before it starts again.",
      alternatives: [
        Alternative(.retry(policy), whyNot: "\(target) could take the same records twice.")
      ])
  }

  private var why: String {
    profile.idempotent.value ? ": \(profile.idempotent.why)" : ""
  }

  private var call: Decision {
    let within = timeout.map { " within its \(DurationText.short(milliseconds: $0))" } ?? ""
    if isRepeatable {
      return decided(
        .retry(policy),
        profile.idempotent.value
          ? "\(source) may ask \(target) again\(within): \(profile.idempotent.why)."
          : "\(source) repeats\(within) with the same "
            + "\(model.providerKey(interaction)?.fact.word ?? "Idempotency-Key"), by which "
            + "\(target) knows that the work is done.",
        evidence: profile.idempotent.evidence.map { [$0] } ?? interaction.evidence,
        knowledge: profile.idempotent.value
          ? [] : [model.providerKey(interaction)].compactMap(\.self),
        assumptions: [.retryAttempts, .retryBaseDelay, .retryMaximumDelay],
        alternatives: [
          Alternative(
            .noRetry,
            whyNot: "One dropped connection to \(target) would already fail what \(source) does.")
        ])
    }
    let basis = profile.idempotent.assumption
    return decided(
      .noRetry,
      basis == nil && profile.edgeClass.value == .command
        ? "\(source) must not repeat this at \(target): \(profile.idempotent.why)."
        : "No source says that \(target) recognises a repetition of \(interaction.what), so "
          + "\(source) does not repeat it.",
      assumptions: [basis].compactMap(\.self),
      alternatives: [
        Alternative(
          .retry(policy),
          whyNot: "A lost answer of \(target) may hide a success, which would then happen twice.")
      ])
  }
}

extension RetryCase {
  /// A finding where a source or the reviewer repeats what may not be repeated.
  func risk(of decision: Decision) -> [Finding] {
    guard mode == .call, !isRepeatable, earlier.transport(interaction.id) != .grpc,
      let attempts = insistedAttempts(decision), attempts > 1
    else { return [] }
    let title = model.index.title(of: interaction)
    return [
      Finding(
        .warning, rule: ERR02Retry.id, subject: .interaction(interaction.id),
        message: "\(title) is tried \(attempts) times, although a repetition may do harm: "
          + profile.idempotent.why,
        places: decision.evidence,
        suggestion:
          "Let \(source) send an Idempotency-Key that \(target) remembers, or do not retry.")
    ]
  }

  /// The attempts on which the source or the reviewer insists.
  func insistedAttempts(_ decision: Decision) -> Int? {
    let outcome =
      model.review.choices[decision.key]?.outcome
      ?? (decision.origin == .source ? decision.outcome : nil)
    guard case .retry(let policy)? = outcome else { return nil }
    return policy.attempts
  }
}

extension Judged {
  /// The source line that the value rests on, if it does.
  var evidence: Evidence? {
    guard case .stated(let evidence) = basis else { return nil }
    return evidence
  }
}

extension Interaction {
  /// What it is for, as an object in a sentence.
  var what: String {
    guard let purpose, !purpose.isEmpty else { return "this call" }
    return "“\(PurposeText.short(purpose))”"
  }
}

/// What an interaction is for, in the middle of a sentence of ours.
enum PurposeText {
  /// Where a source tells it in a whole sentence, its beginning is enough to find it again.
  private static let limit = 80

  static func short(_ purpose: String) -> String {
    guard purpose.count > limit else { return purpose }
    let head = purpose.prefix(limit)
    return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + " …"
  }
}

extension String {
  /// The text with a capital first letter where it is one of our own words.
  var sentenceStart: String { hasPrefix("the ") ? "The " + dropFirst(4) : self }
}
