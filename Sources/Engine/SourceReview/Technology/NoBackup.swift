/// SRC-90: nobody can bring the data back.
enum NoBackup: SourceReading {
  static let id: RuleID = "SRC-90"
  static let looksFor = "records of which no copy is kept"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let stores = material.recordStores
    let products = material.products(.database)
    guard !material.says(copies), !stores.isEmpty || !products.isEmpty else { return [] }
    let called = stores.isEmpty ? products.map(\.entry.name) : stores.map(\.name)
    let names = NameList.and(called, shown: 4)
    let isOne = called.count == 1
    return [
      finding(
        .note, "No source says how \(names) \(isOne ? "is" : "are") brought back after a loss",
        about: stores.first.map { .element($0.id) },
        because: "A wrong release or a deleted volume takes the records with it"
          + (isOne
            ? "." : "; and copies of \(called.count) stores from different moments do not agree."),
        meanwhile: "Recovery time and point are assumed.",
        at: stores.isEmpty
          ? products.prefix(4).map(\.line.evidence) : stores.prefix(4).compactMap(\.evidence.first),
        suggestion: "State for \(names) how often a copy is made, where it lies, how much may be "
          + "lost, and when a restore was last tried.")
    ]
  }

  private static let copies: WordList = [
    "backup*", "back up*", "backed up", "restore", "restores", "snapshot*", "point in time",
    "pitr", "disaster recovery", "rpo", "wal archiv*", "백업", "复原", "备份", "sicherung*",
    "バックアップ",
  ]
}
