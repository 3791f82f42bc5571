/// Reads sentences that say who publishes or consumes a named event.
enum EventSentence {
  private static let publishing: Set<String> = [
    "publishes", "publish", "emits", "emit", "produces", "produce", "raises", "raise", "발행", "게시",
  ]
  private static let consuming: Set<String> = [
    "consumes", "consume", "subscribes", "subscribe", "listens", "listen", "handles", "handle",
    "구독",
    "소비", "수신",
  ]

  /// Notes the events of a sentence whose subject is a component, named or implied by the heading.
  static func read(
    _ sentence: Phrase, _ tokens: [TextWords.Token], _ mentions: [MentionIndex.Mention],
    owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let names = EventName.names(in: sentence.text)
    guard !names.isEmpty else { return }
    let words = tokens.map(\.word)
    guard !TrapVocabulary.isUnsettled(sentence.text, words: words) else { return }
    let verbs = words.indices.filter {
      publishing.contains(words[$0]) || consuming.contains(words[$0])
    }
    if verbs.isEmpty { readSending(sentence, tokens, mentions, names, index, &draft) }
    guard verbs.count == 1, let verb = verbs.first else { return }
    let isKorean = words[verb].unicodeScalars.contains { $0.value > 0x2E7F }
    let named = mentions.last { mention in
      draft.registry.entries[mention.index].kind == .component
        && (isKorean
          ? KoreanParticle.subject.contains(mention.particle)
          : mention.words.upperBound <= verb)
    }
    guard let subject = named?.index ?? (mentions.isEmpty ? owner : nil) else { return }
    let evidence = draft.readings[index].document.evidence(sentence.lines)
    for name in names {
      var claim = ExtractionDraft.EventClaim(name: name, evidence: evidence)
      if publishing.contains(words[verb]) {
        claim.publisher = subject
      } else {
        claim.consumers = [subject]
      }
      draft.events.append(claim)
    }
    draft.readings[index].usage.mark(sentence.lines, .used)
  }

  /// "Gate sends a VehicleSeen message to the Toll Service": both ends are named.
  private static func readSending(
    _ sentence: Phrase, _ tokens: [TextWords.Token], _ mentions: [MentionIndex.Mention],
    _ names: [String], _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let words = tokens.map(\.word)
    let sending: Set<String> = ["sends", "send", "sending", "pushes", "posts", "delivers"]
    guard let verb = words.firstIndex(where: { sending.contains($0) }), names.count == 1,
      let name = names.first,
      let noun = words[verb...].firstIndex(where: { ["message", "event"].contains($0) }),
      let sender = mentions.last(where: { $0.words.upperBound <= verb }),
      let receiver = mentions.first(where: { $0.words.lowerBound > noun }),
      words[noun..<receiver.words.lowerBound].contains("to"),
      [sender, receiver].allSatisfy({ draft.registry.entries[$0.index].kind == .component })
    else { return }
    var claim = ExtractionDraft.EventClaim(
      name: name, evidence: draft.readings[index].document.evidence(sentence.lines))
    (claim.publisher, claim.consumers) = (sender.index, [receiver.index])
    draft.events.append(claim)
  }
}
