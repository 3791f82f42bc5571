/// SRC-53: a part is needed that is nowhere described.
enum UndescribedDependency: SourceReading {
  static let id: RuleID = "SRC-53"
  static let looksFor = "a dependency on something that no source describes"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let known = Set(
      material.requirements.elements.flatMap { [$0.name] + $0.aliases }
        .map { Wording($0).words.joined() })
    var seen: Set<String> = []
    return material.text.lines(["dependencies", "depends on"]).flatMap { line -> [Finding] in
      guard line.kind == .prose, line.owner != nil, let colon = line.text.firstIndex(of: ":") else {
        return []
      }
      let items = outsideBrackets(line.text[line.text.index(after: colon)...])
        .split(separator: ",").map { String($0).filter { $0 != "*" }.trimmed }
      return items.compactMap { item in
        let words = Wording(item).words
        guard (2...4).contains(words.count), let last = words.last, partWords.contains(last),
          !quantifiers.contains(words[0]), material.catalog.entry(named: item) == nil,
          !known.contains(words.joined()),
          seen.insert(words.joined()).inserted, !isDescribed(words, in: material)
        else { return nil }
        let owner = line.owner.map(material.index.name) ?? ""
        return finding(
          "\(owner) needs \(item), which no source describes",
          about: line.owner.map { .element($0) },
          because:
            "Who runs \(item), what it offers and what happens without it cannot be designed.",
          meanwhile: "It is left out of the interactions.", at: [line.evidence],
          suggestion: "Describe \(item), or name the part that is meant.")
      }
    }
  }

  /// Whether a heading, a row or a picture knows the words.
  private static func isDescribed(_ words: [String], in material: SourceMaterial) -> Bool {
    let name = WordList([words.joined(separator: " ")])
    return material.text.lines(name).contains { $0.kind != .prose }
      || material.text.lines(name).count > 1
  }

  private static func outsideBrackets(_ text: Substring) -> String {
    var depth = 0
    return text.reduce(into: "") { result, character in
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth -= 1 }
    }
  }

  private static let quantifiers: Set<String> = ["all", "every", "each", "none", "any"]
  private static let partWords: Set<String> = [
    "manager", "service", "services", "engine", "worker", "scheduler", "dispatcher", "gateway",
    "registry", "handler", "processor",
  ]
}
