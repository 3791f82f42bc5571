/// One thing that is publicly known of a technology, with its source and the day it was read.
package struct KnowledgeFact: Hashable, Sendable {
  /// What a fact is about.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case `protocol`, authentication, webhook
    case webhookSignature = "webhook-signature"
    case idempotency
    case payloadLimit = "payload-limit"
    case rateLimit = "rate-limit"
    case retention, timeout, delivery, ordering, replay, availability, consistency, transaction
    case executionModel = "execution-model"
    case residency, legal
    case deprecation
    /// The last day of fixes for a version: `v16 2023-09-11`.
    case supportEnd = "support-end"
  }

  /// What a number counts.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case bytes, seconds
    case perSecond = "per-second"
    case perMinute = "per-minute"
    case perDay = "per-day"
    case count, percent
  }

  /// A value that rules can reckon with.
  package enum Value: Hashable, Sendable {
    case number(Double, Unit)
    /// A word of the aspect's closed list, or the name of a header or field.
    case text(String)
  }

  package var about: Aspect
  package var value: Value?
  /// One short, specific sentence.
  package var says: String
  /// Where it is published: an https address.
  package var source: String
  /// The day on which it was read there, `YYYY-MM-DD`.
  package var read: String

  package init(
    about: Aspect, value: Value? = nil, says: String, source: String, read: String
  ) {
    self.about = about
    self.value = value
    self.says = says
    self.source = source
    self.read = read
  }

  /// The number in that unit; `nil` for facts in words or in another unit.
  package func number(_ unit: Unit) -> Double? {
    guard case .number(let number, unit)? = value else { return nil }
    return number
  }

  /// The word that the value is.
  package var word: String? {
    guard case .text(let word)? = value else { return nil }
    return word
  }
}

extension KnowledgeFact.Aspect {
  /// The aspect as tables and messages write it.
  package var title: String {
    switch self {
    case .protocol: "protocol"
    case .authentication: "authentication"
    case .webhook: "webhooks"
    case .webhookSignature: "webhook signature"
    case .idempotency: "idempotency"
    case .payloadLimit: "payload limit"
    case .rateLimit: "rate limit"
    case .retention: "retention"
    case .timeout: "timeout"
    case .delivery: "delivery"
    case .ordering: "ordering"
    case .replay: "replay"
    case .availability: "availability"
    case .consistency: "consistency"
    case .transaction: "transactions"
    case .executionModel: "execution model"
    case .residency: "residency"
    case .legal: "legal note"
    case .deprecation: "deprecation"
    case .supportEnd: "end of support"
    }
  }

  /// The units in which a number about the aspect may be given; empty where a number says nothing.
  var units: Set<KnowledgeFact.Unit> {
    switch self {
    case .payloadLimit: [.bytes, .count]
    case .timeout, .retention: [.seconds]
    case .rateLimit: [.perSecond, .perMinute, .perDay, .count]
    case .availability: [.percent]
    case .webhookSignature: [.seconds]
    case .idempotency: [.seconds]
    default: []
    }
  }

  /// The words that a value about the aspect may be; `nil` where any text will do.
  var words: [String]? {
    switch self {
    case .delivery: ["at-most-once", "at-least-once", "exactly-once"]
    case .ordering: ["none", "per-key", "per-queue", "total"]
    case .executionModel: ["long-running", "per-request", "scheduled"]
    case .webhook, .replay: ["yes", "no"]
    default: nil
    }
  }
}

extension KnowledgeCitation {
  /// What is known, as a sentence behind another one, with what it is known of.
  package var remark: String { " \(entry): \(fact.says)" }
}

/// A fact that a decision or a sentence rests on, with the name of what it is known of.
package struct KnowledgeCitation: Hashable, Sendable {
  /// The entry's name: `Stripe`.
  package var entry: String
  package var fact: KnowledgeFact

  package init(entry: String, fact: KnowledgeFact) {
    self.entry = entry
    self.fact = fact
  }

  /// The citation in plain words: `Stripe, https://…, read 2026-11-22`.
  package var text: String { "\(entry), \(fact.source), read \(fact.read)" }

  /// The fact with its citation in brackets, as a sentence of its own.
  var sentence: String { "\(fact.says) (\(text))" }
}
