/// Reads what a part says it is started by: "Trigger: task of the Payment Workflow".
///
/// A part that starts another calls it; a queue that does is read from; an event is consumed.
enum TriggerFieldExtractor {
  /// Reads the fields of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    for part in draft.readings[index].described {
      for field in part.fields where field.role == .triggers {
        for item in DependencyFieldExtractor.lines(of: field) {
          read(item, of: part.owner, index, &draft)
        }
      }
    }
  }

  private static func read(
    _ item: FieldItem, of owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let text = item.text.text
    draft.readings[index].usage.mark(item.text.lines, .recognised)
    let tokens = TextWords.tokens(text)
    guard !TrapVocabulary.isUnsettled(text, words: tokens.map(\.word)) else { return }
    let evidence = draft.readings[index].document.evidence(item.text.lines)
    for name in EventName.names(in: text) {
      var event = ExtractionDraft.EventClaim(name: name, evidence: evidence)
      event.consumers = [owner]
      draft.events.append(event)
      draft.readings[index].usage.mark(item.text.lines, .used)
    }
    for mention in draft.registry.mentions.mentions(in: tokens) where mention.index != owner {
      let kind = draft.registry.entries[mention.index].kind
      guard [.component, .externalSystem, .broker].contains(kind) else { continue }
      let isRead = kind == .broker
      var claim = InteractionClaim(
        source: isRead ? owner : mention.index, target: isRead ? mention.index : owner,
        form: .dependencyList, style: isRead ? .async : .unknown,
        styleBasis: isRead ? .kindOfEnd : .none, evidence: evidence)
      if let style = StyleVocabulary.reading(text) {
        (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
      }
      claim.purpose = text.trimmed
      draft.add(claim)
      draft.readings[index].usage.mark(item.text.lines, .used)
    }
  }
}
