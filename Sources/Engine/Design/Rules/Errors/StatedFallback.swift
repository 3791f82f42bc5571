/// What a source says a caller does when a callee does not answer.
struct StatedFallback {
  var fallback: Fallback
  var evidence: Evidence
}

/// Statements about failures, found by the names and purposes they speak of.
struct FailureStatements {
  private let said: [(statement: Statement, words: Wording, fallback: Fallback)]

  init(_ model: DesignModel) {
    said = model.requirements.statements.compactMap { said in
      let words = Wording(said.statement.text, cutsNames: false)
      guard words.contains(any: Self.failures), let fallback = Self.fallback(in: words) else {
        return nil
      }
      return (said.statement, words, fallback)
    }
  }

  /// The statement that names the callee and the failure, or all words of the purpose.
  func fallback(for call: Interaction, in model: DesignModel) -> StatedFallback? {
    for evidence in call.evidence {
      let words = Wording(evidence.quote, cutsNames: false)
      if words.contains(any: Self.failures), let fallback = Self.fallback(in: words) {
        return StatedFallback(fallback: fallback, evidence: evidence)
      }
    }
    guard !said.isEmpty else { return nil }
    let (source, target) = model.ends(call)
    let purpose = Self.content(call.purpose ?? "")
    let found = said.first { said in
      let text = said.statement.text
      if text.contains(target), text.contains(source) { return true }
      guard purpose.count > 1 else { return false }
      let spoken = purpose.filter { text.contains($0) || said.words.words.contains($0) }
      return spoken.count >= 2 && spoken.count * 3 >= purpose.count * 2
    }
    return found.map { StatedFallback(fallback: $0.fallback, evidence: $0.statement.evidence) }
  }

  private static let failures: WordList = [
    "fails", "is down", "are down", "unavailable", "does not answer", "times out", "unreachable",
    "실패하면", "실패 시", "장애 시", "응답하지 않으면", "멈추면",
  ]

  /// What the words choose; `nil` where they only describe a failure.
  private static func fallback(in words: Wording) -> Fallback? {
    if words.contains(any: ["cached", "last known", "stale", "캐시", "마지막으로 알려진"]) {
      return .cachedValue
    }
    if words.contains(any: ["default", "allow*", "assume*", "허용한다", "보고", "기본값"]) {
      return .defaultValue
    }
    if words.contains(any: ["queued", "queue it", "later", "나중에", "쌓아 둔다"]) {
      return .queueAndAccept
    }
    if words.contains(any: ["refuse*", "reject*", "503", "거절한다"]) { return .failFast }
    return nil
  }

  private static func content(_ purpose: String) -> [String] {
    Wording(purpose).words.filter { $0.utf8.count > 3 }
  }
}
