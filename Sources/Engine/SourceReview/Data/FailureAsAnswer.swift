/// SRC-149: a failure looks like an answer.
enum FailureAsAnswer: SourceReading {
  static let id: RuleID = "SRC-149"
  static let looksFor = "a failure that is told as if it were an answer"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.statements(failures).filter { line in
      line.says(failures) && line.says(answers) && !line.says(open)
    }
    return lines.prefix(2).map { line in
      let owner = material.owner(of: line) ?? "A part"
      return finding(
        "\(owner) answers “\(line.quoted(answers))” when it could not find out",
        about: material.subject(of: line),
        because: "Callers cannot tell “no” from “not known”: they refuse who is entitled or let "
          + "through who is not, and the outage shows in no alert.",
        meanwhile: "A failed call is told as 502, 503 or 504 with a problem document (API-02).",
        at: [line.evidence],
        suggestion: "Answer with an error that says it may be tried again, and let each caller "
          + "decide what it does without an answer.")
    }
  }

  private static let failures: WordList = [
    "does not answer", "do not answer", "doesn t answer", "is down", "not available",
    "unavailable", "times out", "timeout", "fails", "unreachable", "on error", "on failure",
    "응답하지 않으면", "장애 시", "실패하면", "不可用", "nicht erreichbar",
  ]
  private static let answers: WordList = [
    "200 ok", "valid false", "returns false", "returns true", "returns an empty list",
    "empty list", "returns null", "returns 0", "returns zero", "approved by default",
    "marked as paid", "marked as done", "counts as paid", "treated as success*",
    "lets the request through", "is accepted anyway", "빈 목록", "성공으로", "返回空",
  ]
  private static let open: WordList = ["fail open is accepted", "marked as unknown", "stale flag"]
}
