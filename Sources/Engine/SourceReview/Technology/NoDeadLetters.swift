/// SRC-89: a message that cannot be handled has nowhere to go.
enum NoDeadLetters: SourceReading {
  static let id: RuleID = "SRC-89"
  static let looksFor = "messages that cannot be handled and have nowhere to go"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(aside), let reading = reading(in: material) else { return [] }
    return [
      finding(
        .note, "Nothing says what becomes of a message that \(reading.consumer) cannot handle",
        about: reading.subject,
        because:
          "It is tried for ever and holds up those behind it, or is dropped, and nobody learns "
          + "that \(reading.what) had no effect.",
        meanwhile: "It goes to a dead-letter channel after its attempts (MSG-05).",
        at: reading.places,
        suggestion: "State the attempts, where the message goes then, who is told, and how it is "
          + "sent again.")
    ]
  }

  private struct Reading {
    var consumer: String
    var what: String
    var subject: Subject
    var places: [Evidence]
  }

  /// The first event or queue that a component reads.
  private static func reading(in material: SourceMaterial) -> Reading? {
    for event in material.requirements.events {
      guard let consumer = event.consumers.first, let place = event.evidence.first else { continue }
      return Reading(
        consumer: material.index.name(consumer), what: event.name, subject: .event(event.name),
        places: [place])
    }
    guard !material.requirements.elements(.broker).isEmpty else { return nil }
    return material.requirements.interactions.lazy.compactMap { interaction -> Reading? in
      let (source, target) = (interaction.source, interaction.target)
      let isRead = material.index.kind(source) == .broker
      let isFed = material.index.kind(target) == .component && interaction.style == .async
      guard isRead || isFed, !material.index.needsNoBroker(interaction),
        material.index.kind(target) == .component, !material.isClient(target)
      else { return nil }
      return Reading(
        consumer: material.index.name(target), what: "it",
        subject: .interaction(interaction.id), places: Array(interaction.evidence.prefix(1)))
    }.first
  }

  private static let aside: WordList = [
    "are skipped", "is skipped", "are discarded", "is discarded", "dead letter*", "deadletter*",
    "dlq", "dlqs", "dlt", "poison", "parking lot", "redrive*",
    "retry topic*", "error queue", "failed queue", "데드 레터", "데드레터", "死信", "fehlerqueue",
  ]
}
