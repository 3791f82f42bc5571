/// The question that a decision answers.
package enum DecisionTopic: String, Hashable, Sendable, CaseIterable, Comparable {
  // Per interaction
  case pattern, transport, timeout, retry, circuitBreaker, fallback, idempotency
  case authentication, authorization, transportSecurity, externalProtection
  case replyChannel, payload, readModel, throttling, messageSignature, threats
  case traceContext, indicator
  // Per event or channel
  case envelope, schema, channel, delivery, deadLetter, ordering, outbox
  case schemaEvolution, dataMinimisation, fieldMapping, consumerHealth, relay
  // Per element or group
  case apiStyle, errorFormat, pagination, objectAuthorization, gateway, dataOwnership, saga, broker
  case composition, deprecation, compatibility, protoStyle, isolation, systemOfRecord
  case redundancy, dataProtection, inventory, health
  // About the whole
  case chain, cycle, chattiness, orphan, availability, inboundProtection
  case telemetry, discovery, mesh

  package static func < (left: DecisionTopic, right: DecisionTopic) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Who decided, from the strongest to the weakest.
package enum DecisionOrigin: String, Hashable, Sendable, CaseIterable {
  /// An explicit statement in a source document.
  case source
  /// The reviewer's choice.
  case reviewer
  /// A rule over what was extracted.
  case rule
  /// A rule that had to assume something.
  case assumption
}

/// What was decided for a subject on a topic, by which rule, from which facts.
package struct Decision: Hashable, Sendable, Identifiable {
  package var rule: RuleID
  package var subject: Subject
  package var topic: DecisionTopic
  package var outcome: Outcome
  /// Why, in one sentence about this subject; never general advice.
  package var reason: String
  /// Source lines it rests on.
  package var evidence: [Evidence]
  /// What is publicly known and it rests on.
  package var knowledge: [KnowledgeCitation]
  package var assumptions: [AssumptionID]
  /// Assumptions that it would rest on had the reviewer not answered them.
  package var answers: [AssumptionID] = []
  package var alternatives: [Alternative]
  package var origin: DecisionOrigin
  /// What the rule would have decided, where the reviewer or the source decided otherwise.
  package var overruled: Outcome?

  package init(
    rule: RuleID, subject: Subject, topic: DecisionTopic, outcome: Outcome, reason: String,
    evidence: [Evidence] = [], knowledge: [KnowledgeCitation] = [],
    assumptions: [AssumptionID] = [], alternatives: [Alternative] = [], origin: DecisionOrigin,
    overruled: Outcome? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.topic = topic
    self.outcome = outcome
    self.reason = reason
    self.evidence = evidence
    self.knowledge = knowledge
    self.assumptions = assumptions
    self.alternatives = alternatives
    self.origin = origin
    self.overruled = overruled
  }

  /// The stable id that the document and the decision log show: rule, subject and topic, because one rule
  /// may answer two questions about a subject.
  package var id: String { "\(rule.rawValue) \(subject.key) \(topic.rawValue)" }

  package var key: DecisionKey { DecisionKey(subject: subject, topic: topic) }

  /// Whether another answer to a question that no source answers could change it.
  package var restsOnAssumption: Bool { origin == .assumption || !assumptions.isEmpty }
}

extension Decision {
  /// The decision, resting also on the assumptions of the decisions whose outcomes it takes up.
  ///
  /// - Parameter only: The assumptions that matter to what is taken up; `nil` for all.
  func takingUp(_ others: [Decision?], only: Set<AssumptionID>? = nil) -> Decision {
    var decision = self
    for id in others.compactMap({ $0?.assumptions }).joined()
    where !decision.assumptions.contains(id) && only?.contains(id) ?? true {
      decision.assumptions.append(id)
    }
    return decision
  }
}

/// An outcome that was not taken, and why not.
package struct Alternative: Hashable, Sendable {
  package var outcome: Outcome
  package var whyNot: String

  package init(_ outcome: Outcome, whyNot: String) {
    self.outcome = outcome
    self.whyNot = whyNot
  }
}

/// Something that no source states and a decision needs.
package struct Assumption: Hashable, Sendable, Identifiable {
  package var id: AssumptionID
  /// What is assumed, as a sentence.
  package var statement: String
  /// What the user should confirm or find out.
  package var question: String
  /// The value, as it would be answered: `1 s`, `at-least-once`.
  package var value: String
  /// Where the default comes from.
  package var source: String
  /// The decisions that rest on it, by id.
  package var decisions: [String]

  package init(
    id: AssumptionID, statement: String, question: String, value: String, source: String,
    decisions: [String] = []
  ) {
    self.id = id
    self.statement = statement
    self.question = question
    self.value = value
    self.source = source
    self.decisions = decisions
  }
}
