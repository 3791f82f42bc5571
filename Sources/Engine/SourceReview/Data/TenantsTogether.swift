/// SRC-172: tenants share tables, and nothing keeps them apart.
enum TenantsTogether: SourceReading {
  static let id: RuleID = "SRC-172"
  static let looksFor = "customers whose data nothing keeps apart"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(apart) else { return [] }
    let shared = material.statements(tenants).first { $0.says(together) }
    let told = material.says(keys) ? nil : material.statements(several).first
    guard let line = shared ?? told else { return [] }
    return [
      finding(
        "\(shared == nil ? "Several tenants share the system" : "All tenants lie together")"
          + ", and nothing says what keeps them apart",
        about: material.subject(of: line),
        because:
          "One forgotten condition in one query shows a customer the data of all others, and one large "
          + "customer slows all.",
        meanwhile: "Every access asks whose data it is (API-05).", at: [line.evidence],
        suggestion:
          "Say where the tenant comes from in a request, what the store itself enforces (row-level "
          + "security, a schema each), and how one tenant is given out, restored and deleted.")
    ]
  }

  private static let tenants: WordList = [
    "tenant", "tenants", "multi tenant", "organisations", "테넌트", "租户", "mandant*",
  ]
  private static let several: WordList = [
    "multi tenant", "multitenant", "multi tenancy", "multitenancy", "멀티테넌트", "多租户",
    "mandantenfähig",
  ]
  /// How a request or a row is told to be a tenant's.
  private static let keys: WordList = [
    "tenant id", "tenantid", "tenant key", "per tenant", "tenant context", "tenant claim",
    "tenant header", "tenant column", "by tenant", "each tenant", "isolat*",
  ]
  private static let together: WordList = [
    "filtered by tenant", "tenant aware database", "tenant column", "one database", "same database",
    "same tables", "shared database", "single database",
    "one schema",
    "하나의 데이터베이스", "同一个数据库",
  ]
  private static let apart: WordList = [
    "row level security", "rls", "schema per tenant", "database per tenant",
    "isolated by the store",
    "database isolation", "schema isolation",
  ]
}
