/// SRC-203: the system is divided into domains, and a part belongs to none.
enum PartWithoutDomain: SourceReading {
  static let id: RuleID = "SRC-203"
  static let looksFor = "a part in none of the stated domains"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let domains = material.requirements.domains.filter { !$0.members.isEmpty }
    let parts = material.requirements.components
    let homeless = parts.filter { part in
      part.domain == nil && !material.isClient(part.id) && isIntroduced(part, in: material)
    }
    // Where most parts have none, the domains are another way to look at the system.
    guard domains.count > 1, !homeless.isEmpty, homeless.count * 4 <= parts.count,
      let place = domains.first?.evidence.first
    else { return [] }
    let names = NameList.and(homeless.map(\.name))
    return [
      finding(
        .note,
        "\(names) \(homeless.count == 1 ? "belongs" : "belong") to none of the domains "
          + "\(NameList.and(domains.map(\.name)))",
        about: homeless.count == 1 ? .element(homeless[0].id) : .group(homeless.map(\.id)),
        because: "Rules by domain (who owns which data, what passes by events, who decides) say "
          + "nothing about it.",
        meanwhile: "It is designed as a part of its own.",
        at: homeless.compactMap(\.evidence.first) + [place],
        suggestion:
          "Put \(names) into a domain, or say that \(homeless.count == 1 ? "it serves" : "they serve") all of them."
      )
    ]
  }

  /// Whether a place of its own introduces the part, not only a picture or a passing word.
  private static func isIntroduced(_ part: Element, in material: SourceMaterial) -> Bool {
    part.evidence.contains { material.text.kind(at: $0.place) == .heading }
      || !material.text.lines(ownedBy: part.id).isEmpty && part.responsibility != nil
  }
}
