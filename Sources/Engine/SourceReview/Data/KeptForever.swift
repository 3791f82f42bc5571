/// SRC-105: what is meant for a while is kept for ever.
enum KeptForever: SourceReading {
  static let id: RuleID = "SRC-105"
  static let looksFor = "passing data without an end"

  static func findings(in material: SourceMaterial) -> [Finding] {
    explicit(in: material) + passingData(in: material)
  }

  /// The sources say that something never goes.
  private static func explicit(in material: SourceMaterial) -> [Finding] {
    let lines = material.statements(never).filter { !$0.says(lawful) }
    guard let first = lines.first else { return [] }
    let owner = material.owner(of: first).map { " at \($0)" } ?? ""
    return [
      finding(
        "Data is kept without an end\(owner) (“\(first.quoted(never))”)",
        about: material.subject(of: first),
        because: "The store grows by every day of use, and what it says of people has to go when "
          + "its purpose is over (GDPR, Article 5).",
        meanwhile: "Its retention is assumed.", at: lines.prefix(3).map(\.evidence),
        suggestion: "State for what it is needed and how long; keep what is needed longer without "
          + "what tells who it was.")
    ]
  }

  private static func passingData(in material: SourceMaterial) -> [Finding] {
    guard !material.says(ending) else { return [] }
    let line =
      material.first(passing, where: { $0.says(kept) })
      ?? material.requirements.entities.lazy.compactMap { entity -> SourceLine? in
        guard Wording(entity.name).contains(any: passing), let place = entity.evidence.first?.place
        else { return nil }
        return material.text.lines.first {
          $0.document == place.document && $0.number == place.line
        }
      }.first
    guard let line else { return [] }
    let owner = material.owner(of: line).map { " at \($0)" } ?? ""
    return [
      finding(
        .note, "Nothing ends “\(line.quoted(passing))”\(owner), which is meant for a while",
        about: material.subject(of: line),
        because:
          "Most of it is left behind and never asked for again; it fills the store, and what "
          + "it says of people or stock grows old.",
        meanwhile: "Its retention is assumed.", at: [line.evidence],
        suggestion:
          "State how long it lives without use, and what happens to what it holds when it "
          + "ends.")
    ]
  }

  private static let never: WordList = [
    "nothing is cleaned up", "never cleaned up", "is not cleaned up",
    "deletion is not planned", "no deletion", "never deleted", "not deleted", "are not removed",
    "never removed", "never purged",
    "kept forever", "kept for ever", "stored forever", "kept indefinitely", "stored indefinitely",
    "without an expiry", "without expiry", "stay in the database", "stays in the database",
    "삭제하지 않", "영구 보관", "영구 저장", "永久保存", "nie gelöscht",
  ]
  private static let lawful: WordList = [
    "audit", "ledger", "law", "legal", "감사", "법",
  ]
  private static let passing: WordList = [
    "cart", "carts", "basket*", "vehicle state", "state of a vehicle", "session state",
    "session data", "sessions table", "draft", "drafts", "otp", "one time code*",
    "verification code*", "checkpoint*", "temporary", "장바구니", "购物车", "warenkorb",
    "device state", "presence",
  ]
  private static let kept: WordList = [
    "stor*", "sav*", "persist*", "keep*", "kept", "redis", "table", "database", "save*", "저장", "存储",
    "speicher*",
  ]
  private static let ending: WordList = [
    "expire*", "expir*", "ttl", "time to live", "retention", "purge*", "clean up", "cleanup",
    "delete after", "deleted after", "evict*", "lifecycle", "만료", "过期", "läuft ab", "archiv*",
  ]
}
