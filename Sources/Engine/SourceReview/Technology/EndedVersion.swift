/// SRC-84: a version that gets no fixes any more.
enum EndedVersion: SourceReading {
  static let id: RuleID = "SRC-84"
  static let looksFor = "a version whose support has ended"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var seen: Set<String> = []
    let table = SupportEnd.table(material.catalog)
    let ended = material.text.lines.flatMap { line -> [Ended] in
      guard line.kind != .heading, !line.says(leaving) else { return [] }
      return NamedVersion.versions(in: line).compactMap { named in
        guard let end = table.first(where: { $0.covers(named) }),
          seen.insert("\(end.product) \(end.version)").inserted
        else { return nil }
        return Ended(name: "\(end.title) \(named.text)", end: end, line: line)
      }
    }
    guard let first = ended.first else { return [] }
    let names = NameList.and(ended.map(\.name), shown: 6)
    let days = NameList.and(ended.map { "\($0.name) after \($0.end.day)" }, shown: 6)
    return [
      finding(
        "\(names) \(ended.count == 1 ? "gets" : "get") no fixes any more",
        about: ended.count == 1 ? material.subject(of: first.line) : nil,
        because: "No fixes come for \(days) (\(NameList.and(ended.map(\.end.source).uniqued))): a "
          + "hole that is found later stays open.",
        meanwhile: "The named versions are kept.", at: ended.map(\.line.evidence),
        suggestion: "Name the versions that go into operation, and who moves them on, how often.")
    ]
  }

  private struct Ended {
    var name: String
    var end: SupportEnd
    var line: SourceLine
  }

  private static let leaving: WordList = [
    "migrat*", "upgrad*", "replac*", "deprecated", "legacy", "moved from", "instead of", "drop*",
  ]
}

/// The day on which a product's version got its last fix, as its makers announced it.
struct SupportEnd {
  /// The name's words without blanks.
  var product: String
  var title: String
  /// The beginning of the version: `5.7` covers `5.7.44`.
  var version: String
  var day: String
  var source: String

  func covers(_ named: NamedVersion) -> Bool {
    guard named.product == product else { return false }
    let (wanted, found) = (version.split(separator: "."), named.text.split(separator: "."))
    return found.count >= wanted.count && Array(found.prefix(wanted.count)) == wanted
  }

  /// What the catalogue states about ends of support, in its order.
  static func table(_ catalog: KnowledgeCatalog) -> [SupportEnd] {
    catalog.entries.flatMap { entry in
      entry.facts(.supportEnd).compactMap { fact in
        let parts = (fact.word ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].hasPrefix("v") else { return nil }
        return SupportEnd(
          product: NamedVersion.key(entry.name), title: entry.name,
          version: String(parts[0].dropFirst()), day: String(parts[1]),
          source: fact.source.replacing("https://", with: ""))
      }
    }
  }
}
