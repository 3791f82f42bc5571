internal import Markup

/// Reads headings such as "Booking Service → Rates Service", with the labels below them.
enum HeadingArrowExtractor {
  /// Reads the headings of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] && content.level > 0 {
      guard let chain = ArrowChain(content.title), chain.parts.count == 2 else { continue }
      let left = ElementName.withoutOrnaments(chain.parts[0])
      guard let source = draft.registry.find(left) else { continue }
      let evidence = reading.document.evidence(line: content.line)
      for phrase in TargetPhrase.phrases(in: chain.parts[1], registry: draft.registry) {
        guard let target = draft.registry.find(phrase.name) else { continue }
        var claim = InteractionClaim(
          source: source.index, target: target.index, form: .arrow, evidence: evidence)
        claim.isSimilar = source.isSimilar || target.isSimilar
        if let style = DependencyFieldExtractor.style(of: phrase) {
          (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
        }
        for field in labels(content, reading.document) { describe(&claim, field, index, &draft) }
        draft.add(claim)
        draft.readings[index].usage.mark(content.line...content.line, .used)
      }
    }
  }

  /// One "label: value" below a heading.
  private struct Label {
    var label: String
    var text: String
    var lines: ClosedRange<Int>
  }

  /// The texts below a heading that begin with a label, whatever it is called.
  private static func labels(_ section: DocumentSection, _ document: ParsedDocument) -> [Label] {
    document.texts(of: section).compactMap { phrase in
      guard let colon = phrase.text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
        return nil
      }
      let label = String(phrase.text[..<colon]).trimmed
      guard TextWords.words(label).count <= 3 else { return nil }
      let text = String(phrase.text[phrase.text.index(after: colon)...]).trimmed
      return Label(label: label, text: text, lines: phrase.lines)
    }
  }

  /// Adds what a label below the heading says: protocol, time limit, event.
  private static func describe(
    _ claim: inout InteractionClaim, _ field: Label, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let text = field.text
    switch HeaderVocabulary.role(of: field.label) {
    case .communication, .style:
      guard let style = StyleVocabulary.reading(text) else { return }
      claim.via = claim.via ?? style.via
      if style.style != .unknown { (claim.style, claim.styleBasis) = (style.style, .explicit) }
    case .timeout:
      claim.timeoutMilliseconds = StatedDuration(in: text)?.milliseconds
    case .purpose:
      claim.purpose = claim.purpose ?? text
    case .payload:
      claim.data = TargetPhrase.splitParts(text).map(\.trimmed)
    case .event, .channel:
      let names = TargetPhrase.splitParts(text).map { $0.trimmed.trimmingMarks }
        .filter { EventName.isEvent($0) || EventName.isDotted($0) }
      guard !names.isEmpty else { return }
      claim.channel = names.joined(separator: ", ")
      (claim.style, claim.styleBasis) = (.async, .explicit)
      for name in names {
        var event = ExtractionDraft.EventClaim(
          name: name,
          evidence: draft.readings[index].document.evidence(field.lines))
        (event.publisher, event.consumers) = (claim.source, [claim.target])
        draft.events.append(event)
      }
    default: return
    }
    draft.readings[index].usage.mark(field.lines, .used)
  }
}
