/// What a source says a caller does when a callee does not answer.
struct StatedFallback {
  var fallback: Fallback
  /// The words that say so.
  var text: String
  var evidence: Evidence
}

/// Statements about failures, found by the interactions, names and purposes that they speak of.
///
/// A statement chooses a fallback or forbids some; what is forbidden holds against every default.
struct FailureStatements {
  private struct Said {
    var statement: Statement
    var subject: Subject
    var words: Wording
    var fallback: Fallback?
    var forbidden: Set<Fallback>
  }

  private let said: [Said]

  init(_ model: DesignModel) {
    said = model.requirements.statements.compactMap { said in
      let words = Wording(said.statement.text, cutsNames: false)
      guard said.topic == .failure || words.contains(any: Self.failures) else { return nil }
      let forbidden = Self.forbidden(in: words, isFollowing: !words.contains(any: Self.failures))
      let fallback = Self.fallback(in: words).flatMap { forbidden.contains($0) ? nil : $0 }
      guard fallback != nil || !forbidden.isEmpty else { return nil }
      return Said(
        statement: said.statement, subject: said.subject, words: words, fallback: fallback,
        forbidden: forbidden)
    }
  }

  /// The statement that chooses a fallback for the call: one about it, one that names the callee and the
  /// failure, or one with all words of the purpose.
  func fallback(for call: Interaction, in model: DesignModel) -> StatedFallback? {
    for evidence in call.evidence {
      let words = Wording(evidence.quote, cutsNames: false)
      if words.contains(any: Self.failures), let fallback = Self.fallback(in: words),
        !Self.forbidden(in: words, isFollowing: false).contains(fallback)
      {
        return StatedFallback(fallback: fallback, text: evidence.quote, evidence: evidence)
      }
    }
    let found = said.first { $0.fallback != nil && concerns($0, call, in: model) }
    return found.flatMap { said in
      said.fallback.map {
        StatedFallback(
          fallback: $0, text: said.statement.text, evidence: said.statement.evidence)
      }
    }
  }

  /// The statement that forbids the fallback for the call.
  func ban(on fallback: Fallback, for call: Interaction, in model: DesignModel) -> Statement? {
    said.first { $0.forbidden.contains(fallback) && concerns($0, call, in: model) }?.statement
  }

  private func concerns(_ said: Said, _ call: Interaction, in model: DesignModel) -> Bool {
    if case .interaction(let id) = said.subject { return id == call.id }
    let (source, target) = model.ends(call)
    let text = said.statement.text
    let isOfSource = said.subject == .element(call.source) || text.contains(source)
    if text.contains(target), isOfSource { return true }
    // "the engine" in the part about who calls the Reconciliation Engine.
    if said.subject == .element(call.source),
      let last = Wording(target).words.last, last.utf8.count > 4, last != "service",
      said.words.words.contains(last)
    {
      return true
    }
    let purpose = Self.content(call.purpose ?? "")
    let spoken = purpose.filter { text.contains($0) || said.words.words.contains($0) }
    if isOfSource, spoken.contains(where: { $0.count > 7 }) { return true }
    guard purpose.count > 1 else { return false }
    return spoken.count >= 2 && spoken.count * 3 >= purpose.count * 2
  }

  private static let failures: WordList = [
    "fails", "is down", "are down", "unavailable", "does not answer", "times out", "unreachable",
    "실패하면", "실패 시", "장애 시", "응답하지 않으면", "멈추면", "fällt", "nicht erreichbar",
    "antwortet nicht",
  ]

  /// What the words choose; `nil` where they only describe a failure.
  private static func fallback(in words: Wording) -> Fallback? {
    if words.contains(any: [
      "cached", "last known", "stale", "캐시", "마지막으로 알려진", "zuletzt bekannt*", "letzten bekannten",
    ]) {
      return .cachedValue
    }
    if words.contains(any: [
      "default", "allow*", "assume*", "answers hold", "허용한다", "보고", "기본값", "standardwert",
    ]) {
      return .defaultValue
    }
    if words.contains(any: ["queued", "queue it", "later", "나중에", "쌓아 둔다", "später"]) {
      return .queueAndAccept
    }
    if words.contains(any: ["wartet", "waits until", "catches up", "rechnet nach"]) {
      return .nextRun
    }
    if words.contains(any: ["refuse*", "reject*", "503", "거절한다", "lehnt ab"]) { return .failFast }
    return nil
  }

  /// What the words forbid.
  ///
  /// - Parameter isFollowing: Whether they follow a sentence about a failure, so that "that" means going on.
  private static func forbidden(in words: Wording, isFollowing: Bool) -> Set<Fallback> {
    guard words.contains(any: bans) else { return [] }
    if words.contains(any: old) { return [.cachedValue] }
    if isFollowing, words.contains(any: thus) { return [.cachedValue, .defaultValue] }
    return []
  }

  private static let bans: WordList = [
    "must not", "must never", "may not", "may never", "cannot", "can not", "never",
    "할 수 없다", "할 수 없음", "해서는 안", "하면 안", "금지", "darf nicht", "darf kein*", "dürfen kein*",
    "dürfen nicht",
  ]
  private static let old: WordList = [
    "cached", "stale", "old", "outdated", "last known", "copy", "alten", "alte", "veraltet*", "옛",
    "오래된", "캐시",
  ]
  private static let thus: WordList = [
    "that", "so", "this", "it", "do the same", "likewise", "그렇게", "이렇게", "das", "dies",
  ]

  private static func content(_ purpose: String) -> [String] {
    Wording(purpose).words.filter { $0.utf8.count > 3 }
  }
}
