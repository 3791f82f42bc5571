/// MSG-09: an event without a consumer or without a publisher is a loose end.
package struct MSG09OrphanedEvent: DecisionRule {
  package static let id: RuleID = "MSG-09"
  package static let trigger = "An event that nobody consumes, or that nobody publishes"
  package static let source = "Practice"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    let unread = Set(model.analysis.graph.eventsWithoutConsumer)
    let unsent = Set(model.analysis.graph.eventsWithoutPublisher)
    for entry in EventTraffic(model).entries {
      if unread.contains(entry.event.name) { report(entry, lacks: .consumer, in: &design) }
      if unsent.contains(entry.event.name) { report(entry, lacks: .publisher, in: &design) }
    }
    return design
  }

  private enum Missing: String { case consumer, publisher }

  private func report(
    _ entry: EventTraffic.Entry, lacks missing: Missing, in design: inout Design
  ) {
    let name = entry.event.name
    let isUnread = missing == .consumer
    design.decisions.append(
      Decision(
        rule: Self.id, subject: .event(name), topic: .orphan,
        outcome: .practice(.resolveOrphan, detail: "no \(missing.rawValue)"),
        reason: isUnread
          ? "\(entry.publisherName) publishes \(name), and no source names a consumer."
          : "\(entry.consumerNames) \(entry.consumers.count == 1 ? "waits" : "wait") for \(name), and "
            + "no source says who publishes it.",
        evidence: entry.evidence, origin: .rule))
    design.findings.append(
      Finding(
        isUnread ? .note : .warning, rule: Self.id, subject: .event(name),
        message: isUnread
          ? "\(name) has no consumer"
          : "\(name) has no publisher, and \(entry.consumerNames) "
            + "\(entry.consumers.count == 1 ? "depends" : "depend") on it",
        places: entry.evidence,
        suggestion: isUnread
          ? "Name who needs \(name), or drop it from \(entry.publisherName)."
          : "Name the component that publishes \(name), or drop the subscription."))
  }
}
