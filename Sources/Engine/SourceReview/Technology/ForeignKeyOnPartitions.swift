/// SRC-27: MySQL takes no foreign keys on partitioned tables.
enum ForeignKeyOnPartitions: SourceReading {
  static let id: RuleID = "SRC-27"
  static let looksFor = "foreign keys and partitions on one MySQL table"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let isMySQL = material.says(["mysql", "mariadb", "aurora mysql"])
    guard isMySQL,
      let partition = material.text.lines(["partitioning", "partitioned", "partition by"]).first(
        where: { $0.affirms(tables) && !$0.says(brokers) }),
      let key = material.text.lines(["foreign key"]).first(where: { $0.kind == .code })
    else { return [] }
    let uniques = material.text.lines(["unique"]).filter { $0.kind == .code }
    return [
      finding(
        .error,
        "Tables are to be partitioned, but MySQL takes no foreign keys on partitioned tables",
        because:
          "InnoDB refuses both the foreign key in a partitioned table and one that points to "
          + "it, and every unique key must contain the partitioning column (MySQL 8.0 Reference "
          + "Manual, restrictions on partitioning).",
        at: [partition.evidence, key.evidence] + uniques.prefix(2).map(\.evidence),
        suggestion: "Say which tables are partitioned, and drop their foreign keys; or archive old "
          + "rows instead of partitioning.")
    ]
  }

  private static let tables: WordList = ["table", "tables", "date", "range", "month", "by"]
  private static let brokers: WordList = ["kafka", "topic", "topics", "consumer"]
}
