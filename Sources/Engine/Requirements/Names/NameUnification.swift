/// Joins a short name that one section introduces with the full name that another introduces.
///
/// A table that lists "Gateway" and a diagram that draws "Spring Cloud Gateway" speak of one part
/// when no other part could be meant and no section names both.
enum NameUnification {
  /// Joins such pairs; the full name stays, the short one is an alias.
  static func unify(_ draft: inout ExtractionDraft) {
    let (registry, readings) = (draft.registry, draft.readings)
    let sections = registry.entries.map { places(of: $0, readings) }
    var target: [Int: Int] = [:]
    for (index, entry) in registry.entries.enumerated()
    where entry.kind == .component && !isHeading(entry, readings) {
      let others = registry.entries.indices.filter { other in
        other != index && registry.entries[other].kind == .component
          && isShort(entry.name.words, of: registry.entries[other].name.words)
      }
      guard others.count == 1, let other = others.first,
        sections[index].isDisjoint(with: sections[other])
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

  /// The sections in which an element is named, as document and section numbers.
  private static func places(
    of entry: ElementRegistry.Entry, _ readings: [ExtractionDraft.Reading]
  ) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for evidence in entry.evidence {
      for (index, reading) in readings.enumerated()
      where reading.document.name == evidence.place.document {
        let section = reading.document.sections.lastIndex { $0.line <= evidence.place.line }
        found.insert([index, section ?? 0])
      }
    }
    return found
  }

  private static func isHeading(
    _ entry: ElementRegistry.Entry, _ readings: [ExtractionDraft.Reading]
  ) -> Bool {
    entry.evidence.contains { evidence in
      readings.contains { reading in
        reading.document.name == evidence.place.document
          && reading.document.sections.contains {
            $0.level > 0 && $0.line == evidence.place.line
          }
      }
    }
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
    weight = max(weight, other.weight)
    responsibility = responsibility ?? other.responsibility
    domain = domain ?? other.domain
    layer = layer ?? other.layer
    team = team ?? other.team
    technologies += other.technologies.filter { !technologies.contains($0) }
    interfaces += other.interfaces
  }
}
