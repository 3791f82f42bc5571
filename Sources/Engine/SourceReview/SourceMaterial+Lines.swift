/// Lines that a check looks for, and how it calls what it found.
extension SourceMaterial {
  /// The lines outside of headings that affirm the list, in order.
  func affirmed(_ list: WordList) -> [SourceLine] {
    text.lines(list).filter { $0.kind != .heading && $0.affirms(list) }
  }

  /// The first line outside of headings that affirms the list and satisfies the condition.
  func first(
    _ list: WordList, where condition: (SourceLine) -> Bool = { _ in true }
  ) -> SourceLine? {
    affirmed(list).first(where: condition)
  }

  /// The part that the line belongs to, else the only component that it names.
  func part(of line: SourceLine) -> ElementID? {
    if let owner = line.owner { return owner }
    guard line.kind != .diagram, line.kind != .code else { return nil }
    let named = requirements.components.filter { line.says(SourceText.names(of: $0)) }
    return named.count == 1 ? named[0].id : nil
  }

  /// The name of the part that the line is about.
  func owner(of line: SourceLine) -> String? { part(of: line).map(index.name) }

  /// The subject of a finding about the part that the line is about.
  func subject(of line: SourceLine) -> Subject? { part(of: line).map { .element($0) } }

  /// Products of one kind that the texts name, whether or not they are parts.
  func products(_ kind: KnowledgeEntry.Kind) -> [(entry: KnowledgeEntry, line: SourceLine)] {
    var seen: Set<String> = []
    return text.lines.flatMap { line in
      catalog.entries(in: line.text).filter { $0.kind == kind && seen.insert($0.id).inserted }
        .map { ($0, line) }
    }
  }

  /// The parts that the team runs on servers, in order.
  var services: [Element] { requirements.components.filter { index.isDeployed($0.id) } }

  /// Gateways and other single entries, in order.
  var gateways: [Element] {
    requirements.components.filter { Wording($0.name).contains(any: Self.gatewayWords) }
  }

  private static let gatewayWords: WordList = [
    "gateway", "bff", "ingress", "api service", "api server", "网关", "게이트웨이",
  ]

  /// The stores that hold records, not copies, in order.
  var recordStores: [Element] {
    requirements.elements(.dataStore).filter { store in
      !knowledge.entries(of: store.id).contains { $0.kind == .cache }
        && !Wording(store.name).contains(any: Self.notRecords)
    }
  }

  private static let notRecords: WordList = [
    "redis", "memcached", "cache", "캐시", "缓存", "local", "local storage", "file system", "json",
    "in memory", "storage",
  ]
}

extension SourceLine {
  /// The first of the words that occurs, as the line writes it.
  func quoted(_ list: WordList) -> String {
    guard let found = wording.first(of: list) else { return text.trimmed }
    let parts = found.split(separator: " ").map { $0.filter { $0 != "*" } }
    guard let first = parts.first, let last = parts.last,
      let range = Self.shortest(from: Array(first), to: Array(last), in: Array(text.lowercased()))
    else { return found.filter { $0 != "*" } }
    let rest = text.dropFirst(range.upperBound)
    let isLatin = last.utf8.allSatisfy { $0 < 0x80 }
    let behind = isLatin ? rest.prefix { $0.isLetter && $0.isASCII } : ""
    return String(text.dropFirst(range.lowerBound).prefix(range.count)) + behind
  }

  /// The shortest stretch that begins with the one and ends with the other.
  private static func shortest(
    from first: [Character], to last: [Character], in text: [Character]
  ) -> Range<Int>? {
    let ends = starts(of: last, in: text)
    return starts(of: first, in: text).compactMap { start -> Range<Int>? in
      let end =
        first == last ? start : ends.first { $0 >= start + first.count }
      return end.map { start..<($0 + last.count) }
    }.min { $0.count < $1.count }
  }

  private static func starts(of part: [Character], in text: [Character]) -> [Int] {
    guard !part.isEmpty, text.count >= part.count else { return [] }
    return (0...(text.count - part.count)).filter {
      text[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
