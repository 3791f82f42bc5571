/// The lines of the documents with an index of their words, for checks that look for what is said anywhere.
///
/// Sections that do not describe the system as it is meant (rejected options, glossaries) are left out.
struct SourceText: Sendable {
  /// In the order of the documents.
  let lines: [SourceLine]
  /// Positions of lines by the words in them.
  private let positions: [String: [Int]]
  /// Positions of lines with characters beyond ASCII, where words may match inside.
  private let wide: [Int]
  /// What was chosen, by sections that also name what was not.
  private let choices: [SourceLine]
  /// What the sections of decisions chose; these lines are among ``lines``, too.
  let decided: [SourceLine]
  /// What the sections of decisions name and did not choose.
  let rejected: [SourceLine]
  /// What sections leave out of the system's scope.
  let outOfScope: [SourceLine]
  private let owned: [ElementID: [Int]]
  private let blocks: [Int: [Int]]
  private let kinds: [String: [Int: SourceLine.Kind]]

  init(_ documents: [SourceDocument], elements: [Element]) {
    let owners = LineOwners(elements)
    var reader = SourceLineReader()
    for document in documents { reader.read(ParsedDocument(document), owners: owners) }
    var positions: [String: [Int]] = [:]
    var wide: [Int] = []
    var owned: [ElementID: [Int]] = [:]
    var blocks: [Int: [Int]] = [:]
    var kinds: [String: [Int: SourceLine.Kind]] = [:]
    for (position, line) in reader.lines.enumerated() {
      for word in Set(line.wording.words) { positions[word, default: []].append(position) }
      if line.text.utf8.contains(where: { $0 >= 0x80 }) { wide.append(position) }
      if let owner = line.owner { owned[owner, default: []].append(position) }
      blocks[line.block, default: []].append(position)
      kinds[line.document, default: [:]][line.number] = line.kind
    }
    lines = reader.lines
    choices = reader.choices
    decided = reader.decided
    rejected = reader.rejected
    outOfScope = reader.outOfScope
    self.positions = positions
    self.wide = wide
    self.owned = owned
    self.blocks = blocks
    self.kinds = kinds
  }

  /// The lines in which the list occurs, in order.
  func lines(_ list: WordList) -> [SourceLine] { found(list).map { lines[$0] } }

  private func found(_ list: WordList) -> [Int] {
    var candidates: Set<Int> = []
    for word in list.exact.keys { candidates.formUnion(positions[word] ?? []) }
    for sequence in list.sequences {
      // The word that stands in the fewest lines leaves the fewest to look at.
      let whole = sequence.words.filter { $0.utf8.last != UInt8(ascii: "*") }
      if let fewest = whole.map({ positions[$0] ?? [] }).min(by: { $0.count < $1.count }) {
        candidates.formUnion(fewest)
      } else if let first = sequence.words.first {
        candidates.formUnion(found(withPrefix: first.utf8.dropLast()))
      }
    }
    let prefixes = list.prefixes.values.joined().map(\.bytes)
    if !prefixes.isEmpty {
      for (word, places) in positions
      where prefixes.contains(where: { word.utf8.starts(with: $0) }) {
        candidates.formUnion(places)
      }
    }
    if !list.substrings.isEmpty { candidates.formUnion(wide) }
    return candidates.sorted().filter { lines[$0].says(list) }
  }

  private func found(withPrefix prefix: some Sequence<UInt8>) -> [Int] {
    positions.filter { $0.key.utf8.starts(with: prefix) }.flatMap(\.value)
  }

  /// Whether the list occurs anywhere, also among what was chosen.
  func says(_ list: WordList) -> Bool {
    !found(list).isEmpty || choices.contains { $0.affirms(list) }
  }

  /// What the first line of a place is part of; `nil` for a line that is left out.
  func kind(at place: Place) -> SourceLine.Kind? { kinds[place.document]?[place.line] }

  /// The lines of one block, in order.
  func block(_ number: Int) -> [SourceLine] { (blocks[number] ?? []).map { lines[$0] } }

  /// The lines under the element's heading, and those that name it elsewhere, in order.
  func lines(about element: Element) -> [SourceLine] {
    Set((owned[element.id] ?? []) + found(Self.names(of: element))).sorted().map { lines[$0] }
  }

  /// The lines under the element's heading or in its list item, in order.
  func lines(ownedBy id: ElementID) -> [SourceLine] { (owned[id] ?? []).map { lines[$0] } }

  /// The names of an element as words to look for.
  static func names(of element: Element) -> WordList {
    WordList(
      ([element.name] + element.aliases).map { Wording($0).words.joined(separator: " ") }
        .filter { $0.utf8.count > 1 })
  }
}

/// Which element a line belongs to, by where elements are introduced.
struct LineOwners: Sendable {
  private var byPlace: [Place: ElementID] = [:]
  private var byName: [String: ElementID] = [:]

  init(_ elements: [Element]) {
    for element in elements where element.kind != .person {
      for name in [element.name] + element.aliases {
        let key = Self.key(name)
        if !key.isEmpty, byName[key] == nil { byName[key] = element.id }
      }
      for evidence in element.evidence {
        let place = Place(document: evidence.place.document, line: evidence.place.line)
        if byPlace[place] == nil { byPlace[place] = element.id }
      }
    }
  }

  /// The element whose name a heading is, with a number before it or a remark in brackets behind.
  func owner(heading: String) -> ElementID? { owner(named: Self.key(heading)) }

  /// The element with that name as ``key(_:)`` gives it.
  func owner(named key: String) -> ElementID? { byName[key] }

  /// A name without a number before it, a remark in brackets behind, and marks.
  static func key(_ name: String) -> String {
    let plain = name.prefix { !"(（[—:".contains($0) }
    return Wording(String(plain)).words.drop { $0.allSatisfy(\.isNumber) }.joined(separator: " ")
  }

  /// The element that the line introduces or names.
  func owner(_ document: String, line: Int) -> ElementID? {
    byPlace[Place(document: document, line: line)]
  }
}
