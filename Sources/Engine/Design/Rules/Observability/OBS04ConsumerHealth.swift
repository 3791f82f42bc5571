/// OBS-04: a consumer of messages is watched by its lag, its oldest message and its dead letters.
package struct OBS04ConsumerHealth: DecisionRule {
  package static let id: RuleID = "OBS-04"
  package static let trigger = "A consumer of messages"
  package static let source =
    "Amazon SQS developer guide, dead-letter queues (alarm on depth, age of the oldest message)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let stated = StatedLag(model)
    var design = Design()
    for entry in EventTraffic(model).entries where !entry.consumers.isEmpty {
      design.decisions.append(
        decision(
          for: .event(entry.event.name), channel: entry.channel, readers: entry.consumerNames,
          isOne: entry.consumers.count == 1, evidence: entry.evidence, stated: stated,
          model: model, earlier: earlier))
    }
    for command in EventTraffic.commands(model, after: earlier) {
      design.decisions.append(
        decision(
          for: .interaction(command.id),
          channel: command.channel ?? "\(command.target.rawValue).commands",
          readers: model.index.name(command.target), isOne: true, evidence: command.evidence,
          stated: stated, model: model, earlier: earlier))
    }
    return design
  }

  private func decision(
    for subject: Subject, channel: String, readers: String, isOne: Bool, evidence: [Evidence],
    stated: StatedLag, model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let limit = stated.limit(of: channel)
    let seconds = limit?.seconds ?? model.defaults.number(.oldestMessage)
    let deadLetter = earlier.decision(subject, .deadLetter)
    var policy = ConsumerLagPolicy(oldestSeconds: seconds)
    if case .deadLetter(let letters)? = deadLetter?.outcome {
      policy.deadLetters = letters.channel
      policy.parksKey = letters.parksKey
    }
    return Decision(
      rule: Self.id, subject: subject, topic: .consumerHealth,
      outcome: .settings(.consumerLag(policy)),
      reason:
        "\(readers) \(isOne ? "fails" : "fail") in silence: nobody waits for \(channel), so only "
        + "its oldest message tells that \(isOne ? "it has" : "one of them has") stopped.",
      evidence: (limit.map { [$0.evidence] } ?? []) + evidence,
      assumptions: limit == nil ? [.oldestMessage] : [],
      alternatives: [
        Alternative(
          .practice(.consumerLag, detail: "the number of waiting messages"),
          whyNot: "At night a few messages of \(channel) may wait for hours, at the peak thousands "
            + "for a second.")
      ], origin: limit == nil ? .assumption : .source
    ).takingUp([deadLetter], only: [.orderingNotNeeded])
  }
}

/// The lag from which on the sources want an alarm.
struct StatedLag {
  private let statements: [Statement]

  init(_ model: DesignModel) {
    statements = model.requirements.statements.filter {
      ($0.topic == .alerting || $0.topic == .metrics)
        && Wording($0.statement.text).contains(any: ["lag", "oldest", "지연"])
    }.map(\.statement)
  }

  /// The stated limit for the channel, or for all channels where none is named.
  func limit(of channel: String) -> (seconds: Int, evidence: Evidence)? {
    let family = channel.split(separator: ".").first.map { "\($0).*" } ?? channel
    for statement in statements {
      let text = statement.text.replacing("\\", with: "")
      let isGeneral = !text.contains(".*")
      guard isGeneral || text.contains(family) || text.contains(channel),
        let start = Self.start(of: text), let lag = StatedDuration(in: start, near: Self.words),
        lag.milliseconds >= 1000
      else { continue }
      return (lag.milliseconds / 1000, statement.evidence)
    }
    return nil
  }

  private static let words = ["lag", "oldest", "지연"]

  /// The text from its first word of lag on; what stands before belongs to another alarm.
  private static func start(of text: String) -> String? {
    words.compactMap { text.firstRange(of: $0)?.lowerBound }.min().map { String(text[$0...]) }
  }
}
