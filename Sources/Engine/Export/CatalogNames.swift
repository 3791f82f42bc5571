internal import OrderedCollections

/// Names of elements, domains and teams that Backstage takes: ASCII, at most 63 characters, each once.
struct CatalogNames {
  /// The group that owns what no source gives an owner.
  static let unowned = "unowned"

  /// Domains and teams by their names in the sources, in the order in which they come up.
  private(set) var domains: OrderedDictionary<String, String> = [:]
  private(set) var teams: OrderedDictionary<String, String> = [:]
  private var elements: [ElementID: String] = [:]
  private var kinds: [ElementID: Element.Kind] = [:]

  init(_ requirements: Requirements) {
    var taken: Set<String> = []
    var groups: Set<String> = [Self.unowned]
    for (number, element) in requirements.elements.enumerated() {
      // Room for what tells an interface from its provider.
      elements[element.id] = Self.fresh(
        element.slug, otherwise: "element-\(number + 1)", length: 54, taken: &taken)
      kinds[element.id] = element.kind
      if let domain = element.domain, element.kind == .component, domains[domain] == nil {
        domains[domain] = Self.fresh(
          domain, otherwise: "domain-\(domains.count + 1)", taken: &groups)
      }
      if let team = element.team, teams[team] == nil {
        teams[team] = Self.fresh(team, otherwise: "team-\(teams.count + 1)", taken: &groups)
      }
    }
  }

  func name(_ id: ElementID) -> String { elements[id] ?? "unknown" }

  func team(_ name: String) -> String? { teams[name] }

  /// The element as another entity refers to it; `nil` for people, which the catalogue does not hold.
  func reference(_ id: ElementID) -> String? {
    guard let name = elements[id], let kind = kinds[id], kind != .person else { return nil }
    return (kind == .component ? "component:" : "resource:") + name
  }

  private static func fresh(
    _ text: String, otherwise: String, length: Int = 63, taken: inout Set<String>
  ) -> String {
    let name = valid(text, length: length) ?? otherwise
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name.prefix(length - 4))-\(number)"
      number += 1
    }
    return candidate
  }

  /// The text as a name, or `nil` when it has no ASCII letter to speak of.
  static func valid(_ text: String, length: Int = 63) -> String? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = NameWords(text).kebab.utf8.filter { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    let name = String(decoding: words.prefix(length), as: UTF8.self)
    let trimmed = String(name.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
    return trimmed.isEmpty ? nil : trimmed
  }
}
