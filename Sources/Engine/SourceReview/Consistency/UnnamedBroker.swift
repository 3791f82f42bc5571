/// SRC-179: events are told, and nothing is named that carries them.
enum UnnamedBroker: SourceReading {
  static let id: RuleID = "SRC-179"
  static let looksFor = "events without anything that carries them"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let events = material.requirements.events.filter { event in
      event.broker == nil && event.publisher != nil
    }
    guard let first = events.first, material.requirements.elements(.broker).isEmpty,
      material.products(.broker).isEmpty, !material.says(otherWays)
    else { return [] }
    let names = NameList.and(events.map(\.name))
    return [
      finding(
        .note,
        "\(names) \(events.count == 1 ? "is" : "are") published, and no source names what carries "
          + (events.count == 1 ? "it" : "them"),
        about: .event(first.name),
        because:
          "Whether a message is kept while its reader is away, comes twice, comes in order and can "
          + "be read again differs from one product to the next.",
        meanwhile: "Channels are designed for what brokers have in common (COM-06, COM-07).",
        at: events.prefix(3).compactMap(\.evidence.first),
        suggestion: "Name the product, or say that it is an interface inside the process.")
    ]
  }

  private static let otherWays: WordList = [
    "in process", "in memory", "event emitter*", "eventemitter*", "webhook*", "websocket*", "sse",
    "server sent", "broker", "brokers", "mediatr", "spring events", "message queue", "redis",
  ]
}
