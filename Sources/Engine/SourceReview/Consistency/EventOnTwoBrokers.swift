/// SRC-163: an event is published on one broker and read from another.
enum EventOnTwoBrokers: SourceReading {
  static let id: RuleID = "SRC-163"
  static let looksFor = "an event that is sent to one broker and read from another"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(bridges) else { return [] }
    return material.requirements.events.compactMap { event -> Finding? in
      let name = WordList([Wording(event.name).words.joined(separator: " ")])
      let lines = material.statements(name)
      guard let sent = lines.first(where: { $0.says(sending) && !$0.says(reading) }),
        let read = lines.first(where: { $0.says(reading) && $0 != sent }),
        let from = broker(of: sent, in: material), let to = broker(of: read, in: material),
        from.entry.id != to.entry.id
      else { return nil }
      return finding(
        .error,
        "\(event.name) is published on \(from.entry.name) and read from \(to.entry.name)",
        about: .event(event.name),
        because: "Nothing carries it from one to the other: the reader waits for ever.",
        at: [sent.evidence, from.line.evidence, read.evidence, to.line.evidence].uniqued,
        suggestion: "Name one broker for it, or what carries it over and what that does with order "
          + "and repetition.")
    }
  }

  /// The broker that the line names, else the only one that its part names.
  private static func broker(
    of line: SourceLine, in material: SourceMaterial
  ) -> (entry: KnowledgeEntry, line: SourceLine)? {
    let own = line.owner.map { material.text.lines(ownedBy: $0) } ?? []
    for place in [line] + own where place.kind != .heading {
      if let entry = material.catalog.entries(in: place.text).first(where: { $0.kind == .broker }) {
        return (entry, place)
      }
    }
    return nil
  }

  private static let sending: WordList = ["publish*", "emit*", "sends", "produces", "발행", "发布"]
  private static let reading: WordList = [
    "consum*", "subscrib*", "listen*", "reads", "receives", "구독", "받아", "订阅",
  ]
  private static let bridges: WordList = [
    "bridge", "mirror*", "connector", "forwarded to", "shovel", "eventbridge pipe*", "federation",
  ]
}
