/// SRC-16: personal data is kept, and nothing says how long, or how a person gets it deleted.
enum PersonalDataKept: SourceReading {
  static let id: RuleID = "SRC-16"
  static let looksFor = "personal data without retention, erasure or export"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.text.lines(handled).contains(where: { !$0.says(passing) }) else { return [] }
    let named =
      material.text.lines(fields).filter { $0.kind != .heading }
      + material.text.lines(keys).filter(isField)
    let held = material.text.lines(holding).filter {
      $0.says(ReviewWords.people) && !$0.says(["database user", "same user"])
    }
    let tables = material.text.lines(["users", "customers", "members", "patients"]).filter { line in
      line.kind == .diagram
        && material.text.block(line.block).contains {
          $0.says(["database", "postgresql", "mysql"])
        }
    }
    let places = (named + held + tables).map(\.evidence).uniqued
    guard let first = places.first else { return [] }
    return [
      finding(
        "Personal data is kept, and nothing says how long, or how somebody gets it out or deleted",
        because: "Who is asked for a copy or for deletion has one month by law (GDPR, Articles 12, "
          + "15 and 17); copies in events, caches and backups have to be found first.",
        meanwhile: "Stores of it get a retention to be confirmed (SEC-08), and events carry only "
          + "what their readers need (MSG-10).",
        at: [first] + places.dropFirst().prefix(3),
        suggestion:
          "Name for each store how long it keeps such data, and the operations for export "
          + "and deletion.")
    ]
  }

  /// Whether the line gives a field of a body or a table, not a sentence with the word.
  private static func isField(_ line: SourceLine) -> Bool {
    guard line.kind != .heading else { return false }
    let text = line.text.trimmed.lowercased()
    return [
      "\"email\":", "\"phone\":", "email:", "phone:", "`email`", "`phone`", "string email",
      "string phone", "string mobile", "date date_of_birth", "email varchar", "phone varchar",
    ].contains { text.contains($0) }
  }

  private static let keys: WordList = ["email", "phone", "mobile", "date of birth"]
  private static let fields: WordList = [
    "email string", "phone", "phone number", "full name", "date of birth", "license number",
    "owner information", "postal address", "student history", "insurance number", "iban", "생년월일",
    "contact details", "symptom", "symptoms", "medical history", "medical record*",
    "health record*", "diagnosis", "diagnoses", "prescription*", "medication*",
    "학번", "用户注册", "이메일", "전화번호",
  ]
  private static let holding: WordList = [
    "store", "stores", "stored", "register", "registers", "registration", "profile", "profiles",
    "account", "accounts", "history", "database", "tables", "roles", "存储", "注册", "저장",
  ]
  /// What goes on its way or is kept for the team.
  private static let passing: WordList = [
    "topic", "topics", "kafka", "brokers", "log", "logs", "metrics", "backups", "traces",
  ]
  private static let handled: WordList = [
    "data subject", "subject access", "right of access", "erasure", "anonymi*", "pseudonymi*",
    "retention", "delete account",
    "account deletion", "data export", "retained", "retains", "purged", "delete user",
    "deletes user", "right to be forgotten", "개인정보", "보관", "파기", "注销", "保留", "削除",
  ]
}
