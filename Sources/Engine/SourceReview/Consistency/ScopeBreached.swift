/// SRC-206: the design works with what the documents leave out of scope.
enum ScopeBreached: SourceReading {
  static let id: RuleID = "SRC-206"
  static let looksFor = "a part or system in use that is said to be out of scope"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let left =
      material.text.outOfScope
      + material.text.lines(labels).filter { $0.kind == .prose || $0.kind == .table }
    guard !left.isEmpty else { return [] }
    return material.requirements.elements.compactMap { element -> Finding? in
      guard element.kind == .component || element.kind == .externalSystem,
        let use = (material.index.outgoing(element.id) + material.index.incoming(element.id)).first
      else { return nil }
      let names = Set(([element.name] + element.aliases).map { LineOwners.key($0) })
      guard let line = left.first(where: { !names.isDisjoint(with: items(in: $0.text)) }) else {
        return nil
      }
      return finding(
        "\(element.name) is out of scope, and \(material.index.title(of: use)) needs it",
        about: .element(element.id),
        because: "Nobody plans, builds or tests what is out of scope, and the design does not work "
          + "without it.",
        meanwhile: "It is designed as stated.", at: [line.evidence] + use.evidence.prefix(1),
        suggestion: "Take \(element.name) into scope, or say what the design does without it.")
    }
  }

  /// What a line lists, behind its label and without remarks in brackets.
  private static func items(in line: String) -> Set<String> {
    let text = line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? line
    let plain = text.drop { "-*+ |".contains($0) }
    return Set(
      plain.split { ",;、|.。".contains($0) }.flatMap { $0.split(separator: " and ") }
        .map { LineOwners.key(String($0)) }.filter { !$0.isEmpty })
  }

  private static let labels: WordList = [
    "not in scope", "out of scope", "outside the scope", "non goals", "non goal", "범위 밖", "제외 범위",
    "范围外", "不在范围", "対象外", "nicht im umfang", "außerhalb des umfangs",
  ]
}
