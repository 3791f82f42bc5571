import OrderedCollections

@testable import Engine

/// Reviews made from a seed, the same for the same seed.
struct RandomReview {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// Texts that a careless format loses something of.
  static let texts = [
    "", " ", "x", "plain words", "yes", "012", "null", "a: b", "# no heading", "- item", "a\nb",
    "a\nb\n", "a\n\n\n", "\n\na", "a\r\nb\r\n", "trailing  \nspaces \n", "\ttab\n\ttab", "a\tb",
    "\u{FEFF}bom", "\u{2060}\u{FEFF}\nx", "\u{202E}bidi", "\u{0}nul", "\u{85}nel\u{2028}ls",
    "e\u{301} é", "😀 漢字",
    "*alias* &anchor\n? key\n[x]\n{y}\n", "---\n...\n", "| a | b |\n| - | - |\n", "```yaml\nx\n```",
    "  indented\nfirst\n", "%YAML 1.2", "\"quoted\" 'both'\\n", "\u{FFFE}", "\u{10FFFF}",
  ]

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  private mutating func text() -> String {
    next(3) == 0 ? pick(Self.texts) + pick(Self.texts) : pick(Self.texts)
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    next(2) == 0 ? nil : make(&self)
  }

  private mutating func many<Value>(_ bound: Int, _ make: (inout Self) -> Value) -> [Value] {
    (0..<next(bound)).map { _ in make(&self) }
  }

  private mutating func element() -> ElementID { ElementID(text()) }
  private mutating func interactionID() -> InteractionID { InteractionID(text()) }

  private mutating func subject() -> Subject {
    switch next(5) {
    case 0: .system
    case 1: .element(element())
    case 2: .interaction(interactionID())
    case 3: .event(text())
    default: .group(many(4) { $0.element() })
    }
  }

  private mutating func transport() -> Transport {
    switch next(9) {
    case 0: .messaging(broker: text())
    case 1: .store(text())
    case 2: .named(text())
    default: pick([.rest, .grpc, .graphQL, .soap, .smtp, .webSocket])
    }
  }

  private mutating func saga() -> SagaPlan {
    SagaPlan(
      coordination: pick([.choreography, .orchestration]), initiator: element(),
      steps: many(4) {
        SagaPlan.Step(
          participant: $0.element(), interaction: $0.maybe { $0.interactionID() },
          action: $0.text(), compensation: $0.maybe { $0.text() }, isPivot: $0.next(2) == 0)
      })
  }

  /// An outcome of any kind.
  private mutating func settings() -> PracticeSettings {
    switch next(5) {
    case 0:
      .consumerLag(
        ConsumerLagPolicy(oldestSeconds: next(999), deadLetters: text(), parksKey: next(2) == 0))
    case 1: .traceContext(carrier())
    case 2: .healthEndpoints(HealthPaths(liveness: text(), readiness: text()))
    case 3: .unknownFields(UnknownFieldsPolicy(refusesInRequests: next(2) == 0))
    default:
      .dataMinimisation(
        FieldProtection(
          encrypted: many(3) { $0.text() }, references: many(3) { $0.text() }))
    }
  }

  private mutating func carrier() -> TraceCarrier {
    switch next(8) {
    case 0: .header
    case 1: .metadata
    case 2: .eventAttribute
    case 3: .messageHeader
    case 4: .begunAt(text())
    case 5: .endedAt(text(), unsent: text())
    case 6: .storeSpan(text())
    default: .run
    }
  }

  mutating func outcome() -> Outcome {
    switch next(15) {
    case 0: .pattern(pick(IntegrationPattern.allCases))
    case 1: .transport(transport())
    case 2: .timeout(milliseconds: next(100_000))
    case 3:
      .retry(
        RetryPolicy(
          attempts: next(9), baseDelayMilliseconds: next(999), maximumDelayMilliseconds: next(9999))
      )
    case 4: .noRetry
    case 5:
      .circuitBreaker(
        CircuitBreakerPolicy(
          failureRatePercent: next(100), windowCalls: next(100), openSeconds: next(100),
          trialCalls: next(100)))
    case 6: .noCircuitBreaker
    case 7: .fallback(pick(Fallback.allCases))
    case 8: .broker(product: text(), kind: pick([.log, .queue]))
    case 9:
      .deadLetter(
        DeadLetterPolicy(
          channel: text(), maximumDeliveries: next(9), retentionDays: next(99),
          parksKey: next(2) == 0))
    case 10: .saga(saga())
    case 11: .localTransaction
    case 12: .permission(text())
    case 13: .settings(settings())
    default: .practice(pick(Practice.allCases), detail: text())
    }
  }

  private mutating func interaction() -> Interaction {
    Interaction(
      id: interactionID(), source: element(), target: element(),
      style: pick(CommunicationStyle.allCases), via: maybe { $0.text() },
      channel: maybe { $0.text() }, purpose: maybe { $0.text() }, data: many(3) { $0.text() },
      evidence: many(3) {
        Evidence(
          place: Place(
            document: $0.text(), line: $0.next(90), endLine: $0.maybe { $0.next(200) }),
          quote: $0.text())
      },
      confidence: next(2) == 0 ? .reviewer : Confidence(percent: next(101), reason: text()),
      origin: pick([.extracted, .reviewer]))
  }

  private mutating func edit() -> InteractionEdit {
    InteractionEdit(
      source: maybe { $0.element() }, target: maybe { $0.element() },
      style: maybe { $0.pick(CommunicationStyle.allCases) }, via: maybe { $0.text() },
      channel: maybe { $0.text() }, purpose: maybe { $0.text() },
      data: maybe { $0.many(3) { $0.text() } })
  }

  /// A whole review.
  mutating func review() -> Review {
    var review = Review()
    for _ in 0..<next(5) {
      review.verdicts[interactionID()] = Verdict(pick([.accepted, .rejected]), reason: text())
    }
    for _ in 0..<next(5) { review.edits[interactionID()] = edit() }
    review.additions = many(3) { $0.interaction() }
    for _ in 0..<next(5) {
      let key = DecisionKey(subject: subject(), topic: pick(DecisionTopic.allCases))
      review.choices[key] = ReviewerChoice(outcome: outcome(), reason: text())
    }
    for _ in 0..<next(4) {
      review.sections[SectionID(text())] = SectionEdit(text: text(), base: text())
    }
    for _ in 0..<next(4) {
      let lesson =
        next(3) == 0 ? Teaching.Lesson.alias(of: text()) : pick(Teaching.Lesson.plain)
      let teaching = Teaching(text(), lesson)
      review.teachings[teaching.key] = teaching
    }
    review.scope = ScopeSelection(Set(many(6) { $0.pick(Scope.allCases) }))
    return review
  }
}
