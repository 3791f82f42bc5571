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
    let clauses = WideClause.links(text, mentions, owner: owner)
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

  private static func readEvents(
    _ sentence: Phrase, _ mentions: [WideClause.Mention], _ owner: Int?, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let names = EventSentence.names(in: sentence.text, hasVerb: true)
    guard !names.isEmpty else { return }
    let isPublished = publishing.contains { sentence.text.contains($0) }
    let isConsumed = consuming.contains { sentence.text.contains($0) }
    guard isPublished != isConsumed else { return }
    let named = mentions.first { draft.registry.entries[$0.index].kind == .component }?.index
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
