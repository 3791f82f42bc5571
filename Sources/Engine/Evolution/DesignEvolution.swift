/// The changes of interactions and decisions since the last save.
struct DesignEvolution {
  let saved: SavedGeneration
  let artifacts: [Artifact]
  let blueprint: Blueprint

  // MARK: Interactions

  var interactions: [Change] {
    guard let before = saved.ledger else { return [] }
    let after = InteractionLedger(blueprint.requirements)
    let known = Dictionary(before.entries.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let current = Set(after.entries.map(\.id))
    var gone = before.entries.filter { !current.contains($0.id) }
    var changes: [Change] = []
    for entry in after.entries {
      if let old = known[entry.id] {
        if old.way != entry.way { changes.append(change(.interactionChanged, entry, was: old)) }
      } else if let index = gone.firstIndex(where: { $0.label == entry.label }) {
        // The same two parts talk in another style.
        changes.append(change(.interactionChanged, entry, was: gone.remove(at: index)))
      } else {
        changes.append(change(.interactionAdded, entry, was: nil))
      }
    }
    return changes + gone.map { change(.interactionRemoved, $0, was: $0) }
  }

  private func change(
    _ kind: ChangeClass, _ entry: InteractionLedger.Entry, was: InteractionLedger.Entry?
  ) -> Change {
    Change(
      kind, subject: entry.label, before: was?.way, after: entry.way,
      places: entry.place.map { [Evidence(place: $0, quote: entry.quote)] } ?? [])
  }

  // MARK: Decisions

  var decisions: [Change] {
    let path = DecisionLogReader.path
    guard let old = saved.texts[path], let new = artifacts.first(where: { $0.path == path })?.text,
      old != new
    else { return [] }
    let after = DecisionLogReader(new).decisions
    var before = DecisionLogReader(old).decisions
    var changes: [Change] = []
    var came: [DecisionLogReader.Entry] = []
    let positions = Dictionary(
      before.enumerated().map { ($1.handle, $0) }, uniquingKeysWith: { first, _ in first })
    var matched: Set<Int> = []
    for now in after {
      guard let position = positions[now.handle] else {
        came.append(now)
        continue
      }
      matched.insert(position)
      if before[position].outcome != now.outcome { changes.append(change(before[position], now)) }
    }
    before = before.enumerated().filter { !matched.contains($0.offset) }.map(\.element)
    // Another rule may answer the same question.
    for now in came {
      guard let index = before.firstIndex(where: { $0.question == now.question }) else {
        changes.append(change(nil, now))
        continue
      }
      let was = before.remove(at: index)
      if was.outcome != now.outcome { changes.append(change(was, now)) }
    }
    changes += before.map { change($0, nil) }
    let order: [ChangeClass] = [.decisionChanged, .decisionAdded, .decisionRemoved]
    return order.flatMap { kind in changes.filter { $0.kind == kind } }
  }

  private func change(
    _ was: DecisionLogReader.Entry?, _ now: DecisionLogReader.Entry?
  ) -> Change {
    Change(
      was == nil ? .decisionAdded : now == nil ? .decisionRemoved : .decisionChanged,
      subject: now?.question ?? was?.question ?? "", before: was?.outcome, after: now?.outcome,
      places: [
        Evidence(place: Place(document: DecisionLogReader.path, line: was?.line ?? 1), quote: "")
      ])
  }
}

/// The decisions of a decision log, read back from its Markdown.
struct DecisionLogReader {
  static let path = "integration-specs/decisions.md"

  /// One decision as it stands in the log.
  struct Entry {
    /// Such as `d-r2wkx2`.
    var handle: String
    /// Such as `Cart Service → Cart Store, pattern`.
    var question: String
    var outcome: String
    var line: Int
  }

  /// In the order of the log.
  private(set) var decisions: [Entry] = []

  init(_ text: String) {
    var topic = ""
    var open: Entry?
    let label = "- **Decision:** "
    for (index, line) in ThreeWayMerge.lines(of: text).enumerated() {
      if line.hasPrefix("### ") {
        open = Self.entry(line, topic: topic, at: index + 1)
      } else if line.hasPrefix("## ") {
        topic = Self.uncapitalised(line.dropFirst(3))
      } else if line.hasPrefix(label), var entry = open {
        entry.outcome = Self.plain(line.dropFirst(label.count))
        decisions.append(entry)
        open = nil
      }
    }
  }

  /// `Cart Service → Cart Store` of `### COM-01: Cart Service → Cart Store (d-r2wkx2)`.
  private static func entry(_ line: String, topic: String, at number: Int) -> Entry? {
    guard let colon = line.firstIndex(of: ":"), let open = line.lastIndex(of: "("), colon < open
    else { return nil }
    var title = line[line.index(after: colon)..<open].drop { $0 == " " }
    while title.last == " " { title.removeLast() }
    return Entry(
      handle: String(line[open...].dropFirst().dropLast()), question: "\(plain(title)), \(topic)",
      outcome: "", line: number)
  }

  /// The topic as it stands inside a sentence; an abbreviation stays as it is.
  private static func uncapitalised(_ topic: Substring) -> String {
    let second = topic.dropFirst().first
    return second?.isUppercase == true
      ? String(topic) : topic.prefix(1).lowercased() + topic.dropFirst()
  }

  /// The text without what Markdown escapes.
  private static func plain(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      result.append(character)
      isEscaped = false
    }
    return result.replacing("&amp;", with: "&")
  }
}

extension SavedGeneration {
  /// The interactions of the last save; `nil` when nothing is known of them.
  var ledger: InteractionLedger? {
    texts[InteractionLedger.path].flatMap { try? InteractionLedger(text: $0) }
  }
}

extension InteractionLedger.Entry {
  /// What it goes over, in words: `gRPC`, `Kafka, order.placed`, `synchronous calls`.
  fileprivate var way: String {
    let named = [via, channel].filter { !$0.isEmpty }
    guard named.isEmpty else { return "\(style.rawValue), \(named.joined(separator: ", "))" }
    return style.rawValue
  }

  /// The name of the element that the interaction comes from.
  var sourceName: String? {
    let words = label.split(separator: " ", omittingEmptySubsequences: false)
    return words.firstIndex(of: "→").map { words[..<$0].joined(separator: " ") }
  }
}

extension InteractionID {
  /// The element that the interaction leads to.
  var target: ElementID {
    let bytes = Array(rawValue.utf8)
    let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? bytes.count
    let start =
      bytes.indices.first { index in
        index + 1 < end && bytes[index] == UInt8(ascii: "-")
          && bytes[index + 1] == UInt8(ascii: ">")
      }.map { $0 + 2 } ?? 0
    return ElementID(String(decoding: bytes[start..<max(start, end)], as: UTF8.self))
  }
}
