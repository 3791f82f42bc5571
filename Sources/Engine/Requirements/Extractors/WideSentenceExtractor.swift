/// Reads Chinese and Japanese sentences: interactions, denials and events.
enum WideSentenceExtractor {
  private static let publishing = ["发布", "发送", "推送", "产生", "発行", "送信", "配信"]
  private static let consuming = ["订阅", "消费", "监听", "接收", "購読", "消費", "受信"]

  /// Reads one sentence below a heading or list item of `owner`.
  static func read(
    _ sentence: Phrase, _ names: WideNames, _ context: SentenceExtractor.Context, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let owner = context.owner
    let text = sentence.text
    guard !ArrowLineExtractor.hasArrow(text) else { return }
    let mentions = names.mentions(in: text)
    guard !mentions.isEmpty || owner != nil else { return }
    if WideClause.isUnsettled(text) {
      draft.readings[index].usage.mark(sentence.lines, .recognised)
      return
    }
    readEvents(sentence, mentions, owner, index, &draft)
    guard !mentions.isEmpty, !context.told.isTouched(sentence.lines) else { return }
    let evidence = draft.readings[index].document.evidence(sentence.lines)
    let clauses = WideClause.links(text, mentions, owner: owner) {
      [.dataStore, .broker].contains(draft.registry.entries[$0].kind)
    }
    for link in clauses where link.source != link.target {
      if link.isDenied {
        draft.denials.append(
          ExtractionDraft.Denial(source: link.source, target: link.target, evidence: evidence))
        draft.readings[index].usage.mark(sentence.lines, .recognised)
        continue
      }
      var claim = InteractionClaim(
        source: link.source, target: link.target, form: .sentence, style: link.style,
        styleBasis: link.style == .unknown ? .none : .verb, evidence: evidence)
      if let style = StyleVocabulary.reading(text),
        style.via != nil && clauses.count <= 2 || clauses.count == 1
      {
        (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
      }
      claim.purpose = text
      draft.add(claim)
      draft.readings[index].usage.mark(sentence.lines, .used)
    }
  }

  /// Whether the verb that stands nearest to an event's name publishes it; `nil` without a verb.
  private static func isPublished(_ name: String, _ text: String) -> Bool? {
    guard let place = text.firstRange(of: name) else { return nil }
    func distance(_ verbs: [String]) -> Int? {
      verbs.flatMap { text.ranges(of: $0) }.map { range in
        range.upperBound <= place.lowerBound
          ? text.distance(from: range.upperBound, to: place.lowerBound)
          : text.distance(from: place.upperBound, to: range.lowerBound)
      }.min()
    }
    switch (distance(publishing), distance(consuming)) {
    case (nil, nil): return nil
    case (.some, nil): return true
    case (nil, .some): return false
    case (.some(let out), .some(let back)): return out < back
    }
  }

  private static func readEvents(
    _ sentence: Phrase, _ mentions: [WideClause.Mention], _ owner: Int?, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let names = EventSentence.names(in: sentence.text, hasVerb: true)
    guard !names.isEmpty else { return }
    guard let first = names.first, let isPublished = isPublished(first, sentence.text) else {
      return
    }
    let parts = mentions.filter { draft.registry.entries[$0.index].kind == .component }
    // "予約サービスから受信する": whom it comes from is not who receives it.
    let named = parts.first { mention in
      let behind = sentence.text[mention.range.upperBound...]
      return !["から", "より", "に"].contains { behind.hasPrefix($0) }
    }?.index
    guard let subject = named ?? owner else { return }
    let evidence = draft.readings[index].document.evidence(sentence.lines)
    for name in names {
      var claim = ExtractionDraft.EventClaim(name: name, evidence: evidence)
      if isPublished { claim.publisher = subject } else { claim.consumers = [subject] }
      draft.events.append(claim)
    }
    draft.readings[index].usage.mark(sentence.lines, .used)
  }
}
