/// SRC-40: half of the system stands on one part of which there is one.
enum SinglePoint: SourceReading {
  static let id: RuleID = "SRC-40"
  static let looksFor = "a part that many need and of which one is named"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let components = material.requirements.components.count
    let ranked = material.requirements.elements.compactMap { element -> (Element, [Interaction])? in
      guard element.kind != .person, element.kind != .externalSystem,
        !material.knowledge.entries(of: element.id).contains(where: isManaged)
      else { return nil }
      var seen: Set<ElementID> = []
      let uses = material.index.incoming(element.id).filter {
        material.index.kind($0.source) == .component && seen.insert($0.source).inserted
      }
      guard uses.count > 2, uses.count * 2 >= components else { return nil }
      return (element, uses)
    }
    guard let (element, uses) = ranked.max(by: { $0.1.count < $1.1.count }),
      StatedInstances(of: element) == nil, !material.says(everywhere),
      !material.text.lines(about: element).contains(where: {
        $0.says(ReviewWords.severalInstances) || $0.says(redundant)
      })
    else { return [] }
    return [
      finding(
        "\(uses.count) of \(components) components need \(element.name), and one of it is named",
        about: .element(element.id),
        because:
          "When \(element.name) is away, \(NameList.and(uses.map { material.index.name($0.source) })) "
          + "are, too.",
        meanwhile: "Its availability is assumed and counts in every path (AVL-01).",
        at: element.evidence.prefix(1) + uses.prefix(3).compactMap(\.evidence.first),
        suggestion: "Say how many instances of \(element.name) run, and what works without it.")
    ]
  }

  /// Whether a cloud runs it: then there is more than one of it.
  private static func isManaged(_ entry: KnowledgeEntry) -> Bool {
    ["Amazon Web Services", "Microsoft", "Google"].contains(entry.vendor ?? "")
  }

  private static let everywhere: WordList = [
    "two zones", "three zones", "two data cent*", "two datacent*", "active active", "두 전산실",
    "두 데이터 센터", "双活",
  ]
  private static let redundant: WordList = [
    "cluster", "clustered", "replicated", "replication", "multi az", "failover",
    "high availability",
    "highly available", "sentinel", "managed", "3 nodes",
  ]
}
