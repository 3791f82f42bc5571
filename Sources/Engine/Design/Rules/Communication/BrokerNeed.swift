/// What the messages of the system ask of a broker.
struct BrokerNeed {
  /// Why a kind of broker is needed.
  struct Need {
    var kind: BrokerKind
    var reason: String
    var evidence: [Evidence]
  }

  /// The named broker, or the system where messages have no named broker.
  let subject: Subject
  let product: String
  let need: Need

  /// `nil` when no message travels at all, or when the sources name several brokers: which of them a need
  /// is about then only the sources can say.
  init?(model: DesignModel, earlier: DesignIndex) {
    let messages = model.requirements.interactions.filter {
      earlier.unreviewedPattern($0.id)?.travelsByMessage == true
        && !model.index.needsNoBroker($0)
    }
    let brokers = model.requirements.elements(.broker)
    guard !messages.isEmpty || !model.requirements.events.isEmpty, brokers.count < 2 else {
      return nil
    }
    let broker = brokers.first
    subject = broker.map { .element($0.id) } ?? .system
    let demand = Self.demandForLog(messages, model: model, earlier: earlier)
    let need =
      demand ?? Self.readersForLog(model, broker: broker)
      ?? Self.queue(messages, model: model)
    self.need = need
    product = broker.map { BrokerKind(of: $0) == need.kind ? $0.name : "" } ?? ""
  }

  /// What only a log can give: replay, history, a steady feed.
  private static func demandForLog(
    _ messages: [Interaction], model: DesignModel, earlier: DesignIndex
  ) -> Need? {
    let topics: Set<Topic> = [.eventStreaming, .messaging, .decision]
    for statement in model.requirements.statements where topics.contains(statement.topic) {
      let text = Wording(statement.statement.text, cutsNames: false)
      let isAboutEvents =
        statement.topic != .decision || text.contains(any: NamedTechnology.messagingProducts)
      guard isAboutEvents, let word = text.first(of: EdgeWords.replay) else { continue }
      return Need(
        kind: .log,
        reason:
          "The source asks for “\(text.shown(word))” at \(statement.statement.evidence.place), "
          + "which a queue cannot give because it forgets what was read.",
        evidence: [statement.statement.evidence])
    }
    let feed = messages.first { earlier.unreviewedPattern($0.id) == .eventStream }
    return feed.map {
      Need(
        kind: .log, reason: "\(model.index.title(of: $0)) is a steady feed.",
        evidence: $0.evidence)
    }
  }

  /// Independent readers, which a log serves best; a named queue broker can serve them too, by copies.
  private static func readersForLog(_ model: DesignModel, broker: Element?) -> Need? {
    if let broker, BrokerKind(of: broker) == .queue { return nil }
    let widest = model.requirements.events.filter { $0.consumers.count > 1 }
      .max { $0.consumers.count < $1.consumers.count }
    guard let event = widest else { return nil }
    let consumers = event.consumers.map(model.index.name).joined(separator: ", ")
    return Need(
      kind: .log,
      reason: "\(event.name) has \(event.consumers.count) independent readers: \(consumers).",
      evidence: Array(event.evidence.prefix(2)))
  }

  private static func queue(_ messages: [Interaction], model: DesignModel) -> Need {
    let example = messages.first.map { ", such as \(model.index.title(of: $0))," } ?? ""
    return Need(
      kind: .queue,
      reason: "The messages\(example) are worked off once, and no source asks to read them again.",
      evidence: Array(messages.prefix(3).compactMap(\.evidence.first)))
  }
}
