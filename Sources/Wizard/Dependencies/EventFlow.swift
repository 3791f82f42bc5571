package import Engine

/// Who publishes what, and who consumes it, as rows that can be walked.
package struct EventFlow: Equatable, Sendable {
  /// One way of one event, from its publisher to one of its consumers.
  package struct Row: Equatable, Sendable {
    /// The event or channel.
    package var event: String
    package var publisher: ElementID?
    /// Nil where nobody consumes it.
    package var consumer: ElementID?
    /// The interaction that states this way; nil where only the event is stated.
    package var interaction: InteractionID?
    /// Whether it is the first row of its event.
    package var isFirst: Bool
  }

  package private(set) var rows: [Row] = []
  /// The number of events.
  package var count: Int { rows.reduce(0) { $0 + ($1.isFirst ? 1 : 0) } }

  /// No event.
  package init() {}

  /// The ways of all events, then the asynchronous interactions that name none of them.
  package init(_ events: [Event], _ interactions: [Interaction]) {
    let asynchronous = interactions.filter { $0.style == .async }
    var told: Set<InteractionID> = []
    for event in events {
      let names = [event.name, event.channel].compactMap { $0 }
      let own = asynchronous.filter { interaction in
        names.contains { $0 == interaction.channel }
      }
      let sending = own.first { $0.source == event.publisher }
      told.formUnion(own.map(\.id))
      let consumers = event.consumers.isEmpty ? [nil] : event.consumers.map(Optional.some)
      for (offset, consumer) in consumers.enumerated() {
        let arriving = consumer.flatMap { consumer in
          own.first {
            $0.source == consumer || $0.target == consumer && $0.source == event.publisher
          }
            // One interaction may stand for several events, and name the channel of one.
            ?? asynchronous.first { $0.source == event.publisher && $0.target == consumer }
        }
        if let arriving { told.insert(arriving.id) }
        rows.append(
          Row(
            event: event.name, publisher: event.publisher, consumer: consumer,
            interaction: (arriving ?? (offset == 0 ? sending : nil))?.id, isFirst: offset == 0))
      }
    }
    appendUntold(asynchronous.filter { !told.contains($0.id) })
  }

  private mutating func appendUntold(_ interactions: [Interaction]) {
    var seen: [String] = []
    var groups: [String: [Interaction]] = [:]
    for interaction in interactions {
      let name = interaction.channel ?? interaction.via ?? "no name stated"
      if groups[name] == nil { seen.append(name) }
      groups[name, default: []].append(interaction)
    }
    for name in seen {
      for (offset, interaction) in (groups[name] ?? []).enumerated() {
        rows.append(
          Row(
            event: name, publisher: interaction.source, consumer: interaction.target,
            interaction: interaction.id, isFirst: offset == 0))
      }
    }
  }
}
