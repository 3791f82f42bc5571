/// Joins a short name that one section introduces with the full name that another introduces.
///
/// A table that lists "Gateway" and a diagram that draws "Spring Cloud Gateway" speak of one part
/// when no other part could be meant and no section names both.
enum NameUnification {
  /// Joins such pairs; the full name stays, the short one is an alias.
  static func unify(_ draft: inout ExtractionDraft) {
    let registry = draft.registry
    let places = SectionPlaces(draft.readings)
    var beginnings: [String: [Int]] = [:]
    var endings: [String: [Int]] = [:]
    for (index, entry) in registry.entries.enumerated() where entry.kind == .component {
      guard let first = entry.name.words.first, let last = entry.name.words.last else { continue }
      beginnings[first, default: []].append(index)
      endings[last, default: []].append(index)
    }
    var target: [Int: Int] = [:]
    for (index, entry) in registry.entries.enumerated()
    where entry.kind == .component && !places.areHeadings(entry.evidence) {
      guard let first = entry.name.words.first, let last = entry.name.words.last else { continue }
      let others = Set((beginnings[first] ?? []) + (endings[last] ?? [])).filter { other in
        other != index && isShort(entry.name.words, of: registry.entries[other].name.words)
      }
      guard others.count == 1, let other = others.first,
        places.sections(of: entry.evidence)
          .isDisjoint(with: places.sections(of: registry.entries[other].evidence))
      else { continue }
      target[index] = other
    }
    guard !target.isEmpty else { return }
    // A chain would join by guess upon guess.
    let (joined, place) = registry.joining(target.filter { target[$0.value] == nil })
    draft.adopt(joined, place: place)
  }

  /// Whether a name is the beginning or end of a full name, the rest saying what sort it is.
  private static func isShort(_ short: [String], of full: [String]) -> Bool {
    guard short.count < full.count, short.joined().count >= 4 else { return false }
    let isEnding =
      full.suffix(short.count).elementsEqual(short)
      && !NameVocabulary.genericEndings.contains(short[short.count - 1])
    let isBeginning =
      full.starts(with: short) && full.count == short.count + 1
      && ["server", "gateway", "engine", "platform", "system", "app", "application"].contains(
        full[full.count - 1])
    return isEnding || isBeginning
  }
}

extension ElementRegistry {
  /// The registry with some elements joined to others, and the new place of each old element;
  /// the others keep their order.
  func joining(_ target: [Int: Int]) -> (registry: ElementRegistry, place: [Int: Int]) {
    var joined = ElementRegistry()
    var place: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() where target[index] == nil {
      place[index] = joined.append(entry)
    }
    for (index, entry) in entries.enumerated() {
      guard let other = target[index].flatMap({ place[$0] }) else { continue }
      joined.update(other) { $0.absorb(entry) }
      for name in [entry.name.display] + entry.aliases { joined.addAlias(name, to: other) }
    }
    for (index, new) in place {
      guard let owner = entries[index].owner else { continue }
      joined.update(new) { $0.owner = place[target[owner] ?? owner] }
    }
    for (index, other) in target { place[index] = place[other] }
    return (joined, place)
  }
}

extension ElementRegistry.Entry {
  /// Takes over what is known about another telling of the same element.
  fileprivate mutating func absorb(_ other: Self) {
    evidence += other.evidence.filter { !evidence.contains($0) }
    evidence.sort()
    saidKinds += other.saidKinds
    weight = max(weight, other.weight)
    responsibility = responsibility ?? other.responsibility
    domain = domain ?? other.domain
    layer = layer ?? other.layer
    team = team ?? other.team
    technologies += other.technologies.filter { !technologies.contains($0) }
    interfaces += other.interfaces
  }
}
