/// MSG-04: where a message may arrive twice, its consumer must not mind.
package struct MSG04IdempotentReceiver: DecisionRule {
  package static let id: RuleID = "MSG-04"
  package static let trigger = "A transport that delivers at least once"
  package static let source =
    "Azure Architecture Center (must handle duplicated messages); EIP Idempotent Receiver"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let guarantee = StatedGuarantee(model)
    guard !guarantee.isExactlyOnceByTransport else { return Design() }
    let isAnswered = model.defaults.isAnswered(.deliveryGuarantee, "exactly-once")
    if isAnswered, guarantee.statement == nil { return Design() }
    var design = Design()
    for entry in EventTraffic(model).entries where !entry.consumers.isEmpty {
      design.decisions.append(
        decision(
          for: .event(entry.event.name), receivers: entry.consumerNames,
          count: entry.consumers.count, message: entry.event.name, key: "source + id",
          evidence: entry.evidence, guarantee: guarantee))
    }
    for command in EventTraffic.commands(model, after: earlier) {
      let target = model.index.name(command.target)
      design.decisions.append(
        decision(
          for: .interaction(command.id), receivers: target, count: 1,
          message: "a command of \(model.index.name(command.source))", key: "message id",
          evidence: command.evidence, guarantee: guarantee))
    }
    return design
  }

  private func decision(
    for subject: Subject, receivers: String, count: Int, message: String, key: String,
    evidence: [Evidence], guarantee: StatedGuarantee
  ) -> Decision {
    let verb = count == 1 ? "remembers" : "remember"
    let second = "so that a second copy of \(message) changes nothing"
    return Decision(
      rule: Self.id, subject: subject, topic: .delivery,
      outcome: .practice(.idempotentReceiver, detail: "keyed by \(key)"),
      reason: "\(receivers) \(verb) the \(key) of what was worked off, \(second).",
      evidence: evidence + (guarantee.statement.map { [$0.evidence] } ?? []),
      assumptions: guarantee.statement == nil ? [.deliveryGuarantee] : [],
      origin: guarantee.statement == nil ? .assumption : .rule)
  }
}

/// What the sources say about how often a message arrives.
private struct StatedGuarantee {
  let statement: Statement?
  /// The source promises that the transport itself removes copies.
  let isExactlyOnceByTransport: Bool

  init(_ model: DesignModel) {
    let about = model.requirements.statements.filter {
      $0.topic == .messaging || $0.topic == .eventStreaming
    }
    let words: WordList = [
      "at least once", "at most once", "exactly once", "arrive twice", "delivered twice",
      "come twice", "두 번 올", "중복을 거", "중복 수신", "zweimal", "mehrfach", "重复消费", "重复投递",
      "二重に届",
    ]
    statement =
      about.first { Wording($0.statement.text).contains(any: words) }?.statement
    isExactlyOnceByTransport =
      statement.map { Wording($0.text).contains(any: ["at most once", "exactly once"]) } ?? false
  }
}
