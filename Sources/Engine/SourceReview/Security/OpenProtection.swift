/// SRC-165: who may do something is still to be decided.
enum OpenProtection: SourceReading {
  static let id: RuleID = "SRC-165"
  static let looksFor = "a protection that is still to be decided"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.statements(ReviewWords.authentication).filter { $0.says(open) }
    guard let first = lines.first else { return [] }
    return [
      finding(
        "How callers prove who they are is left open (“\(first.quoted(open))”)",
        about: material.subject(of: first),
        because: "Contracts, clients and stores are built before it is known; what is added later "
          + "changes all of them, and until then everybody is let in.",
        meanwhile: "Callers show an OAuth 2.0 token (SEC-02).",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Decide it now, or say who decides until when, and what is not opened before.")
    ]
  }

  private static let open: WordList = [
    "to be defined", "to be decided", "tbd", "not yet decided", "not decided", "is open",
    "to be clarified", "later phase", "in a later", "미정", "추후", "待定", "noch offen",
  ]
}
