/// The elements found so far, under all the names that they go by.
///
/// Spellings that differ only in case, punctuation, a bracket or a word like "service" at the end
/// are one element. Similar names are joined only when exactly one element answers.
struct ElementRegistry: Sendable {
  /// One element in the making.
  struct Entry: Sendable {
    var name: ElementName
    var kind: Element.Kind
    /// How firmly the kind is known, see `KindGuess`.
    var firmness: Int
    /// How firmly the element itself is known: 3 for a heading or table row of its own, 2 for a
    /// diagram node, 1 for a mere mention.
    var weight: Int
    var aliases: [String] = []
    var evidence: [Evidence] = []
    var responsibility: Statement?
    var domain: String?
    var layer: String?
    var team: String?
    var technologies: [Statement] = []
    var interfaces: [StatedInterface] = []
    var owner: Int?
    /// Where a heading, a table or a list says outright that it is a part or an external system.
    var saidKinds: [SaidKind] = []
    /// Whether a label says that this is the responsibility, rather than a first sentence.
    var hasStatedResponsibility = false
    /// Whether the user said what it is.
    var isTaught = false
    /// Whether the user wants nothing to be made of it.
    var isIgnored = false
    /// Whether the documents name it by common nouns in small letters ("the reconciler").
    var isCommonNoun = false
    /// Whether only this very name is its own, no similar one.
    var hasOneName = false
  }

  /// What one place says outright of what an element is.
  struct SaidKind: Hashable, Sendable {
    var kind: Element.Kind
    var evidence: Evidence

    /// What a place says; `nil` where it is a guess, or about neither parts nor external systems.
    init?(_ kind: Element.Kind?, firmness: Int, weight: Int, _ evidence: Evidence) {
      guard let kind, kind == .component || kind == .externalSystem, firmness >= 2, weight >= 3
      else { return nil }
      self.kind = kind
      self.evidence = evidence
    }
  }

  /// An element that answers to a name.
  struct Match: Hashable, Sendable {
    var index: Int
    /// Whether the name is only similar to the element's.
    var isSimilar: Bool
  }

  private(set) var entries: [Entry] = []
  private var exact: [String: Int] = [:]
  private var loose: [String: Int] = [:]
  private var products: [String: Int] = [:]
  /// Elements by how their names begin and end: only those can be similar to a name.
  private var beginnings: [Substring: [Int]] = [:]
  private var endings: [String: [Int]] = [:]
  private(set) var mentions = MentionIndex()

  /// The element that goes by exactly the name of this key.
  func index(key: String) -> Int? { exact[key] }

  /// Lets a name mean an element from now on, whatever it meant before.
  mutating func give(_ name: ElementName, to index: Int) {
    exact[name.exactKey] = index
    mentions.replace(name.words, with: index)
    note(name.words, index)
    guard name.exactKey != entries[index].name.exactKey,
      !entries[index].aliases.contains(name.display)
    else { return }
    entries[index].aliases.append(name.display)
  }

  /// Changes an element's facts; its name stays.
  mutating func update(_ index: Int, _ change: (inout Entry) -> Void) { change(&entries[index]) }

  /// Notes that a document speaks of an element of that name, adding it when it is new.
  ///
  /// - Parameter joinsSimilar: whether an element of a similar name is taken for the same one.
  /// - Returns: the element's index; `nil` when the name is empty or names no element at all.
  @discardableResult
  mutating func declare(
    _ raw: String, kind: Element.Kind? = nil, firmness: Int = 2, weight: Int, evidence: Evidence,
    joinsSimilar: Bool = true
  ) -> Int? {
    let name = ElementName(raw)
    guard !name.isEmpty else { return nil }
    let guess = KindGuess.guess(name)
    if let match = find(raw, kind: kind), joinsSimilar || !match.isSimilar {
      note(match.index, raw: name, kind: kind, firmness: firmness, weight: weight, evidence)
      if let code = name.code { addAlias(code, to: match.index) }
      return match.index
    }
    if kind == nil, case .noElement? = guess?.sort { return nil }
    var settled = kind ?? guess?.kind ?? .component
    var settledFirmness = kind == nil ? (guess?.firmness ?? 0) : firmness
    if let guess, let guessed = guess.kind, guess.firmness > settledFirmness,
      guessed != .person || kind == nil
    {
      settled = guessed
      settledFirmness = guess.firmness
    }
    let index = entries.count
    entries.append(
      Entry(
        name: name, kind: settled, firmness: settledFirmness, weight: weight, evidence: [evidence],
        saidKinds: [SaidKind(kind, firmness: firmness, weight: weight, evidence)].compactMap(\.self)
      ))
    register(name, index)
    if let bracket = name.bracket { addAbbreviation(bracket, to: index) }
    if let code = name.code { addAlias(code, to: index) }
    return index
  }

  /// Settles what an element is, where its kind was a guess.
  mutating func settle(_ index: Int, _ kind: Element.Kind) {
    guard entries[index].firmness < 2 else { return }
    (entries[index].kind, entries[index].firmness) = (kind, 2)
  }

  /// Adds an element as another registry knows it.
  mutating func append(_ entry: Entry) -> Int {
    let index = entries.count
    entries.append(entry)
    register(entry.name, index)
    for alias in entry.aliases { register(ElementName(alias), index) }
    return index
  }

  private mutating func note(
    _ index: Int, raw name: ElementName, kind: Element.Kind?, firmness: Int, weight: Int,
    _ evidence: Evidence
  ) {
    if let kind, firmness > entries[index].firmness {
      entries[index].kind = kind
      entries[index].firmness = firmness
    }
    if let said = SaidKind(kind, firmness: firmness, weight: weight, evidence) {
      entries[index].saidKinds.append(said)
    }
    entries[index].weight = max(entries[index].weight, weight)
    if !entries[index].evidence.contains(evidence) { entries[index].evidence.append(evidence) }
    addAlias(name.display, to: index)
  }

  /// Adds another name of an element, unless another element has it already.
  mutating func addAlias(_ raw: String, to index: Int) {
    let name = ElementName(raw)
    guard !name.isEmpty, name.display != entries[index].name.display else { return }
    guard exact[name.exactKey].map({ $0 == index }) ?? true else { return }
    if !entries[index].aliases.contains(name.display) {
      entries[index].aliases.append(name.display)
    }
    register(name, index)
  }

  /// Takes what stands in brackets behind a name for another name of it when it looks like one.
  private mutating func addAbbreviation(_ bracket: String, to index: Int) {
    let words = TextWords.words(bracket)
    guard words.count <= 4, TechnologyVocabulary.sort(of: words) == nil,
      StyleVocabulary.reading(bracket) == nil,
      TechnologyVocabulary.firstSort(
        in: words, among: [.store, .broker, .library, .runtime, .external]) == nil
    else { return }
    let markers: Set<String> = [
      "formerly", "aka", "also", "known", "as", "previously", "구", "이하", "일명",
    ]
    let rest = words.drop { markers.contains($0) }
    if rest.count < words.count, !rest.isEmpty {
      let skipped = words.count - rest.count
      let tokens = TextWords.tokens(bracket)
      let start = tokens[skipped].range.lowerBound
      addAlias(String(decoding: Array(bracket.utf8)[start...], as: UTF8.self), to: index)
      return
    }
    // An abbreviation is written in capitals ("Order Management System (OMS)").
    let letters = bracket.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isAcronym =
      letters.count >= 2 && letters.count <= 6
      && letters.allSatisfy { $0.properties.isUppercase }
    let initials = entries[index].name.words.compactMap(\.first).map { String($0) }.joined()
    if isAcronym, initials.hasPrefix(bracket.lowercased().prefix(2)) {
      addAlias(bracket, to: index)
    }
  }

  /// Notes how a name begins and ends, as far as similar names share it.
  private mutating func note(_ words: [String], _ index: Int) {
    guard let first = words.first else { return }
    let core = NameSimilarity.isCode(first) ? Array(words.dropFirst()) : words
    var starts = [first.prefix(3)]
    if let second = core.first, second.prefix(3) != starts[0] { starts.append(second.prefix(3)) }
    for start in starts where beginnings[start]?.last != index {
      beginnings[start, default: []].append(index)
    }
    var end = core
    while end.count > 1, let last = end.last, NameVocabulary.genericEndings.contains(last) {
      end.removeLast()
    }
    if let last = end.last, endings[last]?.last != index {
      endings[last, default: []].append(index)
    }
  }

  private mutating func register(_ name: ElementName, _ index: Int) {
    note(name.words, index)
    if exact[name.exactKey] == nil { exact[name.exactKey] = index }
    guard !entries[index].hasOneName else { return mentions.add(name.words, index) }
    if loose[name.looseKey] == nil { loose[name.looseKey] = index }
    if let product = ProductName.words(in: name.words) {
      if products[product.joined()] == nil { products[product.joined()] = index }
      // "MySQL Database" is called "MySQL" in running text.
      mentions.add(product, index)
    }
    mentions.add(name.words, index)
  }

  /// The element that a name means.
  ///
  /// - Parameter kind: the kind that the place asks for; a data store never answers for a
  ///   component of a similar name.
  func find(_ raw: String, kind: Element.Kind? = nil) -> Match? {
    let name = ElementName(raw)
    guard !name.isEmpty else { return nil }
    func fits(_ index: Int) -> Bool {
      guard let kind else { return true }
      let other = entries[index].kind
      // A patient is no patient service, and no other way round.
      if kind == .person { return other == .person || entries[index].firmness == 0 }
      return (kind == .dataStore) == (other == .dataStore) || entries[index].firmness < 2
    }
    if let index = exact[name.exactKey] { return Match(index: index, isSimilar: false) }
    if let index = loose[name.looseKey], fits(index) {
      return Match(index: index, isSimilar: false)
    }
    if let product = ProductName.product(in: name.words), let index = products[product],
      ProductName.product(in: entries[index].name.words) == product
    {
      return Match(index: index, isSimilar: false)
    }
    // "Discord OAuth" is reached at the same "Discord".
    if name.words.count > 1, let last = name.words.last, ["api", "oauth", "oauth2"].contains(last),
      let index = exact[name.words.dropLast().joined()], entries[index].kind == .externalSystem
    {
      return Match(index: index, isSimilar: false)
    }
    for tail in ["api", "oauth"] {
      guard let index = exact[name.exactKey + tail], entries[index].kind == .externalSystem else {
        continue
      }
      return Match(index: index, isSimilar: false)
    }
    for part in [name.bracket, name.code] {
      guard let part, let index = exact[ElementName(part).exactKey] else { continue }
      return Match(index: index, isSimilar: false)
    }
    return similar(to: name, fits: fits)
  }

  /// The only element whose name is like `name`; `nil` when there are none or several.
  private func similar(to name: ElementName, fits: (Int) -> Bool) -> Match? {
    var words = name.words
    while words.count > 1, let last = words.last, NameVocabulary.genericEndings.contains(last) {
      words.removeLast()
    }
    guard words.joined().count >= 3, !isBare(words) else { return nil }
    guard let first = words.first, let last = words.last else { return nil }
    var found: Int?
    let candidates = Set(beginnings[first.prefix(3)] ?? []).union(endings[last] ?? [])
    for index in candidates where fits(index) && !entries[index].hasOneName {
      let entry = entries[index]
      let names = [entry.name.words] + entry.aliases.map { ElementName($0).words }
      guard names.contains(where: { NameSimilarity.isLike(words, $0) }) else { continue }
      if found != nil { return nil }
      found = index
    }
    return found.map { Match(index: $0, isSimilar: true) }
  }

  /// Whether words are too general to single out one element.
  private func isBare(_ words: [String]) -> Bool {
    words.count == 1
      && (NameVocabulary.genericEndings.contains(words[0])
        || NameVocabulary.storeWords.contains(words[0])
        || ["api", "system", "server", "data", "app", "application"].contains(words[0]))
  }
}
