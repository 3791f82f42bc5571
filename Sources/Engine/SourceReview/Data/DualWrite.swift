/// SRC-45: a change and its event are two writes.
enum DualWrite: SourceReading {
  static let id: RuleID = "SRC-45"
  static let looksFor = "an event that is published beside a change to a store"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(settled) else { return [] }
    var places: [Evidence] = []
    var names: [String] = []
    for component in material.requirements.components {
      guard let told = told(by: component.id, in: material),
        let access = access(by: component.id, in: material)
      else { continue }
      names.append("\(component.name) (\(told.name))")
      places += Array(told.evidence.prefix(1)) + [access]
    }
    guard !names.isEmpty else { return told(in: material) }
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

  /// A sentence says that the event goes out after the change.
  private static func told(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(after).first(where: {
        $0.states(after, ["event", "events", "message", "이벤트", "메시지"])
      })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "Nothing keeps a change and its event together: \(owner) (“\(line.quoted(after))”)",
        about: material.subject(of: line),
        because: "If the process ends between the two, the store has changed and nobody learns of "
          + "it.",
        meanwhile: "The event is written to an outbox in the same transaction (MSG-07).",
        at: [line.evidence],
        suggestion: "Confirm the outbox, or name what publishes the changes of the store.")
    ]
  }

  /// The first event that the component publishes, or the queue that it fills.
  private static func told(
    by id: ElementID, in material: SourceMaterial
  ) -> (name: String, evidence: [Evidence])? {
    if let event = material.index.events(publishedBy: id).first {
      return (event.name, event.evidence)
    }
    let leg = material.index.outgoing(id).first { interaction in
      material.index.kind(interaction.target) == .broker
        && !interaction.evidence.contains {
          Wording($0.quote).contains(any: reading) || isDrawn($0, to: id, in: material)
        }
    }
    return leg.map { (material.index.name($0.target), $0.evidence) }
  }

  /// Whether a picture draws the message as one that the component gets.
  private static func isDrawn(
    _ evidence: Evidence, to id: ElementID, in material: SourceMaterial
  ) -> Bool {
    material.text.lines.first { $0.evidence.place == evidence.place }
      .flatMap { DrawnMessage($0, in: material.text) }
      .map { material.element(drawnAs: $0.target)?.id == id } ?? false
  }

  /// Where it is said that the component changes a store.
  private static func access(by id: ElementID, in material: SourceMaterial) -> Evidence? {
    let use = material.index.outgoing(id).first { material.index.kind($0.target) == .dataStore }
    return use?.evidence.first
      ?? material.text.lines(ownedBy: id).first {
        $0.kind != .heading
          && ($0.affirms(storing)
            || material.catalog.entries(in: $0.text).contains { $0.kind == .database })
      }?.evidence
  }

  private static let after: WordList = [
    "after the commit", "after commit", "after committing", "커밋 후", "저장 후 발행", "提交后",
  ]
  private static let storing: WordList = [
    "stores", "after storing", "after the write", "saves", "inserts", "persists", "저장", "存储",
    "speichert",
  ]
  private static let reading: WordList = ["consum*", "subscrib*", "listen*", "reads"]
  private static let settled: WordList = [
    "outbox", "change data capture", "cdc", "debezium", "transactional event*", "event sourcing",
    "event sourced", "아웃박스",
  ]
}
