/// SRC-170: long queries run where users wait.
enum ReportsOnProduction: SourceReading {
  static let id: RuleID = "SRC-170"
  static let looksFor = "reports that read where orders are written"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(copies),
      let line = material.statements(reports).first(where: { $0.says(production) })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) reads its reports from the database that serves users",
        about: material.subject(of: line),
        because:
          "One long query takes locks, memory and disk from everybody who waits for an answer, most "
          + "likely when both are busy.",
        meanwhile: "The reads count as load on the store.", at: [line.evidence],
        suggestion: "Read from a replica or from a copy made for it, and say how old it may be.")
    ]
  }

  private static let reports: WordList = [
    "aggregate quer*", "report quer*", "reports", "analytics", "reporting", "통계", "리포트", "报表",
  ]
  private static let production: WordList = [
    "production database", "production postgresql", "production mysql", "production db",
    "live database", "operational database", "운영 db", "운영 데이터베이스", "生产数据库",
  ]
  private static let copies: WordList = [
    "read replica*", "replica", "warehouse", "etl", "materialized view*", "복제본", "只读",
  ]
}
