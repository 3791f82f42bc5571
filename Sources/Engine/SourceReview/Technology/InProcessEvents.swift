/// SRC-30: events live in the memory of one process.
enum InProcessEvents: SourceReading {
  static let id: RuleID = "SRC-30"
  static let looksFor = "an event bus inside the process"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(durable),
      let line = material.text.lines(inProcess).first(where: { $0.affirms(buses) })
        ?? material.statements(frameworks).first(where: { $0.affirms(frameworks) })
    else { return [] }
    let many = material.text.lines(ReviewWords.severalInstances).first
    return [
      finding(
        "Events go over a bus inside the process, and nothing keeps them",
        because: "What was published and not yet handled is lost when the process ends"
          + (many == nil
            ? ", and a second instance never hears of it."
            : "; the other instances never hear of it."),
        meanwhile:
          "Interactions over the bus count as stated; no delivery guarantee is assumed for "
          + "them.",
        at: [line.evidence] + [many?.evidence].compactMap(\.self),
        suggestion: "Write events that must not be lost to an outbox in the same transaction, or "
          + "say which may be lost.")
    ]
  }

  /// Buses that a framework keeps inside the process.
  private static let frameworks: WordList = [
    "application event", "applicationevent", "application events", "applicationeventpublisher",
    "spring events", "eventemitter", "event emitter", "mediatr", "guava eventbus",
  ]
  private static let inProcess: WordList = ["in process", "in memory", "inprocess", "inmemory"]
  private static let buses: WordList = [
    "event bus", "events", "publish subscribe", "pub sub", "mediator", "event emitter",
    "message bus", "domain events",
  ]
  private static let durable: WordList = [
    "outbox", "kafka", "rabbitmq", "sqs", "nats", "pulsar", "service bus", "event store",
    "redis streams", "eventbridge",
  ]
}
