/// SRC-101: one part asks again and again for what another could tell.
enum PollingBesideEvents: SourceReading {
  static let id: RuleID = "SRC-101"
  static let looksFor = "polling where events are there"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard let broker = material.requirements.elements(.broker).first else { return [] }
    return material.text.lines(polling).compactMap { line -> Finding? in
      guard line.kind != .heading, line.affirms(polling), !line.says(brokered),
        let owner = line.owner, let target = target(of: line, owner, in: material)
      else { return nil }
      let (asking, asked) = (material.index.name(owner), target.name)
      return finding(
        "\(asking) polls \(asked), although \(broker.name) is there to tell of changes",
        about: .element(owner),
        because: "Most questions find nothing new, every instance asks, and a change is seen only "
          + "at the next turn.",
        meanwhile: "The polling is designed as stated.",
        at: [line.evidence] + broker.evidence.prefix(1),
        suggestion: "Let \(asked) publish the change, or say why \(asking) has to ask.")
    }.prefix(2).map(\.self)
  }

  /// The part of the own system that is asked.
  private static func target(
    of line: SourceLine, _ owner: ElementID, in material: SourceMaterial
  ) -> Element? {
    material.requirements.elements.first { element in
      element.id != owner && (element.kind == .component || element.kind == .dataStore)
        && line.says(SourceText.names(of: element))
    }
  }

  private static let polling: WordList = [
    "poll", "polls", "polling", "asks every", "checks every", "queries every", "every second",
    "폴링", "轮询",
  ]
  private static let brokered: WordList = [
    "outbox", "queue", "kafka", "sqs", "topic", "consumer", "broker", "health",
  ]
}
