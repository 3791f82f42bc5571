/// SRC-55: the table of dependencies and the pictures show different ones.
enum TableAgainstDiagram: SourceReading {
  static let id: RuleID = "SRC-55"
  static let looksFor = "dependencies that a table and the pictures do not share"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let edges = material.requirements.interactions.filter { isBetweenParts($0, material) }
    let tabled = edges.filter { stands($0, in: .table, material) }
    let drawn = edges.filter { stands($0, in: .diagram, material) }
    let shared = tabled.filter { stands($0, in: .diagram, material) }
    guard shared.count > 2 else { return [] }
    let inTable = Set(tabled.flatMap { [$0.source, $0.target] })
    let inPicture = Set(drawn.flatMap { [$0.source, $0.target] })
    let undrawn = tabled.filter {
      !stands($0, in: .diagram, material) && inPicture.contains($0.source)
        && inPicture.contains($0.target) && $0.style != .async
    }
    // A picture of one use case, or a table of one part, is not meant to be complete.
    let sources = Set(tabled.map(\.source))
    let untabled = drawn.filter {
      !stands($0, in: .table, material) && sources.contains($0.source)
        && inTable.contains($0.target) && !isGateway($0.source, material) && $0.style != .async
    }
    return [
      undrawn.count > shared.count
        ? nil : finding(undrawn, "in the table, but in no picture", material),
      untabled.count > shared.count
        ? nil : finding(untabled, "in a picture, but not in the table", material),
    ].compactMap(\.self)
  }

  private static func finding(
    _ edges: [Interaction], _ what: String, _ material: SourceMaterial
  ) -> Finding? {
    guard !edges.isEmpty else { return nil }
    let names = NameList.and(edges.map(material.index.title), shown: 6)
    return finding(
      "\(names) \(edges.count == 1 ? "stands" : "stand") \(what)",
      because: "One of the two is out of date, and a reader takes the one for the whole.",
      meanwhile: "The design takes every stated dependency for real.",
      at: edges.prefix(6).compactMap(\.evidence.first),
      suggestion: "Say which of the two holds for \(names), and make the other agree.")
  }

  private static func isBetweenParts(_ edge: Interaction, _ material: SourceMaterial) -> Bool {
    material.index.kind(edge.source) == .component && material.index.kind(edge.target) == .component
  }

  private static func isGateway(_ id: ElementID, _ material: SourceMaterial) -> Bool {
    Wording(material.index.name(id)).contains(any: ["gateway"])
  }

  private static func stands(
    _ edge: Interaction, in kind: SourceLine.Kind, _ material: SourceMaterial
  ) -> Bool {
    edge.evidence.contains { material.text.kind(at: $0.place) == kind }
  }
}
