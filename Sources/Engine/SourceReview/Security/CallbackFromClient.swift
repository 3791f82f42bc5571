/// SRC-07: the client reports the outcome that only the provider can report.
enum CallbackFromClient: SourceReading {
  static let id: RuleID = "SRC-07"
  static let looksFor = "a client that reports the outcome of a payment"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(outcome).compactMap { line in
      guard let sender = line.kind == .diagram ? sender(of: line) : teller(in: line),
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

  /// The client that a sentence says reports it.
  private static func teller(in line: SourceLine) -> String? {
    let words = line.wording.words
    guard line.kind == .prose, !line.says(signed) else { return nil }
    return zip(words, words.dropFirst()).enumerated().lazy.compactMap { position, pair -> String? in
      guard tellers.contains(pair.0) else { return nil }
      let near = words[max(0, position - 2)..<min(words.count, position + 4)]
      return near.contains { deeds.contains($0) } ? "The \(pair.0)" : nil
    }.first
  }

  private static let tellers: Set<String> = ["browser", "frontend", "client", "app", "spa"]
  private static let deeds: Set<String> = [
    "calls", "posts", "ruft", "sends", "reports", "confirms", "tells", "notifies",
  ]
  private static let signed: WordList = ["server side", "signature", "verifies with"]

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
    "payment complete", "payment completed", "paid", "payment result", "payment outcome",
  ]
  private static let clients: WordList = [
    "frontend", "front end", "browser", "client", "app", "spa", "web", "ui", "mobile", "customer",
    "user",
  ]
}
