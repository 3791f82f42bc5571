/// Everything that is known of technologies: the built-in files, extended and overridden by the workspace's.
///
/// A value that the shell reads once and gives to the pipeline, so that generating stays a pure function.
package struct KnowledgeCatalog: Hashable, Sendable {
  /// In ascending order of ids.
  package let entries: [KnowledgeEntry]
  /// What could not be taken, in the order of files and lines.
  package let problems: [KnowledgeProblem]
  /// Entries by the keys of their names.
  private let positions: [String: Int]

  /// A catalogue that knows nothing.
  package static let empty = KnowledgeCatalog([])

  /// Reads files; a later file extends the entries of the earlier ones.
  ///
  /// An entry with a known id adds its aliases and capabilities; where it states facts about an aspect, they
  /// stand in the place of all earlier facts about that aspect.
  ///
  /// - Parameters:
  ///   - files: The files, in the order in which they extend one another.
  ///   - base: What is known already and the files extend.
  package init(_ files: [KnowledgeFile], extending base: KnowledgeCatalog? = nil) {
    var problems = base?.problems ?? []
    var byID: [String: KnowledgeEntry] = [:]
    for entry in base?.entries ?? [] { byID[entry.id] = entry }
    for file in files {
      let reading = KnowledgeReader.reading(of: file)
      problems += reading.problems
      var seen: Set<String> = []
      for entry in reading.entries {
        guard seen.insert(entry.id).inserted else {
          problems.append(
            KnowledgeProblem(
              file: file.name, line: entry.line, reason: "the id “\(entry.id)” occurs twice"))
          continue
        }
        byID[entry.id] = byID[entry.id]?.extended(by: entry) ?? entry
      }
    }
    let entries = byID.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var positions: [String: Int] = [:]
    for (position, entry) in entries.enumerated() where entry.kind != .release {
      let names: [String] = [entry.name] + entry.aliases + [entry.id]
      for name in names {
        let key = Self.key(name)
        guard !key.isEmpty else { continue }
        guard let other = positions[key], other != position else {
          positions[key] = position
          continue
        }
        problems.append(
          KnowledgeProblem(
            file: entry.file, line: entry.line,
            reason: "“\(name)” of \(entry.name) is a name of \(entries[other].name) already"))
      }
    }
    self.entries = entries
    self.positions = positions
    self.problems = problems
  }

  /// A name as it is compared: without case, blanks and punctuation.
  static func key(_ name: String) -> String { TextWords.words(name).joined() }
}

extension KnowledgeCatalog {
  /// Whether nothing is known.
  package var isEmpty: Bool { entries.isEmpty }

  /// The entry that a name means as a whole: `Kafka`, `Apache Kafka 3.7`, `Event Bus (Kafka)`.
  package func entry(named raw: String) -> KnowledgeEntry? {
    if let entry = entry(key: Self.key(raw)) { return entry }
    let name = ElementName(raw)
    if let entry = entry(of: name) { return entry }
    return name.bracket.flatMap { entry(of: ElementName($0)) }
  }

  private func entry(of name: ElementName) -> KnowledgeEntry? {
    var words = name.words
    if let entry = entry(key: words.joined()) ?? entry(key: name.looseKey) { return entry }
    while words.count > 1, let last = words.last, KnowledgeNames.isRemark(last) {
      words.removeLast()
      if let entry = entry(key: words.joined()) { return entry }
    }
    guard words.count > 1, let first = words.first, KnowledgeNames.vendors.contains(first) else {
      return nil
    }
    let rest = words.dropFirst()
    return rest.count == 1 && KnowledgeNames.commonWords.contains(rest.first ?? "")
      ? nil : entry(key: rest.joined())
  }

  private func entry(key: String) -> KnowledgeEntry? { positions[key].map { entries[$0] } }

  /// The entries that a longer text names, in order, without repetition.
  ///
  /// The longest name wins where names overlap; a single everyday word (`maps`, `storage`) names nothing.
  package func entries(in text: String) -> [KnowledgeEntry] {
    guard !entries.isEmpty else { return [] }
    let words = TextWords.words(text)
    var found: [Int] = []
    var start = 0
    while start < words.count {
      var length = min(5, words.count - start)
      while length > 0 {
        let name = words[start..<(start + length)]
        let isCommon = length == 1 && KnowledgeNames.commonWords.contains(name.first ?? "")
        if !isCommon, let position = positions[name.joined()] {
          if !found.contains(position) { found.append(position) }
          break
        }
        length -= 1
      }
      start += max(1, length)
    }
    return found.map { entries[$0] }
  }
}

extension KnowledgeEntry {
  /// The entry with what a later file says of it.
  fileprivate func extended(by later: KnowledgeEntry) -> KnowledgeEntry {
    var entry = later
    let names: [String] = [name] + aliases
    entry.aliases += names.filter { !([entry.name] + later.aliases).contains($0) }
    entry.provides += provides.filter { !later.provides.contains($0) }
    entry.vendor = later.vendor ?? vendor
    let stated = Set(later.facts.map(\.about))
    entry.facts = later.facts + facts.filter { !stated.contains($0.about) }
    return entry
  }
}

/// Words around product names.
enum KnowledgeNames {
  /// Vendors that documents put before a product's name, or leave out.
  static let vendors: Set<String> = [
    "aws", "amazon", "azure", "microsoft", "google", "apache", "gcp", "cloud",
  ]

  /// Product names that are everyday words: alone, inside a longer text, they mean no product.
  static let commonWords: Set<String> = [
    "maps", "storage", "functions", "push", "chat", "mail", "calendar", "square", "segment", "box",
    "express", "spring", "connect", "pay", "payments", "flow", "signal", "streams", "search",
    "queue", "queues", "tables", "batch", "workflows", "tasks", "scheduler", "run", "glue",
    "config",
    "go", "next", "wise", "front", "drive", "meet", "teams", "zoom", "line", "places", "monitor",
    "cron", "bolt", "gateway", "bus", "events", "topics", "cache", "identity",
  ]

  /// Words behind a product's name that say how it is used, or which one of several.
  static func isRemark(_ word: String) -> Bool {
    remarks.contains(word) || NameVocabulary.storeWords.contains(word)
      || NameVocabulary.brokerWords.contains(word)
      || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let remarks: Set<String> = [
    "api", "apis", "service", "services", "server", "cluster", "instance", "integration",
    "provider", "platform", "gateway", "payments", "checkout", "connect", "sdk", "client", "v1",
    "v2", "v3",
  ]
}
