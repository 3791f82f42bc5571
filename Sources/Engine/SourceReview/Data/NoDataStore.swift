/// SRC-43: data is to last, and no store is named.
enum NoDataStore: SourceReading {
  static let id: RuleID = "SRC-43"
  static let looksFor = "data that several parts need and that nothing keeps"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard material.requirements.elements(.dataStore).isEmpty,
      material.requirements.components.count > 2, material.products(.database).isEmpty,
      material.products(.storage).isEmpty,
      !material.says([
        "oracle", "sql server", "azure sql", "cloud sql", "rds", "cosmos db", "firestore", "db2",
        "minio",
      ])
    else { return [] }
    let lines = material.text.lines(lasting).filter { $0.affirms(lasting) && $0.kind != .heading }
    guard let first = lines.first else { return [] }
    return [
      finding(
        "Data is to last, but no source names where any of it is kept",
        because:
          "Which part owns which data, what is written in one transaction, and what a backup "
          + "has to hold cannot be told.",
        meanwhile: "Each component is taken for the owner of what its section describes (DAT-01).",
        at: [first.evidence] + lines.dropFirst().prefix(3).map(\.evidence),
        suggestion: "Name for each component its store and the data it owns there.")
    ]
  }

  private static let lasting: WordList = [
    "stored data", "store", "stores", "history", "record*", "persist*", "saved", "preserved",
    "存储", "历史", "管理", "저장", "이력",
  ]
}
