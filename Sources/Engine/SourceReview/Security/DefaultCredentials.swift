/// SRC-80: a password that many know.
enum DefaultCredentials: SourceReading {
  static let id: RuleID = "SRC-80"
  static let looksFor = "credentials that many know"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines.filter { line in
      guard line.kind != .heading, !line.says(changed) else { return false }
      let text = line.text.lowercased()
      return line.affirms(phrases) || pairs.contains { text.contains($0) }
    }
    guard let first = lines.first else { return [] }
    let owner = material.owner(of: first).map { " at \($0)" } ?? ""
    return [
      finding(
        .error, "A password or key is used\(owner) that more than one party knows",
        about: material.subject(of: first),
        because: "Standard passwords are the first that are tried; where several share a key, it "
          + "cannot be taken from one of them, and nobody can tell who did what.",
        meanwhile: "Each component has credentials of its own (SEC-02).",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Give each user and each part credentials of its own, made at installation, "
          + "and say how one is replaced.")
    ]
  }

  private static let pairs = [
    "admin/admin", "admin:admin", "guest/guest", "guest:guest", "root/root", "root:root",
    "postgres:postgres", "minioadmin",
  ]
  private static let phrases: WordList = [
    "share the user", "share a user", "share one user", "share the login", "share a login",
    "default password*", "default credential*", "shared password", "shared account",
    "same password", "shared api key", "one api key", "single api key", "same api key",
    "common api key", "as root", "root account", "root user", "superuser", "sa account",
    "shared credential*", "shared secret key", "static api key", "share one account",
    "share an account", "one account for all", "one connection string",
    "same connection string", "one key for all",
    "same key for all", "same certificate", "one certificate for all", "shared pin",
    "same database user",
    "same credentials", "공용 계정", "공유 계정", "공유 키",
  ]
  private static let changed: WordList = [
    "change", "changed", "must be changed", "replaced", "hmac",
  ]
}
