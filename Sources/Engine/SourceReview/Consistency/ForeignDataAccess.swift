/// SRC-68: a part reaches into the data of another.
enum ForeignDataAccess: SourceReading {
  static let id: RuleID = "SRC-68"
  static let looksFor = "a part that reaches into another's data"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(ways).filter { $0.kind != .heading && $0.affirms(ways) }
    guard let first = lines.first, let way = first.wording.first(of: ways) else { return [] }
    let pairs = material.requirements.interactions.filter { interaction in
      material.index.kind(interaction.target) == .component
        && interaction.evidence.contains { evidence in
          lines.contains { $0.evidence.place == evidence.place }
        }
    }
    let names = pairs.isEmpty ? "" : ": " + NameList.and(pairs.map(material.index.title))
    return [
      finding(
        "Data of another part is reached by “\(way)”\(names)",
        about: pairs.first.map { .interaction($0.id) },
        because: "Whether that is an id that is kept, a call or a look into another's tables is "
          + "open; with the last, no owner can change its tables any more.",
        meanwhile: "Each such interaction counts as a call whose style is to be confirmed.",
        at: lines.map(\.evidence),
        suggestion: "Say what travels: a kept id, a call, or a copy fed by events.")
    ]
  }

  private static let ways: WordList = [
    "direct references", "direct reference", "direct database access", "direct db access",
    "shared tables", "shared schema", "cross database join", "reads the tables of", "the tables of",
    "same tables", "reads the database of", "dieselben tabellen", "같은 테이블",
    "directly from the database of",
  ]
}
