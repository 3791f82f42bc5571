/// Reads PlantUML sequence diagrams.
struct PlantUMLSequenceReader {
  private var diagram = SequenceDiagram()
  private var index: [String: Int] = [:]
  private var isNote = false

  /// Reads the lines of a diagram.
  static func diagram(_ lines: [CodeLine]) -> SequenceDiagram {
    var reader = PlantUMLSequenceReader()
    for line in lines { reader.read(line.text, line.line) }
    return reader.diagram
  }

  private static let keywords: Set<String> = [
    "participant", "actor", "boundary", "control", "entity", "database", "collections", "queue",
  ]

  private mutating func read(_ text: String, _ line: Int) {
    if isNote {
      isNote = !(text.hasPrefix("end note") || text.hasPrefix("endnote"))
      return
    }
    var text = text
    if text.hasPrefix("create ") { text = String(text.dropFirst(7)).trimmed }
    let word = String(text.prefix { !" \"".contains($0) })
    if word == "note" || word == "rnote" || word == "hnote" {
      isNote = !text.contains(":")
      return
    }
    if Self.keywords.contains(word), let found = PlantUMLDeclaration(text, keyword: word),
      found.isComplete || text.contains(" order ")
    {
      declare(found, word, line)
      return
    }
    message(text, line)
  }

  private mutating func declare(_ found: PlantUMLDeclaration, _ word: String, _ line: Int) {
    let participant = SequenceDiagram.Participant(
      id: found.id, label: FlowchartScanner.plain(found.label).name, isActor: word == "actor",
      isStore: word == "database", line: line)
    if let known = index[found.id] {
      diagram.participants[known] = participant
    } else {
      index[found.id] = diagram.participants.count
      diagram.participants.append(participant)
    }
    if index[participant.label] == nil { index[participant.label] = index[found.id] }
  }

  private mutating func message(_ text: String, _ line: Int) {
    var scanner = PlantUMLScanner(text)
    guard let left = scanner.operand(), let arrow = scanner.arrow(), let right = scanner.operand(),
      arrow.pointsLeft || arrow.pointsRight
    else { return }
    // Marks that begin or end a lifeline stand before the colon.
    let behind = scanner.rest
    let label = behind.firstIndex(of: ":").map { String(behind[behind.index(after: $0)...]) } ?? ""
    let isTurned = arrow.pointsLeft && !arrow.pointsRight
    let ends = [participant(left.name, line), participant(right.name, line)]
    let (from, to) = isTurned ? (ends[1], ends[0]) : (ends[0], ends[1])
    let isAnswered = diagram.messages.contains { $0.from == to && $0.to == from }
    diagram.messages.append(
      SequenceDiagram.Message(
        from: from, to: to, text: FlowchartScanner.plain(label).all,
        isAsync: arrow.isOpenTip && !arrow.isDashed, isReply: arrow.isDashed && isAnswered,
        line: line))
  }

  private mutating func participant(_ name: String, _ line: Int) -> Int {
    let name = name.trimmed
    if let known = index[name] { return known }
    index[name] = diagram.participants.count
    diagram.participants.append(
      SequenceDiagram.Participant(
        id: name, label: FlowchartScanner.plain(name).name, isActor: false, isStore: false,
        line: line))
    return diagram.participants.count - 1
  }
}
