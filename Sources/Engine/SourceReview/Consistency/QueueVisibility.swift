/// SRC-70: a message comes again while it is still being worked on.
enum QueueVisibility: SourceReading {
  static let id: RuleID = "SRC-70"
  static let looksFor = "long work on messages that are handed out again after seconds"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(["visibility", "visibility timeout", "ack deadline", "heartbeat"]) else {
      return []
    }
    return material.requirements.elements(.broker).compactMap { broker -> Finding? in
      let queue = material.knowledge.entries(of: broker.id).lazy.compactMap { entry in
        entry.facts(.timeout).first { $0.says.lowercased().contains("visib") }
          .map { KnowledgeCitation(entry: entry.name, fact: $0) }
      }.first
      guard let queue, let seconds = queue.fact.number(.seconds) else { return nil }
      let consumers = material.index.incoming(broker.id).map(\.source) + receivers(broker, material)
      for consumer in consumers.uniqued {
        let own = material.text.lines(ownedBy: consumer)
        guard let line = own.first(where: { $0.affirms(longWork) }) else { continue }
        let name = material.index.name(consumer)
        return finding(
          "\(name) works longer on a message than \(broker.name) waits before it hands it out again",
          about: .element(broker.id),
          because:
            "\(queue.sentence) After \(KnowledgeFact.Value.digits(seconds)) s "
            + "a second worker starts the same job.",
          meanwhile: "\(name) takes each id once (MSG-04).",
          at: broker.evidence.prefix(1) + [line.evidence],
          suggestion:
            "State how long a message stays hidden (at least six times the longest run on "
            + "a function), and what makes a second start harmless.")
      }
      return nil
    }
  }

  /// Components that an arrow from the broker triggers.
  private static func receivers(_ broker: Element, _ material: SourceMaterial) -> [ElementID] {
    material.index.outgoing(broker.id).map(\.target)
  }

  private static let longWork: WordList = [
    "pipeline", "orchestrat*", "batch", "multi agent", "transcod*", "long running", "minutes",
  ]
}
