/// SRC-166: one database lies under all parts.
enum StoreOfAll: SourceReading {
  static let id: RuleID = "SRC-166"
  static let looksFor = "one database under several parts"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(stores).first(where: {
        $0.says(sharing) && !$0.says(apart)
      })
    else { return [] }
    return [
      finding(
        "One database lies under several parts (“\(line.quoted(sharing))”)",
        about: material.subject(of: line),
        because: "No part can change its tables, be restored or be moved without the others, a "
          + "slow query of one is felt by all, and rules that hold in one are broken by another.",
        meanwhile: "Each part is taken for the owner of what its section describes (DAT-01).",
        at: [line.evidence],
        suggestion: "Give each part a schema with an account of its own that nobody else uses, and "
          + "name the owner of each table.")
    ]
  }

  private static let stores: WordList = [
    "database", "schema", "postgresql", "mysql", "mongodb", "oracle", "sql server", "db", "mariadb",
    "데이터베이스", "스키마", "数据库", "datenbank",
  ]
  private static let sharing: WordList = [
    "shared by all", "used by all", "all services use", "all services share", "share one database",
    "share a database", "shared database", "one database for all", "same database",
    "모든 서비스가 함께", "모든 서비스가 공유", "공유 데이터베이스", "함께 사용", "共享数据库", "gemeinsame datenbank",
  ]
  private static let apart: WordList = [
    "own schema", "schema per", "separate schema*", "no shared", "not shared", "never", "avoid*",
  ]
}
