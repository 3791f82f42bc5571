/// SRC-95: what fails is tried again at once, or for ever.
enum RetryWithoutEnd: SourceReading {
  static let id: RuleID = "SRC-95"
  static let looksFor = "retries without an end or a pause"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(retries).compactMap { line -> Finding? in
      guard line.kind != .heading, line.says(endless), !line.says(bounded) else { return nil }
      let owner = material.owner(of: line) ?? "A part"
      return finding(
        "\(owner) tries again without \(line.says(hasty) ? "a pause" : "an end")",
        about: material.subject(of: line),
        because: "What is overloaded gets more calls the longer it takes, from every instance at "
          + "the same moment, and cannot recover.",
        meanwhile: "Attempts are limited and spread, with a breaker before them (ERR-02, ERR-05).",
        at: [line.evidence],
        suggestion: "State the number of attempts, a growing pause with a random part, and what "
          + "happens after the last one.")
    }
  }

  private static let retries: WordList = ["retr*", "tries again", "repeat*", "재시도", "重试"]
  private static let endless: WordList = [
    "indefinitely", "forever", "for ever", "infinite*", "until it succeeds", "until success",
    "until successful", "until it works", "until the call succeeds", "without limit", "unlimited",
    "endless*", "성공할 때까지", "될 때까지", "直到成功", "bis es klappt", "immediately", "at once", "무한", "无限",
    "until it answers", "until it responds",
  ]
  private static let hasty: WordList = ["immediately", "at once"]
  private static let bounded: WordList = [
    "backoff", "back off", "jitter", "at most", "maximum", "up to", "max", "never retr*",
    "no retr*",
  ]
}
