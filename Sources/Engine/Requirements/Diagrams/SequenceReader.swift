/// A sequence diagram in Mermaid or PlantUML: who takes part and who sends what to whom.
struct SequenceDiagram: Hashable, Sendable {
  /// One lifeline.
  struct Participant: Hashable, Sendable {
    var id: String
    var label: String
    var isActor: Bool
    var isStore: Bool
    var line: Int
  }

  /// One arrow.
  struct Message: Hashable, Sendable {
    var from: Int
    var to: Int
    var text: String
    /// Whether nobody waits for an answer.
    var isAsync: Bool
    /// Whether the arrow is drawn as an answer.
    var isReply: Bool
    var line: Int
  }

  var participants: [Participant] = []
  var messages: [Message] = []
}

/// Reads the text of a sequence diagram.
struct SequenceReader {
  private var diagram = SequenceDiagram()
  private var index: [String: Int] = [:]

  /// Whether the code of a block is a Mermaid sequence diagram.
  static func isSequence(_ lines: [CodeLine]) -> Bool {
    let first = lines.first { !$0.text.trimmed.isEmpty && !$0.text.trimmed.hasPrefix("%%") }
    return first?.text.trimmed.hasPrefix("sequenceDiagram") ?? false
  }

  /// Reads the lines of a diagram.
  static func diagram(_ lines: [CodeLine]) -> SequenceDiagram {
    var reader = SequenceReader()
    for line in lines { reader.read(line.text.trimmed, line.line) }
    return reader.diagram
  }

  private static let declarations = [
    "create participant ", "create actor ", "participant ", "actor ", "database ", "queue ",
    "boundary ", "control ", "entity ", "collections ",
  ]

  private mutating func read(_ text: String, _ line: Int) {
    for word in Self.declarations where text.hasPrefix(word) {
      declare(
        String(text.dropFirst(word.count)), isActor: word.contains("actor"),
        isStore: word == "database ", line)
      return
    }
    message(text, line)
  }

  /// `API as API Service`, or PlantUML's `"API Service" as API`.
  private mutating func declare(_ text: String, isActor: Bool, isStore: Bool, _ line: Int) {
    let parts = text.trimmed.ranges(of: " as ").first.map {
      [String(text.trimmed[..<$0.lowerBound]), String(text.trimmed[$0.upperBound...])]
    }
    var id = text.trimmed
    var label = id
    if let parts {
      (id, label) = (parts[0].trimmed, parts[1].trimmed)
      if id.hasPrefix("\"") { (id, label) = (label, id) }
    }
    let participant = SequenceDiagram.Participant(
      id: id.trimmingMarks, label: FlowchartScanner.plain(label).name, isActor: isActor,
      isStore: isStore, line: line)
    if let known = index[participant.id] {
      diagram.participants[known] = participant
    } else {
      index[participant.id] = diagram.participants.count
      diagram.participants.append(participant)
    }
  }

  private static let arrows: [(String, isAsync: Bool, isReply: Bool)] = [
    ("<<-->>", false, false), ("<<->>", false, false), ("-->>", false, true), ("->>", false, false),
    ("--x", true, true), ("-x", true, false), ("--)", true, false), ("-)", true, false),
    ("-->", false, true), ("->", false, false),
  ]

  private mutating func message(_ text: String, _ line: Int) {
    guard let colon = text.firstIndex(of: ":") else { return }
    let head = String(text[..<colon])
    for (arrow, isAsync, isReply) in Self.arrows {
      guard let place = head.ranges(of: arrow).first else { continue }
      let from = String(head[..<place.lowerBound]).trimmed
      var to = String(head[place.upperBound...]).trimmed
      while let first = to.first, "+-*".contains(first) { to.removeFirst() }
      guard !from.isEmpty, !to.isEmpty, !from.contains(" over ") else { return }
      let message = SequenceDiagram.Message(
        from: participant(from, line), to: participant(to.trimmed, line),
        text: FlowchartScanner.plain(String(text[text.index(after: colon)...])).all,
        isAsync: isAsync, isReply: isReply, line: line)
      diagram.messages.append(message)
      return
    }
  }

  private mutating func participant(_ id: String, _ line: Int) -> Int {
    let id = id.trimmingMarks
    if let known = index[id] { return known }
    index[id] = diagram.participants.count
    diagram.participants.append(
      SequenceDiagram.Participant(id: id, label: id, isActor: false, isStore: false, line: line))
    return diagram.participants.count - 1
  }
}
