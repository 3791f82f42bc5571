/// SRC-66: what is to go through one part goes round it.
enum AbstractionBypassed: SourceReading {
  static let id: RuleID = "SRC-66"
  static let looksFor = "an access that goes round the part made for it"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { layer in
      guard let said = material.text.lines(ownedBy: layer.id).first(where: { $0.affirms(unified) })
      else { return nil }
      let behind = stores(behind: layer, in: material)
      let direct = material.requirements.components.compactMap {
        $0.id == layer.id ? nil : access(of: $0, to: behind, in: material)
      }
      guard let first = direct.first else { return nil }
      let names = NameList.and(direct.compactMap(\.owner).map(material.index.name).uniqued)
      return finding(
        "\(names) \(direct.count == 1 ? "uses" : "use") the stores directly that "
          + "\(layer.name) is made for",
        about: .element(layer.id),
        because: "Two ways to one store mean two places for keys, rights, retries and formats, and "
          + "\(layer.name) cannot be exchanged any more.",
        meanwhile: "Both ways are designed as stated.",
        at: [first.evidence, said.evidence] + direct.dropFirst().prefix(2).map(\.evidence),
        suggestion: "Let \(names) go through \(layer.name), or say what is left to direct access.")
    }
  }

  private static func stores(behind layer: Element, in material: SourceMaterial) -> Set<String> {
    let named = material.text.lines(ownedBy: layer.id).flatMap {
      material.catalog.entries(in: $0.text)
    }
    return Set(named.filter { kinds.contains($0.kind) }.map(\.id))
  }

  /// The line in which another component uses one of the stores.
  private static func access(
    of other: Element, to stores: Set<String>, in material: SourceMaterial
  ) -> SourceLine? {
    guard !Wording(other.name).contains(any: ["storage", "interface"]) else { return nil }
    return material.text.lines(ownedBy: other.id).first { line in
      line.says(uses)
        && material.catalog.entries(in: line.text).contains { stores.contains($0.id) }
    }
  }

  private static let kinds: Set<KnowledgeEntry.Kind> = [.storage, .database, .cache]
  private static let uses: WordList = [
    "dependencies", "client", "sdk", "depends on", "reads", "writes",
  ]
  private static let unified: WordList = [
    "unified interface", "abstraction", "single access", "single point of access",
    "common interface", "consistent interface",
  ]
}
