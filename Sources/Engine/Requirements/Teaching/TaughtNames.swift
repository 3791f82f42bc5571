/// Brings what a user taught into the registry of elements, before statements about them are read.
///
/// Kinds come first, then other names, then what is ignored; within each by name. So the order in
/// which things were taught does not matter.
struct TaughtNames {
  /// What a teaching led to.
  struct Standing: Sendable {
    var teaching: Teaching
    /// The element's key in the registry; nil where the teaching changes nothing.
    var key: String?
    var places: [Evidence]
    var idleness: TeachingOutcome.Idleness?
  }

  private(set) var registry: ElementRegistry
  /// The new place of each element in the registry, where elements were joined.
  private(set) var place: [Int: Int]?
  private(set) var standings: [Standing] = []
  private let teachings: [Teaching]
  private let places: [String: [Evidence]]
  /// Elements that become another, by index.
  private var joined: [Int: Int] = [:]
  /// Names that were given to an element, with the element's key.
  private var given: [(name: ElementName, owner: String)] = []

  /// Applies teachings to the elements that the documents introduce.
  init(
    _ teachings: [Teaching], to registry: ElementRegistry, readings: [ExtractionDraft.Reading]
  ) {
    self.registry = registry
    self.teachings = teachings.sorted { ($0.key, $0.name) < ($1.key, $1.name) }
    let unknown = self.teachings.map { ElementName($0.name) }.filter {
      registry.index(named: $0) == nil || registry.isAlias($0)
    }
    places = NamePlaces.places(of: unknown, in: readings, besides: registry)
    for teaching in self.teachings {
      if case .kind(let kind) = teaching.lesson { teach(teaching, kind) }
    }
    for teaching in self.teachings {
      if case .alias(let other) = teaching.lesson { teach(teaching, aliasOf: other) }
    }
    for teaching in self.teachings where teaching.lesson == .ignored { ignore(teaching) }
    if !joined.isEmpty || !given.isEmpty {
      (self.registry, place) = self.registry.joining(joined)
    }
    for (name, owner) in given {
      if let index = self.registry.index(key: owner) { self.registry.give(name, to: index) }
    }
    standings.sort { $0.teaching.key < $1.teaching.key }
  }

  private mutating func settle(_ teaching: Teaching, _ index: Int, _ places: [Evidence]) {
    let key = registry.entries[joined[index] ?? index].name.exactKey
    standings.append(Standing(teaching: teaching, key: key, places: places))
  }

  private mutating func leave(_ teaching: Teaching, _ idleness: TeachingOutcome.Idleness) {
    standings.append(Standing(teaching: teaching, places: [], idleness: idleness))
  }

  private func places(of name: ElementName) -> [Evidence] { places[name.exactKey] ?? [] }

  // MARK: Kinds

  private mutating func teach(_ teaching: Teaching, _ kind: Element.Kind) {
    let name = ElementName(teaching.name)
    let known = registry.index(named: name) ?? registry.find(teaching.name)?.ifExact
    if let index = known {
      registry.setKind(kind, of: index)
      settle(teaching, index, registry.entries[index].evidence)
      return
    }
    let found = places(of: name)
    guard !found.isEmpty else { return leave(teaching, .unnamed) }
    let index = registry.append(.taught(name, kind, found))
    given.append((name, name.exactKey))
    settle(teaching, index, found)
  }

  // MARK: Other names

  private mutating func teach(_ teaching: Teaching, aliasOf other: String) {
    let name = ElementName(teaching.name)
    guard let target = end(of: teaching) else { return leave(teaching, .circular) }
    guard
      let owner = registry.index(named: ElementName(target)) ?? registry.find(target)?.ifExact,
      !registry.isSame(name, owner)
    else { return leave(teaching, .noSuchElement(other)) }
    let named = registry.index(named: name)
    let isAlias = registry.isAlias(name)
    if let named, !isAlias {
      let evidence = registry.entries[named].evidence
      registry.prefer(kindOf: named, for: owner)
      joined[named] = owner
      settle(teaching, owner, evidence)
      return
    }
    let found = places(of: name)
    guard named == owner || !found.isEmpty else { return leave(teaching, .unnamed) }
    if let named, named != owner { registry.takeAlias(name, from: named) }
    given.append((name, registry.entries[owner].name.exactKey))
    settle(teaching, owner, found)
  }

  /// The name at the end of a chain of other names; nil where the chain is a circle.
  private func end(of teaching: Teaching) -> String? {
    var seen: Set<TaughtName> = [teaching.key]
    var current = teaching
    while case .alias(let other) = current.lesson {
      let key = TaughtName(other)
      guard seen.insert(key).inserted else { return nil }
      guard let next = teachings.first(where: { $0.key == key }) else { return other }
      if case .alias = next.lesson {
        current = next
      } else {
        return other
      }
    }
    return nil
  }

  // MARK: What is ignored

  private mutating func ignore(_ teaching: Teaching) {
    let name = ElementName(teaching.name)
    let named = registry.index(named: name)
    if let named, !registry.isAlias(name) {
      registry.update(named) { $0.isIgnored = true }
      settle(teaching, named, registry.entries[named].evidence)
      return
    }
    let found = places(of: name)
    guard !found.isEmpty else { return leave(teaching, .unnamed) }
    // Only what bears this very name is meant: "Order" is not "Order Service".
    if let named { registry.takeAlias(name, from: named) }
    var entry = ElementRegistry.Entry.taught(name, .component, found)
    entry.isIgnored = true
    entry.hasOneName = true
    let index = registry.append(entry)
    given.append((name, name.exactKey))
    settle(teaching, index, found)
  }
}

extension ElementRegistry.Match {
  /// The element, unless it is only of a similar name.
  fileprivate var ifExact: Int? { isSimilar ? nil : index }
}

extension ElementRegistry.Entry {
  /// An element that nothing but a user's word introduces.
  fileprivate static func taught(
    _ name: ElementName, _ kind: Element.Kind, _ evidence: [Evidence]
  ) -> Self {
    var entry = Self(
      name: name, kind: kind, firmness: ElementRegistry.taughtFirmness, weight: 3,
      evidence: evidence)
    entry.isTaught = true
    return entry
  }
}

extension ElementRegistry {
  /// Firmer than anything that a document says of a kind.
  fileprivate static let taughtFirmness = 9

  /// The element that goes by exactly this name.
  fileprivate func index(named name: ElementName) -> Int? { index(key: name.exactKey) }

  /// Whether a name is not an element's own but another name of it.
  fileprivate func isAlias(_ name: ElementName) -> Bool {
    index(named: name).map { entries[$0].name.exactKey != name.exactKey } ?? false
  }

  /// Whether a name is an element's own.
  fileprivate func isSame(_ name: ElementName, _ index: Int) -> Bool {
    entries[index].name.exactKey == name.exactKey
  }

  fileprivate mutating func setKind(_ kind: Element.Kind, of index: Int) {
    update(index) {
      $0.kind = kind
      $0.firmness = Self.taughtFirmness
      $0.isTaught = true
    }
  }

  /// Lets an element have the kind of another telling of it where that is known more firmly.
  fileprivate mutating func prefer(kindOf other: Int, for index: Int) {
    let entry = entries[other]
    guard entry.firmness > entries[index].firmness else { return }
    update(index) {
      $0.kind = entry.kind
      $0.firmness = entry.firmness
    }
  }

  /// Takes another name away from an element.
  fileprivate mutating func takeAlias(_ name: ElementName, from index: Int) {
    update(index) { $0.aliases.removeAll { ElementName($0).exactKey == name.exactKey } }
  }
}
