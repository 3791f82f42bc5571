/// Joins what different sections say about the same event.
struct EventLedger {
  /// The events with what was joined under each of their names.
  struct Result {
    var events: [Event]
    /// Topic by event name, for interactions that name the event.
    var topics: [String: String]
    /// Pairs of publisher and consumer that follow from the joining alone.
    var pairs: [(publisher: Int, consumer: Int, event: String, evidence: Evidence)]
    /// Places that name different publishers of one event.
    var disputes: [(event: String, publishers: [Int], places: [Evidence])] = []
    /// Places that name different channels of one event.
    var detours: [(event: String, channels: [String], places: [Evidence])] = []
  }

  let ids: [ElementID]
  /// The only broker of the system, which then carries every event.
  let onlyBroker: Int?

  /// Joins claims in the order in which they were made.
  func joined(_ claims: [ExtractionDraft.EventClaim]) -> Result {
    var merged: [ExtractionDraft.EventClaim] = []
    var evidence: [[Evidence]] = []
    var index: [String: Int] = [:]
    // Where the publisher was first named, unless that is the event's first place.
    var stating: [Int: Evidence] = [:]
    var disputes: [(event: Int, publishers: [Int], places: [Evidence])] = []
    // The claims that first named a channel, and what others said against them.
    var channelled: [Int: ExtractionDraft.EventClaim] = [:]
    var detours: [(event: Int, channels: [String], places: [Evidence])] = []
    for claim in claims {
      let keys = [claim.name, claim.channel].compactMap { $0 }.map { Self.key($0) }
      if let known = keys.compactMap({ index[$0] }).first {
        if Disagreement.publishers(merged[known], claim),
          let first = merged[known].publisher, let second = claim.publisher,
          !disputes.contains(where: { $0.event == known })
        {
          disputes.append(
            (known, [first, second], [stating[known] ?? merged[known].evidence, claim.evidence]))
        }
        if merged[known].publisher == nil, claim.publisher != nil {
          stating[known] = claim.evidence
        }
        if let first = channelled[known], Disagreement.channels(first, claim),
          !detours.contains(where: { $0.event == known })
        {
          let channels = [first.channel, claim.channel].compactMap(\.self)
          detours.append((known, channels, [first.evidence, claim.evidence]))
        }
        if channelled[known] == nil, claim.channel != nil { channelled[known] = claim }
        Self.merge(claim, into: &merged[known])
        if !evidence[known].contains(claim.evidence) { evidence[known].append(claim.evidence) }
        for key in keys where index[key] == nil { index[key] = known }
      } else {
        for key in keys where index[key] == nil { index[key] = merged.count }
        if claim.channel != nil { channelled[merged.count] = claim }
        merged.append(claim)
        evidence.append([claim.evidence])
      }
    }
    var result = Result(events: [], topics: [:], pairs: [])
    result.disputes = disputes.map { (merged[$0.event].name, $0.publishers, $0.places) }
    result.detours = detours.map { (merged[$0.event].name, $0.channels, $0.places) }
    for (claim, places) in zip(merged, evidence) {
      if let channel = claim.channel { result.topics[claim.name] = channel }
      let broker = claim.broker ?? onlyBroker
      result.events.append(
        Event(
          name: claim.name,
          channel: claim.channel ?? (EventName.isTopic(claim.name) ? claim.name : nil),
          broker: broker.map { ids[$0] },
          publisher: claim.publisher.map { ids[$0] }, consumers: claim.consumers.map { ids[$0] },
          fields: claim.fields, key: claim.key, evidence: places.sorted()))
      guard let publisher = claim.publisher, claim.broker == nil else { continue }
      for consumer in claim.consumers where consumer != publisher {
        result.pairs.append((publisher, consumer, claim.name, claim.evidence))
      }
    }
    return result
  }

  private static func merge(
    _ claim: ExtractionDraft.EventClaim, into event: inout ExtractionDraft.EventClaim
  ) {
    event.channel = event.channel ?? claim.channel
    event.broker = event.broker ?? claim.broker
    event.publisher = event.publisher ?? claim.publisher
    for consumer in claim.consumers where !event.consumers.contains(consumer) {
      event.consumers.append(consumer)
    }
    if event.fields.isEmpty { event.fields = claim.fields }
    event.key = event.key ?? claim.key
    // A readable name is better than the topic's.
    if EventName.isChannel(event.name), !EventName.isChannel(claim.name) {
      event.channel = event.channel ?? event.name
      event.name = claim.name
    }
  }

  /// `OrderPlaced`, `order.placed` and `order-placed` are one; so is `orders.order-placed.v1`.
  static func key(_ name: String) -> String {
    var words = TextWords.words(name)
    if words.count > 1, let last = words.last, last.hasPrefix("v"),
      last.dropFirst().allSatisfy(\.isNumber)
    {
      words.removeLast()
    }
    if words.count > 1, words.last == "event" || words.last == "이벤트" { words.removeLast() }
    return words.joined()
  }
}
