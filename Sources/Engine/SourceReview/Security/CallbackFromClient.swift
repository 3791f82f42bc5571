/// SRC-07: the client reports the outcome that only the provider can report.
enum CallbackFromClient: SourceReading {
  static let id: RuleID = "SRC-07"
  static let looksFor = "a client that reports the outcome of a payment"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(outcome).compactMap { line in
      guard line.kind == .diagram, let sender = sender(of: line),
        Wording(sender).contains(any: clients), line.says(ReviewWords.payment)
      else { return nil }
      return finding(
        .error, "\(sender) reports the outcome of the payment, not the provider",
        because:
          "Whoever sends that request himself has paid without paying: the client is outside "
          + "of what the system controls.",
        meanwhile: "The outcome counts only when the provider's signed call confirms it (SEC-06).",
        at: [line.evidence],
        suggestion: "Let the provider call the payment component, and let \(sender) only ask for "
          + "the state.")
    }
  }

  /// What stands before the first arrow.
  private static func sender(of line: SourceLine) -> String? {
    for arrow in ["->>", "-->", "->", "-)"] {
      guard let range = line.text.firstRange(of: arrow) else { continue }
      let name = String(line.text[..<range.lowerBound]).trimmed
      return name.isEmpty ? nil : name
    }
    return nil
  }

  private static let outcome: WordList = [
    "webhook", "payment success", "payment succeeded", "payment confirmed", "payment failed",
    "payment complete", "payment completed",
  ]
  private static let clients: WordList = [
    "frontend", "front end", "browser", "client", "app", "spa", "web", "ui", "mobile", "customer",
    "user",
  ]
}
