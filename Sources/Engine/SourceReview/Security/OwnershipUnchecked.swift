/// SRC-83: who is known may read what belongs to another.
enum OwnershipUnchecked: SourceReading {
  static let id: RuleID = "SRC-83"
  static let looksFor = "ids in addresses without a check of whose they are"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard material.says(ReviewWords.authentication), !material.says(ownership) else { return [] }
    let open = material.operations.filter { operation in
      operation.path.contains("{") || operation.path.contains(":")
        ? operation.says(belongings) : false
    }
    guard let first = open.first else { return [] }
    let names = NameList.and(open.map(\.title), shown: 3)
    return [
      finding(
        "Who is logged in may call \(names) with another's id, as nothing says whose they are",
        about: first.owner.map { .element($0) },
        because:
          "A valid token says who calls, not that the record in the path belongs to the caller; "
          + "ids are guessed or counted up.",
        meanwhile: "Each operation compares the owner of the record with the token (API-05).",
        at: open.prefix(4).map(\.line.evidence),
        suggestion: "State for \(first.title) that the record must belong to the caller, or which "
          + "role may see all.")
    ]
  }

  private static let belongings: WordList = [
    "user", "users", "customer*", "order", "orders", "account", "accounts", "booking*", "patient*",
    "payment*", "invoice*", "job", "jobs", "status", "download", "document*", "message*", "cart*",
    "profile*", "appointment*", "prescription*", "report*", "file", "files", "transfer*", "loan*",
  ]
  private static let ownership: WordList = [
    "own", "owner", "owners", "owns", "owned", "ownership", "belongs", "belong", "permission*",
    "rbac", "abac", "role", "roles", "role based", "tenant", "tenants", "scoped", "scope", "scopes",
    "authoriz*", "authoris*", "acl", "policy", "policies", "their own", "row level", "권한", "본인",
    "权限", "berechtig*",
  ]
}
