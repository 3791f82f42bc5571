/// SRC-45: a change and its event are two writes.
enum DualWrite: SourceReading {
  static let id: RuleID = "SRC-45"
  static let looksFor = "an event that is published beside a change to a store"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(settled) else { return [] }
    var places: [Evidence] = []
    var names: [String] = []
    for component in material.requirements.components {
      guard let event = material.index.events(publishedBy: component.id).first,
        let access = material.index.outgoing(component.id).first(where: {
          material.index.kind($0.target) == .dataStore
        })
      else { continue }
      names.append("\(component.name) (\(event.name))")
      places += Array(event.evidence.prefix(1)) + access.evidence.prefix(1)
    }
    guard !names.isEmpty else { return [] }
    return [
      finding(
        "Nothing keeps a change and its event together: \(NameList.and(names))",
        because: "If the process ends between the two, the store has changed and nobody learns of "
          + "it, or an event tells of what was rolled back.",
        meanwhile: "The event is written to an outbox in the same transaction (MSG-07).",
        at: places,
        suggestion: "Confirm the outbox, or name what publishes the changes of the store.")
    ]
  }

  private static let settled: WordList = [
    "outbox", "change data capture", "cdc", "debezium", "transactional event*", "event sourcing",
    "event sourced", "아웃박스",
  ]
}
