internal import Markup

/// Reads lines that name an event and then who sends it to whom.
///
///     - `parcel.stored` — Parcel Service → Billing Worker, Courier App
///     - OrderPaid: Orders -> Billing
enum EventListExtractor {
  private static let marks = [" — ", " – ", " - ", ": ", "：", " | "]

  /// Reads the lines of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for line in ArrowLineExtractor.lines(of: content, in: reading.document) {
        guard let chain = ArrowChain(line.text), chain.parts.count == 2,
          let (name, left) = named(chain.parts[0])
        else { continue }
        let publisher = draft.registry.find(TargetPhrase.head(of: left).name)
        let consumers = TargetPhrase.phrases(in: chain.parts[1], registry: draft.registry)
          .compactMap { draft.registry.find($0.name)?.index }
        guard let publisher, !consumers.isEmpty else { continue }
        let evidence = reading.document.evidence(line.lines)
        add([name], publisher.index, consumers, evidence, &draft)
        draft.readings[index].usage.mark(line.lines, .used)
      }
    }
  }

  /// The event at the beginning of a text, and what stands behind the mark after it.
  private static func named(_ text: String) -> (name: String, rest: String)? {
    let cut = marks.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    guard let cut else { return nil }
    let name = String(text[..<cut.lowerBound]).trimmed.trimmingMarks
    guard EventName.isEvent(name) || EventName.isDotted(name) else { return nil }
    return (name, String(text[cut.upperBound...]).trimmed)
  }

  /// Notes that one part sends events to others.
  static func add(
    _ names: [String], _ publisher: Int, _ consumers: [Int], _ evidence: Evidence,
    _ draft: inout ExtractionDraft
  ) {
    for name in names {
      var event = ExtractionDraft.EventClaim(name: name, evidence: evidence)
      let isBroker = draft.registry.entries[publisher].kind == .broker
      event.publisher = isBroker ? nil : publisher
      event.broker = isBroker ? publisher : nil
      event.consumers = consumers.filter { draft.registry.entries[$0].kind != .broker }
      draft.events.append(event)
      deliver(name, publisher, consumers, evidence, &draft)
    }
  }

  /// Claims that an event goes from its publisher to each of its consumers.
  static func deliver(
    _ name: String, _ publisher: Int, _ consumers: [Int], _ evidence: Evidence,
    _ draft: inout ExtractionDraft
  ) {
    for consumer in consumers where consumer != publisher {
      var claim = InteractionClaim(
        source: publisher, target: consumer, form: .eventList, style: .async,
        styleBasis: .explicit, evidence: evidence)
      claim.channel = name
      claim.data = [name]
      draft.add(claim)
    }
  }
}
