/// Reads sentences below a part's heading that name one other element and not the part itself.
extension SentenceExtractor {
  /// "Called by the Alert Service", "알림 서비스가 호출한다": below the name of an external system, who uses it.
  static func readUse(
    of external: Int, by mention: MentionIndex.Mention, _ sentence: Phrase,
    _ tokens: [TextWords.Token], _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let words = tokens.map(\.word)
    guard draft.registry.entries[mention.index].kind == .component,
      !TrapVocabulary.isUnsettled(sentence.text, words: words)
    else { return }
    let behind = words[mention.words.upperBound...]
    var style: CommunicationStyle?
    if KoreanParticle.subject.contains(mention.particle) {
      style = VerbVocabulary.koreanMeaning(behind.joined(separator: " "))?.style
    } else {
      let before = words[..<mention.words.lowerBound].filter { !["the", "our"].contains($0) }
      let isAgent = before.last == "by"
      let verb = isAgent ? before.dropLast().last : behind.first
      if let verb, VerbVocabulary.isVerb(verb) {
        style = VerbVocabulary.meaning(between: [verb.hasSuffix("ed") ? "calls" : verb])?.style
      }
      if isAgent, style != nil { style = .unknown }
    }
    guard let style else { return }
    var claim = InteractionClaim(
      source: mention.index, target: external, form: .sentence, style: style,
      styleBasis: style == .unknown ? .none : .verb,
      evidence: draft.readings[index].document.evidence(sentence.lines))
    if let reading = StyleVocabulary.reading(sentence.text) {
      (claim.style, claim.via, claim.styleBasis) = (reading.style, reading.via, .explicit)
    }
    claim.purpose = sentence.text
    draft.add(claim)
    draft.readings[index].usage.mark(sentence.lines, .used)
  }

  /// Verbs by which data comes to be in a store: "confirmed seats end up in its own database".
  private static let resting: Set<String> = [
    "live", "lives", "end", "ends", "land", "lands", "sit", "sits", "reside", "resides", "go",
  ]

  /// "Validates against Redis", "Listings are cached in Redis": the heading is the subject.
  static func readBelowHeading(
    _ sentence: Phrase, _ tokens: [TextWords.Token], _ mention: MentionIndex.Mention, _ owner: Int,
    _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let words = tokens.map(\.word)
    guard mention.index != owner, mention.words.lowerBound > 0, mention.words.lowerBound <= 10,
      !TrapVocabulary.isUnsettled(sentence.text, words: words)
    else { return }
    let before = words[..<mention.words.lowerBound]
    let isStore = draft.registry.entries[mention.index].kind == .dataStore
    let joint: Set<String> = [
      "in", "into", "to", "from", "against", "on", "with", "the", "via", "through",
    ]
    let own: Set<String> = [
      "its", "own", "a", "an", "small", "separate", "dedicated", "the", "local",
    ]
    let tie =
      isStore
      ? before.last { !own.contains($0) }
      : before.last { !["a", "an", "its", "our", "own"].contains($0) }
    let isJoined =
      tie.map { joint.contains($0) || $0 == "by" && before.contains("backed") } ?? false
    let leads = PartExtractor.leadsLikeVerb(words) && words[0] != "index"
    let touches =
      isStore && isJoined
      && before.contains { VerbVocabulary.isAction($0) || resting.contains($0) }
    // "Asynchronous processing via Kafka": the broker is what the part is reached through.
    let isCarried =
      draft.registry.entries[mention.index].kind == .broker
      && before.last.map { ["via", "through", "over", "on", "to", "from"].contains($0) } ?? false
    let isUnderstood = leads && before.count <= 4 || isOwned(before, mention, draft.registry)
    guard touches || isCarried || isJoined && isUnderstood else { return }
    let evidence = draft.readings[index].document.evidence(sentence.lines)
    var claim = InteractionClaim(
      source: owner, target: mention.index, form: .sentence, evidence: evidence)
    claim.purpose = sentence.text
    claim.isTurned = true
    draft.add(claim)
    draft.readings[index].usage.mark(sentence.lines, .used)
  }

  /// Verbs that speak of other parts without talking to them.
  private static let idle: Set<String> = [
    "go", "goes", "take", "takes", "keep", "keeps", "kept", "hold", "holds", "put", "puts", "place",
    "places", "record", "records", "index", "receive", "receives", "received", "accept", "accepts",
    "use", "need", "back", "pass", "report", "call", "bill", "look", "tell", "get", "used", "uses",
    "needed",
  ]

  /// "Redeeming a reward books points in the Ledger", "Results are sent to the Archive": below the
  /// heading of a part, a sentence whose first name stands behind a preposition speaks of the part.
  static func isOwned(
    _ before: ArraySlice<String>, _ mention: MentionIndex.Mention, _ registry: ElementRegistry
  ) -> Bool {
    guard [.component, .externalSystem].contains(registry.entries[mention.index].kind),
      before.count <= 14,
      let tie = before.last(where: { !["the", "a", "an", "our"].contains($0) }),
      ["from", "to", "via", "through", "with", "against", "in", "into"].contains(tie)
    else { return false }
    if before.contains(where: { VerbVocabulary.isVerb($0) && !idle.contains($0) }) { return true }
    // "Geocodes addresses with Maps": a verb that no list holds begins the line.
    let first = before.first ?? ""
    return before.count <= 6 && first.hasSuffix("s") && !first.hasSuffix("ss") && tie != "in"
      && !before.contains { ["is", "are", "be"].contains($0) }
  }
}
