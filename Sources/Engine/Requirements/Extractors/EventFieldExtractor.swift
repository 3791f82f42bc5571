/// Reads "Events published" and "Events consumed" below a component's heading.
enum EventFieldExtractor {
  /// Reads the fields of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for part in reading.described {
      let owner = part.owner
      for field in part.fields {
        switch field.role {
        case .published, .consumed:
          read(field, owner, index, isPublished: field.role == .published, &draft)
        case .events:
          for item in DependencyFieldExtractor.lines(of: field) {
            let words = TextWords.words(item.text.text)
            guard let verb = words.first(where: { direction(of: $0) != nil }),
              let isPublished = direction(of: verb)
            else { continue }
            read(item, owner, index, isPublished: isPublished, &draft)
          }
        default: break
        }
      }
    }
  }

  private static func direction(of word: String) -> Bool? {
    switch word {
    case "publishes", "publish", "emits", "emit", "produces", "produce", "published", "out",
      "outgoing", "발행", "게시", "생산":
      true
    case "consumes", "consume", "subscribes", "subscribe", "listens", "listen", "consumed", "in",
      "incoming", "구독", "소비", "수신":
      false
    default: nil
    }
  }

  private static func read(
    _ field: Field, _ owner: Int, _ index: Int, isPublished: Bool, _ draft: inout ExtractionDraft
  ) {
    for item in DependencyFieldExtractor.lines(of: field) {
      read(item, owner, index, isPublished: isPublished, &draft)
    }
  }

  private static func read(
    _ item: FieldItem, _ owner: Int, _ index: Int, isPublished: Bool, _ draft: inout ExtractionDraft
  ) {
    let text = item.text.text
    draft.readings[index].usage.mark(item.text.lines, .recognised)
    guard !NameVocabulary.isNothing(text) else { return }
    let evidence = draft.readings[index].document.evidence(item.text.lines)
    let fields = DataFieldList.fields(in: item.codes.map(\.text))
    let channel = channel(of: item)
    declareBroker(behind: text, evidence, &draft.registry)
    let others = partners(in: text, owner, draft.registry)
    for name in names(of: item) {
      var claim = ExtractionDraft.EventClaim(
        name: name, channel: channel, fields: fields, evidence: evidence)
      if isPublished {
        claim.publisher = owner
        claim.consumers = others.components
      } else {
        claim.publisher = others.components.first
        claim.consumers = [owner]
      }
      claim.broker = others.brokers.first
      draft.events.append(claim)
      addInteractions(name, claim, owner, isPublished, others.components, evidence, text, &draft)
      draft.readings[index].usage.mark(item.text.lines, .used)
    }
  }

  /// The topic that an item names beside its event, by how it is written or by the word before it.
  private static func channel(of item: FieldItem) -> String? {
    let others = item.codes.map(\.text).dropFirst().filter { $0 != item.codes.first?.text }
    if let channel = others.first(where: EventName.isChannel) { return channel }
    return others.first { other in
      guard !DataFieldList.isField(other), !other.contains(" "), !other.contains("/"),
        let range = item.text.text.firstRange(of: other)
      else { return false }
      let before = TextWords.words(String(item.text.text[..<range.lowerBound]))
      return before.last.map { channelLeads.contains($0) } ?? false
    }
  }

  private static let channelLeads: Set<String> = [
    "on", "topic", "channel", "queue", "stream", "토픽", "채널", "主题", "トピック", "topics",
  ]

  /// "`OrderPaid` (Kafka)": a broker that nothing else has named.
  private static func declareBroker(
    behind text: String, _ evidence: Evidence, _ registry: inout ElementRegistry
  ) {
    guard let bracket = ElementName.splitBracket(text)?.1,
      TechnologyVocabulary.sort(of: TextWords.words(bracket)) == .broker,
      registry.find(bracket) == nil
    else { return }
    registry.declare(bracket, kind: .broker, firmness: 2, weight: 1, evidence: evidence)
  }

  /// The names of the events that an item lists.
  private static func names(of item: FieldItem) -> [String] {
    if let first = item.codes.first?.text, !DataFieldList.isField(first) {
      // Several names in code: "`OrderPaid`, `OrderCancelled`".
      let events = item.codes.map(\.text).filter { EventName.isEvent($0) }
      let named = events.filter { !EventName.isChannel($0) }
      let listed = item.codes.map(\.text).filter { !$0.contains(" ") && !$0.contains("/") }
      if listed.count > named.count, areListed(listed, in: item.text.text) { return listed }
      if named.isEmpty { return areListed(events, in: item.text.text) ? events : [first] }
      return named
    }
    let head = TargetPhrase.head(of: item.text.text)
    let listed = EventName.names(in: item.text.text)
    if listed.count > 1 || !listed.isEmpty && ElementName(head.name).words.count > 3 {
      return listed
    }
    let parts = TargetPhrase.splitParts(head.name).map { ElementName($0) }
    guard let first = parts.first, !first.isEmpty, first.words.count <= 4 else { return listed }
    return listed.isEmpty ? [first.display.trimmingMarks] : listed
  }

  /// Whether names stand side by side with nothing but list marks between them.
  private static func areListed(_ names: [String], in text: String) -> Bool {
    guard names.count > 1 else { return false }
    for (left, right) in zip(names, names.dropFirst()) {
      guard let first = text.firstRange(of: left),
        let second = text[first.upperBound...].firstRange(of: right)
      else { return false }
      let between = text[first.upperBound..<second.lowerBound].trimmed
      // "`OrderPlaced` on `orders`" names an event and its channel.
      guard between.count <= 3, between.allSatisfy({ !$0.isLetter }) || joints.contains(between)
      else { return false }
    }
    return true
  }

  private static let joints: Set<String> = ["and", "or", "und", "및", "와", "과", "和", "と"]

  /// The other components and the brokers that an item names.
  private static func partners(
    in text: String, _ owner: Int, _ registry: ElementRegistry
  ) -> (components: [Int], brokers: [Int]) {
    let tokens = TextWords.tokens(text)
    var components: [Int] = []
    var brokers: [Int] = []
    for mention in registry.mentions.mentions(in: tokens) where mention.index != owner {
      let before = mention.words.lowerBound > 0 ? tokens[mention.words.lowerBound - 1].word : ""
      switch registry.entries[mention.index].kind {
      case .component, .externalSystem:
        let joins: Set<String> = ["from", "by", "to", "for", "and", "the", "→", "von", "an"]
        let isJoined = joins.contains(before) || !components.isEmpty || !mention.particle.isEmpty
        if isJoined || text.contains("→") || text.contains("("), !components.contains(mention.index)
        {
          components.append(mention.index)
        }
      case .broker: brokers.append(mention.index)
      default: break
      }
    }
    return (components, brokers)
  }

  private static func addInteractions(
    _ name: String, _ event: ExtractionDraft.EventClaim, _ owner: Int, _ isPublished: Bool,
    _ others: [Int], _ evidence: Evidence, _ text: String, _ draft: inout ExtractionDraft
  ) {
    for other in isPublished ? others : Array(others.prefix(1)) {
      var claim = InteractionClaim(
        source: isPublished ? owner : other, target: isPublished ? other : owner, form: .eventList,
        style: .async, styleBasis: .explicit, evidence: evidence)
      claim.channel = name
      claim.data = [name]
      claim.purpose = purpose(in: text)
      draft.add(claim)
    }
    if let broker = event.broker {
      var claim = InteractionClaim(
        source: owner, target: broker, form: .eventList, style: .async, styleBasis: .explicit,
        evidence: evidence)
      claim.channel = event.channel ?? name
      draft.add(claim)
    }
  }

  /// What an item says behind its first comma: what the event is good for.
  private static func purpose(in text: String) -> String? {
    let parts = TargetPhrase.splitParts(text)
    guard parts.count > 1 else { return nil }
    var purpose = parts.dropFirst().joined(separator: ",").trimmed
    if purpose.hasPrefix("to ") { purpose = String(purpose.dropFirst(3)) }
    return purpose.isEmpty ? nil : purpose
  }
}
