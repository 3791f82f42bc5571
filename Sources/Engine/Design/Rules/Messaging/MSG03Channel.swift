/// MSG-03: every channel is described once, from each application's view.
package struct MSG03Channel: DecisionRule {
  package static let id: RuleID = "MSG-03"
  package static let trigger = "Every channel"
  package static let source = "AsyncAPI 3.0 (send and receive from the application's view)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for entry in EventTraffic(model).entries {
      let event = entry.event
      let isNamed = event.channel?.isEmpty == false
      let named = entry.channel == event.name ? "names the channel" : "puts \(event.name) on"
      design.decisions.append(
        Decision(
          rule: Self.id, subject: .event(event.name), topic: .channel,
          outcome: .practice(.asyncAPI, detail: entry.channel),
          reason: isNamed
            ? "The source \(named) \(entry.channel); \(entry.publisherName) sends and "
              + "\(entry.consumerNames) \(entry.consumers.count == 1 ? "receives" : "receive")."
            : "No source names the channel of \(event.name), so it is named after "
              + "\(entry.publisherName) and the event.",
          evidence: entry.evidence, origin: isNamed ? .source : .rule))
    }
    design.findings = sharedChannels(EventTraffic(model).entries)
    return design
  }

  /// Channels that events of several publishers share: their order and their access rights mix.
  private func sharedChannels(_ entries: [EventTraffic.Entry]) -> [Finding] {
    let named = entries.filter { $0.event.channel?.isEmpty == false && $0.publisher != nil }
    return Dictionary(grouping: named, by: \.channel).sorted { $0.key < $1.key }
      .compactMap { channel, sharing in
        let publishers = Set(sharing.compactMap(\.publisher)).sorted()
        guard publishers.count > 1, let first = sharing.first else { return nil }
        return Finding(
          .note, rule: Self.id, subject: .event(first.event.name),
          message: "\(NameList.and(publishers)) publish on one channel, \(channel)",
          places: sharing.flatMap { $0.evidence.prefix(1) },
          suggestion: "Give each publisher a channel of its own, so that one owner answers for it.")
      }
  }
}
