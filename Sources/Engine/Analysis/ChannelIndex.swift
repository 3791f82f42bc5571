/// Which events travel on which channel, between whom.
struct ChannelIndex: Sendable {
  private var byName: [String: [Int]] = [:]
  private var published: [ElementID: [Int]] = [:]
  private var consumed: [ElementID: [Int]] = [:]
  private let brokers: [ElementID?]
  private let kinds: [ElementID: Element.Kind]

  init(_ events: [Event], kinds: [ElementID: Element.Kind]) {
    self.kinds = kinds
    brokers = events.map(\.broker)
    for (position, event) in events.enumerated() {
      byName[Self.key(event.name), default: []].append(position)
      if let channel = event.channel, Self.key(channel) != Self.key(event.name) {
        byName[Self.key(channel), default: []].append(position)
      }
      if let publisher = event.publisher { published[publisher, default: []].append(position) }
      for consumer in event.consumers { consumed[consumer, default: []].append(position) }
    }
  }

  func publishedPositions(by id: ElementID) -> [Int] { published[id] ?? [] }

  func consumedPositions(by id: ElementID) -> [Int] { consumed[id] ?? [] }

  func positions(named name: String) -> [Int] { byName[Self.key(name)] ?? [] }

  func positions(carriedBy interaction: Interaction) -> [Int] {
    let named = names(of: interaction).flatMap { byName[Self.key($0)] ?? [] }
    if !named.isEmpty { return Array(Set(named)).sorted() }
    guard interaction.style == .async || interaction.style == .unknown else { return [] }
    let (source, target) = (interaction.source, interaction.target)
    if kinds[target] == .broker { return throughBroker(target, client: source) }
    if kinds[source] == .broker { return throughBroker(source, client: target) }
    return Set(published[source] ?? []).intersection(consumed[target] ?? [])
      .union(Set(published[target] ?? []).intersection(consumed[source] ?? [])).sorted()
  }

  /// The event names in an interaction's channel, as in `OrderPlaced, OrderPaid`.
  private func names(of interaction: Interaction) -> [String] {
    guard let channel = interaction.channel else { return [] }
    return channel.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "&" }).map(String.init)
  }

  /// A client that publishes to the broker carries what it publishes; one that only consumes, what it
  /// consumes.
  private func throughBroker(_ broker: ElementID, client: ElementID) -> [Int] {
    let out = (published[client] ?? []).filter { brokers[$0] == nil || brokers[$0] == broker }
    if !out.isEmpty { return out }
    return (consumed[client] ?? []).filter { brokers[$0] == nil || brokers[$0] == broker }
  }

  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
