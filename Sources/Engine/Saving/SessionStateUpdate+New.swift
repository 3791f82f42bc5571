internal import Formats

extension SessionStateUpdate {
  /// The bytes of a new state for a session that has none, in the order that the mission shows.
  ///
  /// The fields that only the earlier steps know (their counts, the source of the session) are left
  /// out rather than guessed.
  package func newState(session: Session, date: String) -> [UInt8] {
    let skeleton: OrderedValue = [
      "index": .int(session.index), "name": .string(session.name), "type": "architecture",
      "status": "", "created": .string(date), "lastUpdated": "", "currentStep": "",
      "completedSteps": [], "nextAction": "", "architectureResults": [:],
    ]
    let bytes = Array(JSONWriter.document(skeleton).utf8)
    // The skeleton is valid by construction; were it not, it would come back as it is.
    return (try? applied(to: bytes, date: date, filesChanged: true)) ?? bytes
  }
}
