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

  /// The ways of all events, then the asynchronous interactions that carry none of them.
  ///
  /// The way to a broker and the way from it are one way: the broker is no consumer.
  package init(_ requirements: Requirements, _ interactions: [Interaction]) {
    let asynchronous = interactions.filter { $0.style == .async }
    guard !asynchronous.isEmpty || !requirements.events.isEmpty else { return }
    let brokers = Set(requirements.elements.filter { $0.kind == .broker }.map(\.id))
    let carriers = EventCarriers(requirements, asynchronous)
    var told: Set<InteractionID> = []
    for event in requirements.events {
      let own = carriers.of(event)
      told.formUnion(own.map(\.id))
      let sending = own.first { $0.source == event.publisher }
      let consumers = event.consumers.isEmpty ? [nil] : event.consumers.map(Optional.some)
      for (offset, consumer) in consumers.enumerated() {
        let arriving = consumer.flatMap { carriers.arriving(at: $0, event, among: own) }
        if let arriving { told.insert(arriving.id) }
        rows.append(
          Row(
            event: event.name, publisher: event.publisher, consumer: consumer,
            interaction: (arriving ?? (offset == 0 ? sending : nil))?.id, isFirst: offset == 0))
      }
    }
    appendUntold(asynchronous.filter { !told.contains($0.id) }, brokers)
  }

  private mutating func appendUntold(_ interactions: [Interaction], _ brokers: Set<ElementID>) {
    var seen: [String] = []
    var groups: [String: [Interaction]] = [:]
    for interaction in interactions {
      let name = interaction.channel ?? interaction.via ?? "no name stated"
      if groups[name] == nil { seen.append(name) }
      groups[name, default: []].append(interaction)
    }
    for name in seen {
      for (offset, way) in Self.ways(groups[name] ?? [], brokers).enumerated() {
        rows.append(
          Row(
            event: name, publisher: way.publisher, consumer: way.consumer,
            interaction: way.interaction, isFirst: offset == 0))
      }
    }
  }

  private typealias Way = (publisher: ElementID?, consumer: ElementID?, interaction: InteractionID)

  /// The ways over one channel; whoever takes from the broker gets what each one gives to it.
  private static func ways(_ interactions: [Interaction], _ brokers: Set<ElementID>) -> [Way] {
    let giving = interactions.filter { brokers.contains($0.target) }
    let taking = interactions.filter { brokers.contains($0.source) }
    let direct = interactions.filter {
      !brokers.contains($0.target) && !brokers.contains($0.source)
    }
    var ways: [Way] = direct.map { ($0.source, $0.target, $0.id) }
    if taking.isEmpty {
      ways += giving.map { ($0.source, nil, $0.id) }
    } else if giving.isEmpty {
      ways += taking.map { (nil, $0.target, $0.id) }
    } else {
      ways += giving.flatMap { giver in taking.map { (giver.source, $0.target, $0.id) } }
    }
    return ways
  }
}

/// Which interactions carry an event.
private struct EventCarriers {
  private var byName: [String: [Interaction]] = [:]
  /// By both ends.
  private var between: [[ElementID]: Interaction] = [:]

  init(_ requirements: Requirements, _ interactions: [Interaction]) {
    let index = RequirementsIndex(requirements)
    for interaction in interactions {
      for event in index.events(carriedBy: interaction) {
        byName[event.name, default: []].append(interaction)
      }
      let ends = [interaction.source, interaction.target]
      if between[ends] == nil { between[ends] = interaction }
    }
  }

  func of(_ event: Event) -> [Interaction] { byName[event.name] ?? [] }

  /// The interaction by which a consumer gets an event: from its publisher, else from the broker.
  func arriving(at consumer: ElementID, _ event: Event, among own: [Interaction]) -> Interaction? {
    let direct = own.first { $0.target == consumer && $0.source == event.publisher }
    let asked = own.first { $0.source == consumer }
    // One interaction may stand for several events, and name the channel of one.
    return direct ?? asked ?? own.first { $0.target == consumer }
      ?? event.publisher.flatMap { between[[$0, consumer]] }
  }
}
