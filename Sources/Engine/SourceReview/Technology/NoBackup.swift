/// SRC-90: nobody can bring the data back.
enum NoBackup: SourceReading {
  static let id: RuleID = "SRC-90"
  static let looksFor = "records of which no copy is kept"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let stores = material.recordStores
    let products = material.products(.database)
    guard !copied(in: material), !stores.isEmpty || !products.isEmpty else { return [] }
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

  /// Whether a line speaks of copies of data, and not of a second provider or of a value as it was.
  private static func copied(in material: SourceMaterial) -> Bool {
    let lines = material.text.lines(copies)
    let isSaid =
      lines.isEmpty ? material.says(copies) : lines.contains { !$0.says(others) }
    return isSaid || material.text.lines(["snapshot*"]).contains { $0.says(data) }
  }

  private static let others: WordList = [
    "rpc", "rpcs", "backup provider*", "backup gateway*", "backup endpoint*", "backup channel*",
  ]
  private static let data: WordList = [
    "database*", "db", "volume*", "disk*", "store", "stores", "storage", "rds", "ebs", "daily",
    "nightly", "hourly", "postgres*", "mysql", "mongodb", "aurora", "dynamodb", "data",
  ]
  private static let copies: WordList = [
    "backup*", "back up*", "backed up", "restore", "restores", "point in time",
    "pitr", "disaster recovery", "rpo", "wal archiv*", "백업", "复原", "备份", "sicherung*",
    "バックアップ",
  ]
}
