/// SRC-150: a call that changes something is repeated, and nothing makes it the same call.
enum RepeatedCommand: SourceReading {
  static let id: RuleID = "SRC-150"
  static let looksFor = "a repeated call that may have worked the first time"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(same),
      let line = material.statements(repeating).first(where: {
        $0.affirms(repeating) && isAboutCommand($0, in: material)
      })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) repeats a call that may have worked (“\(line.quoted(repeating))”)",
        about: material.subject(of: line),
        because: "A call whose answer is lost looks like one that failed: repeated, it opens, pays "
          + "or sends again.",
        meanwhile: "A command without a key is not repeated (ERR-02).", at: [line.evidence],
        suggestion: "Send an idempotency key with the command, or ask for its outcome before it is "
          + "sent again.")
    ]
  }

  /// Whether what is repeated, by the line or by the part that it names, changes something.
  private static func isAboutCommand(_ line: SourceLine, in material: SourceMaterial) -> Bool {
    if line.says(commands) { return true }
    let named = material.named(in: line, of: [.component, .externalSystem])
    return named.contains { element in
      material.text.lines(about: element).contains { $0.says(commands) && $0.kind != .heading }
    }
  }

  private static let repeating: WordList = [
    "repeats the call", "repeat* the call", "retr* the call", "retries up to", "is retried",
    "are retried", "retries the request", "tries again", "up to 3 times", "up to 5 times",
    "재시도", "重试", "wiederholt",
  ]
  private static let commands: WordList = [
    "opens the account", "open an account", "charge*", "pay", "pays", "payment*", "transfer*",
    "books", "booking", "creates the order", "sends the order", "payout*", "refund*", "debit*",
    "ships", "결제", "송금", "주문 생성", "지급", "支付", "ausschütt*", "opens", "issue*", "dispens*",
  ]
  private static let same: WordList = [
    "idempot*", "deduplicat*", "dedup*", "request id", "unique key", "same key", "멱등", "幂等",
    "exactly once by",
  ]
}
