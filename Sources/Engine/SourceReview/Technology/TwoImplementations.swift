/// SRC-91: one part exists twice, and it is open which one runs.
enum TwoImplementations: SourceReading {
  static let id: RuleID = "SRC-91"
  static let looksFor = "a part with two implementations"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(phrases).filter { $0.kind != .heading && $0.affirms(phrases) }
    guard let first = lines.first(where: { named($0, in: material) != nil }),
      let part = named(first, in: material)
    else { return [] }
    return [
      finding(
        "\(part.name) exists in two implementations, and no source says which one goes into "
          + "operation",
        about: .element(part.id),
        because: "They keep state, fail and scale in different ways, and what one has stored the "
          + "other does not read: changing over in operation loses it.",
        meanwhile: "\(part.name) is designed once, by what is stated of it as a whole.",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Decide which one runs, and take the other out or say what moves its state.")
    ]
  }

  private static func named(_ line: SourceLine, in material: SourceMaterial) -> Element? {
    material.requirements.components.first { line.says(SourceText.names(of: $0)) }
      ?? line.owner.flatMap(material.index.element)
  }

  private static let phrases: WordList = [
    "alternative implementation*", "two implementations", "2 implementations",
    "second implementation", "both implementations", "old implementation",
    "old and new implementation*",
  ]
}
