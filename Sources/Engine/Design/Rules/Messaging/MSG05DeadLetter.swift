/// MSG-05: a message that cannot be worked off is set aside, and kept longer than its channel keeps it.
package struct MSG05DeadLetter: DecisionRule {
  package static let id: RuleID = "MSG-05"
  package static let trigger = "A consumer of a channel"
  package static let source =
    "Amazon SQS developer guide, dead-letter queues (not with strict order; retention longer than "
    + "the source's)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let retention = StatedRetention(model)
    var design = Design()
    for entry in EventTraffic(model).entries where !entry.consumers.isEmpty {
      design.decisions.append(
        decision(
          for: .event(entry.event.name), message: entry.event.name, channel: entry.channel,
          receivers: entry.consumerNames, ordering: entry.ordering(model),
          kept: retention.ofChannel(entry.channel, broker: entry.event.broker),
          known: known(entry.event.broker, model: model),
          evidence: entry.evidence, model: model))
    }
    for command in EventTraffic.commands(model, after: earlier) {
      let target = model.index.name(command.target)
      let demand = model.profile(command.id)?.needsOrdering
      let stated: Evidence? =
        if case .stated(let evidence)? = demand?.basis, demand?.value == true { evidence } else {
          nil
        }
      design.decisions.append(
        decision(
          for: .interaction(command.id),
          message: "a command of \(model.index.name(command.source))",
          channel: command.channel ?? "\(command.target.rawValue).commands", receivers: target,
          ordering: stated.map { .stated($0) } ?? .unstated(in: model),
          kept: retention.ofChannel(command.channel ?? "", broker: nil),
          known: model.knowledge.brokers(of: command).least(.retention, in: .seconds),
          evidence: command.evidence, model: model))
    }
    return design
  }

  private func decision(
    for subject: Subject, message: String, channel: String, receivers: String,
    ordering: OrderingDemand, kept: StatedRetention.Kept?,
    known: (value: Double, citation: KnowledgeCitation)?, evidence: [Evidence], model: DesignModel
  ) -> Decision {
    let standard = model.defaults.number(.deadLetterRetention)
    let known = kept == nil ? known : nil
    let days = kept?.days ?? known.map { Int(($0.value / 86_400).rounded(.up)) }
    let policy = DeadLetterPolicy(
      channel: ordering.isDemanded ? "" : "\(channel).dlq",
      maximumDeliveries: model.defaults.number(.deadLetterDeliveries),
      retentionDays: days.map { max(standard, $0 + 7) } ?? standard,
      parksKey: ordering.isDemanded)
    let limit = kept.map { ", which the source keeps \($0.days) days" } ?? ""
    let remark = known?.citation.remark ?? ""
    let place = ordering.evidence.map { " (\($0.place))" } ?? ""
    let reason =
      ordering.isDemanded
      ? "\(receivers) must see \(message) in order\(place), so a message that fails holds up its own "
        + "key and no other."
      : "\(message) that \(receivers) cannot work off would otherwise block or lose \(channel)"
        + "\(limit)."
    let assumptions: [AssumptionID] =
      [.deadLetterDeliveries] + (kept == nil ? [.deadLetterRetention] : [])
      + (ordering.evidence == nil ? [.orderingNotNeeded] : [])
    return Decision(
      rule: Self.id, subject: subject, topic: .deadLetter, outcome: .deadLetter(policy),
      reason: reason + remark,
      evidence: evidence + [ordering.evidence, kept?.evidence].compactMap(\.self),
      knowledge: [known?.citation].compactMap(\.self),
      assumptions: assumptions, origin: .assumption)
  }
}

extension MSG05DeadLetter {
  /// How long the event's broker keeps messages by itself, as publicly known.
  private func known(
    _ broker: ElementID?, model: DesignModel
  ) -> (value: Double, citation: KnowledgeCitation)? {
    broker.flatMap { id in
      model.knowledge.entries(of: id).filter { $0.kind == .broker }
        .least(.retention, in: .seconds)
    }
  }
}

/// How long the sources keep messages.
private struct StatedRetention {
  struct Kept {
    var days: Int
    var evidence: Evidence
  }

  private let qualities: [QualityAttribute]

  init(_ model: DesignModel) {
    qualities = model.requirements.qualities.filter {
      guard case .retention = $0.measure else { return false }
      return true
    }
  }

  /// A retention of the broker, or one whose statement names the channel, its family, or messages as such.
  func ofChannel(_ channel: String, broker: ElementID?) -> Kept? {
    let family = channel.split(separator: ".").first.map { "\($0).*" } ?? channel
    let found =
      qualities.first { !channel.isEmpty && $0.statement.contains(channel) }
      ?? qualities.first { !channel.isEmpty && $0.statement.contains(family) }
      ?? qualities.first { quality in broker.map { quality.subject == .element($0) } ?? false }
      ?? qualities.first {
        Wording($0.name + " " + $0.statement).contains(any: ["events", "messages", "topics"])
      }
    guard let found, case .retention(let seconds) = found.measure, seconds.isFinite else {
      return nil
    }
    let periods = RetentionPeriods(found.statement)
    let days =
      periods.days(of: [channel, family, "events", "messages", "topics"])
      ?? Int(min(seconds, 3e9) / 86_400)
    return Kept(days: days, evidence: found.evidence)
  }
}
