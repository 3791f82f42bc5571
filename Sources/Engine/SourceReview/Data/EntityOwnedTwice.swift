/// SRC-114: two parts hold the same data, and none leads.
enum EntityOwnedTwice: SourceReading {
  static let id: RuleID = "SRC-114"
  static let looksFor = "data that two parts hold as their own"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(settled) else { return [] }
    var groups: [(key: String, entities: [DataEntity])] = []
    for entity in material.requirements.entities where entity.owner != nil {
      let key = singular(entity.name)
      guard !common.contains(key) else { continue }
      if let position = groups.firstIndex(where: { $0.key == key }) {
        groups[position].entities.append(entity)
      } else {
        groups.append((key, [entity]))
      }
    }
    return groups.compactMap { _, entities -> Finding? in
      let owners = entities.compactMap(\.owner).uniqued
      guard owners.count > 1, let name = entities.first?.name else { return nil }
      let names = NameList.and(owners.map(material.index.name))
      return finding(
        "\(names) each hold “\(name)”, and none is said to lead",
        about: .group(owners),
        because: "A change at one is not seen at the other; with two truths nobody can say later "
          + "which one was right.",
        meanwhile: "The first that is named is the system of record (DAT-01).",
        at: entities.compactMap(\.evidence.first),
        suggestion: "Name the owner of “\(name)”, and say whether the other keeps an id, a copy or "
          + "something of its own under that name.")
    }
  }

  private static func singular(_ name: String) -> String {
    let key = name.lowercased().filter { $0.isLetter }
    return key.hasSuffix("s") && key.count > 3 ? String(key.dropLast()) : key
  }

  private static let common: Set<String> = [
    "auditlog", "outbox", "event", "setting", "log", "inbox",
  ]
  private static let settled: WordList = [
    "색인", "search index", "rebuilt",
    "source of truth", "system of record", "golden record", "master data", "read model",
    "projection*", "denormali*", "replica of",
  ]
}
