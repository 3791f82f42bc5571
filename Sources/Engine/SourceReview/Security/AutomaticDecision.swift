/// SRC-141: a program alone decides about a person.
enum AutomaticDecision: SourceReading {
  static let id: RuleID = "SRC-141"
  static let looksFor = "a decision about people that no person looks at"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(reviewed),
      let line = material.statements(automatic).first(where: { isDecision($0) })
    else { return [] }
    return [
      finding(
        "A program alone decides about people (“\(line.quoted(matters))”)",
        about: material.subject(of: line),
        because: "Who is refused or graded by a program alone may ask for a person and for the "
          + "reasons (GDPR, Article 22); without a way to either, and a record of what was known, "
          + "neither can be given.",
        meanwhile: "The decision is recorded with its inputs (SEC-08).", at: [line.evidence],
        suggestion: "Name who looks at contested cases, what is recorded with each decision, and "
          + "how long.")
    ]
  }

  private static func isDecision(_ line: SourceLine) -> Bool {
    line.states(automatic, matters)
  }

  private static let automatic: WordList = [
    "automatic", "automatically", "fully automatic", "fully automated", "automated", "gpt", "llm",
    "machine learning", "ml model", "자동", "gpt로", "自动", "automatisch",
  ]
  private static let matters: WordList = [
    "score decision*", "credit decision*", "scoring", "rejects applica*", "reject applicants",
    "application* rejected", "rejects candidates", "grades essays", "grades answers", "grading",
    "fraud block*", "blocks the account", "suspends the account", "suspends users",
    "terminates the account", "hiring", "rejected automatically", "automatically rejected",
    "approved automatically", "채점", "대출 심사", "심사", "계정 정지", "信用评分",
    "kreditentscheidung*",
  ]
  private static let reviewed: WordList = [
    "human review", "manual review", "reviewed by", "appeal*", "second look", "clerk decides",
    "human in the loop", "object to", "이의", "수동 검토", "검토자", "人工审核", "manuelle prüfung",
  ]
}
