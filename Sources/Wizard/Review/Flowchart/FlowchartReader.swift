import OrderedCollections

/// Reads one line of a flowchart: nodes, and arrows between them.
struct FlowchartReader {
  private let characters: [Character]
  private let group: String?
  private var place = 0

  init(_ line: String, group: String?) {
    characters = Array(line)
    self.group = group
  }

  /// Reads the line into a chart; false where it is not understood.
  mutating func readStatement(into chart: inout Flowchart) -> Bool {
    guard var sources = nodes(into: &chart) else { return false }
    skipSpaces()
    while place < characters.count {
      guard let link = link(), let targets = nodes(into: &chart) else { return false }
      for source in sources {
        for target in targets {
          chart.arrows.append(
            Flowchart.Arrow(
              from: source, to: target, label: link.label, isDashed: link.isDashed,
              hasHead: link.hasHead))
        }
      }
      sources = targets
      skipSpaces()
    }
    return true
  }

  /// One node, or several joined by `&`.
  private mutating func nodes(into chart: inout Flowchart) -> [String]? {
    var ids: [String] = []
    repeat {
      skipSpaces()
      guard let id = node(into: &chart) else { return nil }
      ids.append(id)
      skipSpaces()
    } while skip("&")
    return ids
  }

  private mutating func node(into chart: inout Flowchart) -> String? {
    var id = ""
    while place < characters.count, isPartOfID(place) {
      id.append(characters[place])
      place += 1
    }
    guard !id.isEmpty else { return nil }
    let frames: [(open: String, close: String, shape: Flowchart.Shape)] = [
      ("([", "])", .round), ("[(", ")]", .cylinder), ("((", "))", .round), ("{{", "}}", .slanted),
      ("[[", "]]", .box), ("[", "]", .box), ("(", ")", .round), ("{", "}", .slanted),
    ]
    if let frame = frames.first(where: { starts(with: $0.open) }) {
      place += frame.open.count
      guard let label = text(upTo: frame.close) else { return nil }
      chart.nodes[id] = Flowchart.Node(
        label: MermaidWords.plain(label), shape: frame.shape,
        group: group ?? chart.nodes[id]?.group)
    } else if chart.nodes[id] == nil {
      chart.nodes[id] = Flowchart.Node(label: id, shape: .box, group: group)
    }
    if skip(":::") { while place < characters.count, isPartOfID(place) { place += 1 } }
    return id
  }

  private func isPartOfID(_ index: Int) -> Bool {
    let character = characters[index]
    if character.isLetter || character.isNumber || character == "_" { return true }
    // A hyphen or dot belongs to an id only between its letters; else an arrow begins.
    guard character == "-" || character == ".", index > 0, index + 1 < characters.count else {
      return false
    }
    let (before, after) = (characters[index - 1], characters[index + 1])
    return (before.isLetter || before.isNumber) && (after.isLetter || after.isNumber)
  }

  private mutating func link() -> (label: String, isDashed: Bool, hasHead: Bool)? {
    skipSpaces()
    _ = skip("<")
    let start = place
    while place < characters.count, "-=.".contains(characters[place]) { place += 1 }
    var line = String(characters[start..<place])
    guard line.count >= 2 else { return nil }
    var label = ""
    var hasHead = takeHead()
    if !hasHead, line.count == 2 {
      // A text stands inside the arrow: `-- text -->`.
      let first = place
      while place < characters.count, !isArrowEnd(place) { place += 1 }
      guard place < characters.count else { return nil }
      label = String(characters[first..<place])
      let end = place
      while place < characters.count, "-=.".contains(characters[place]) { place += 1 }
      line += String(characters[end..<place])
      hasHead = takeHead()
    }
    skipSpaces()
    if skip("|") {
      guard let text = text(upTo: "|") else { return nil }
      label = text
    }
    while label.first == " " { label.removeFirst() }
    while label.last == " " { label.removeLast() }
    return (MermaidWords.plain(label), line.contains("."), hasHead)
  }

  private func isArrowEnd(_ index: Int) -> Bool {
    index + 1 < characters.count && "-=.".contains(characters[index])
      && "-=.".contains(characters[index + 1])
  }

  private mutating func takeHead() -> Bool {
    guard place < characters.count else { return false }
    if characters[place] == ">" {
      place += 1
      return true
    }
    let isEnd = characters[place] == "x" || characters[place] == "o"
    if isEnd, place + 1 < characters.count, " |".contains(characters[place + 1]) {
      place += 1
      return true
    }
    return false
  }

  private mutating func text(upTo close: String) -> String? {
    let start = place
    var isQuoted = false
    while place < characters.count {
      if characters[place] == "\"" { isQuoted.toggle() }
      if !isQuoted, starts(with: close) {
        defer { place += close.count }
        return String(characters[start..<place])
      }
      place += 1
    }
    return nil
  }

  private func starts(with text: String) -> Bool {
    place + text.count <= characters.count
      && characters[place..<(place + text.count)].elementsEqual(text)
  }

  private mutating func skip(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    place += text.count
    return true
  }

  private mutating func skipSpaces() {
    while place < characters.count, characters[place] == " " || characters[place] == "\t" {
      place += 1
    }
  }
}
