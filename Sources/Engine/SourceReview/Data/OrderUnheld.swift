/// SRC-145: an order is promised that what carries the messages does not keep.
enum OrderUnheld: SourceReading {
  static let id: RuleID = "SRC-145"
  static let looksFor = "an order of messages that nothing keeps"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(order).first(where: {
        $0.affirms(order) && $0.says(messages) && !$0.says(keys)
      }), let fault = unordered(line, in: material) ?? otherKey(line, in: material)
    else { return [] }
    return [
      finding(
        .error, fault.message, about: material.subject(of: line), because: fault.reason,
        meanwhile: "A reader drops what is older than what it knows (MSG-06).",
        at: [line.evidence] + fault.places,
        suggestion: "Give each message the id of what it is about as key or group and a number "
          + "that counts up there, and use a channel that keeps the order by it.")
    ]
  }

  private typealias Fault = (message: String, reason: String, places: [Evidence])

  /// It is known that the broker keeps none.
  private static func unordered(_ line: SourceLine, in material: SourceMaterial) -> Fault? {
    guard !material.says(["fifo", "message group*", "messagegroupid"]) else { return nil }
    let entries = material.catalog.entries(in: line.text) + material.products(.broker).map(\.entry)
    for entry in entries where entry.kind == .broker {
      guard let fact = entry.facts(.ordering).first, fact.word == "none" else { continue }
      let use = material.products(.broker).first { $0.entry.id == entry.id }?.line
      let known = KnowledgeCitation(entry: entry.name, fact: fact)
      return (
        "\(entry.name) does not keep the order that is promised", known.sentence,
        [use?.evidence].compactMap(\.self)
      )
    }
    return nil
  }

  /// `Events of one parcel in order`, but the key is a depot.
  private static func otherKey(_ line: SourceLine, in material: SourceMaterial) -> Fault? {
    let words = line.wording.words
    guard
      let position = words.firstIndex(where: { $0 == "one" || $0 == "each" || $0 == "same" }),
      words.indices.contains(position + 1)
    else { return nil }
    let thing = words[position + 1]
    let stated = material.statements(keyWords).lazy.compactMap { other -> (String, SourceLine)? in
      let words = other.wording.words
      guard let at = words.firstIndex(where: { $0 == "key" || $0 == "keyed" }) else { return nil }
      let behind = words.dropFirst(at + 1).prefix(3).drop {
        $0 == "is" || $0 == "by" || $0 == "the"
      }
      return behind.first.map { ($0, other) }
    }
    guard let (key, place) = stated.first, key != thing, !key.hasPrefix(thing),
      !thing.hasPrefix(key)
    else { return nil }
    return (
      "The order within one \(thing) is promised, but the key is the \(key)",
      "As soon as one \(thing) comes under another \(key), its messages lie on two partitions and "
        + "overtake each other.", [place.evidence]
    )
  }

  private static let order: WordList = [
    "in order", "ordered", "ordering", "order guarantee*", "in sequence", "arrive in order",
    "processed in order", "순서 보장", "순서대로", "顺序", "reihenfolge",
  ]
  private static let messages: WordList = [
    "event", "events", "message", "messages", "queue", "update", "updates", "이벤트", "메시지", "큐",
    "消息", "sqs", "sns",
  ]
  private static let keys: WordList = ["fifo", "by version", "sequence number*"]
  private static let keyWords: WordList = ["key", "keyed", "partition key"]
}
