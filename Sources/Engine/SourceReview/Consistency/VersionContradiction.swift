/// SRC-133: one product in two versions.
enum VersionContradiction: SourceReading {
  static let id: RuleID = "SRC-133"
  static let looksFor = "one product with two versions"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var firsts: [String: (version: NamedVersion, line: SourceLine)] = [:]
    var found: [Finding] = []
    for line in material.text.lines where !line.says(moving) {
      for named in NamedVersion.versions(in: line) {
        guard let first = firsts[named.product] else {
          firsts[named.product] = (named, line)
          continue
        }
        guard !first.version.agrees(with: named), first.line != line,
          first.line.owner == nil || line.owner == nil || first.line.owner == line.owner,
          !found.contains(where: { $0.message.hasPrefix(title(named, material.catalog)) })
        else { continue }
        found.append(
          finding(
            "\(title(named, material.catalog)) is \(first.version.text) in line \(first.line.number) and "
              + "\(named.text) in line \(line.number)",
            about: material.subject(of: line),
            because: "What was tested with one of them runs with the other; their defaults, limits "
              + "and drivers differ.",
            at: [first.line.evidence, line.evidence],
            suggestion: "Say which version holds, and correct the other place."))
      }
    }
    return found
  }

  private static func title(_ named: NamedVersion, _ catalog: KnowledgeCatalog) -> String {
    SupportEnd.table(catalog).first { $0.product == named.product }?.title
      ?? catalog.entry(named: named.product)?.name
      ?? English.capitalised(named.product)
  }

  private static let moving: WordList = [
    "upgrad*", "migrat*", "from", "minimum", "at least", "supports", "supported", "or later",
    "compatible", "tested with", "legacy",
  ]
}
