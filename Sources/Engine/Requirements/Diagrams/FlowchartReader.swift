/// Reads the text of a Mermaid flowchart.
///
/// The grammar is line by line: `A[Label] & B -->|text| C`, `A -- text --> B --> C`, `subgraph`,
/// `end`; statements that only style are skipped.
struct FlowchartReader {
  private(set) var diagram = FlowchartDiagram()
  private var index: [String: Int] = [:]
  private var openGroups: [Int] = []
  private var hasStrayEnd = false
  /// Where the chart stops making sense; lines from there on are left out.
  private(set) var unreadLines: [Int] = []
  /// Whether every group that is opened is closed, and none more.
  var isBalanced: Bool { openGroups.isEmpty && !hasStrayEnd }

  /// Whether the code of a block is a flowchart.
  static func isFlowchart(_ lines: [CodeLine]) -> Bool {
    let first = lines.first { !$0.text.trimmed.isEmpty && !$0.text.trimmed.hasPrefix("%%") }
    guard let word = first?.text.trimmed.split(separator: " ").first else { return false }
    return word == "graph" || word == "flowchart" || word.hasPrefix("flowchart-")
  }

  /// What the lines of a chart draw, and which of them are not understood.
  static func diagram(_ lines: [CodeLine]) -> (FlowchartDiagram, unread: [Int]) {
    let reader = FlowchartReader(lines)
    return (reader.diagram, reader.unreadLines)
  }

  /// Reads the lines of a chart.
  init(_ lines: [CodeLine]) {
    var isHeader = true
    for line in lines {
      let text = line.text.trimmed
      if text.isEmpty || text.hasPrefix("%%") { continue }
      if isHeader {
        isHeader = false
        guard let semicolon = text.firstIndex(of: ";") else { continue }
        read(String(text[text.index(after: semicolon)...]), line.line)
        continue
      }
      read(text, line.line)
    }
  }

  private static let skipped: Set<String> = [
    "classDef", "class", "style", "linkStyle", "click", "direction", "accTitle:", "accDescr:",
    "accTitle", "accDescr", "---", "title", "title:", "config:",
  ]

  private mutating func read(_ text: String, _ line: Int) {
    let word = text.split(whereSeparator: { $0 == " " || $0 == ";" }).first.map(String.init) ?? ""
    if Self.skipped.contains(word) { return }
    if word == "subgraph" {
      openGroup(String(text.dropFirst(8)).trimmed, line)
      return
    }
    if word == "end", text.count <= 4 {
      if openGroups.popLast() == nil { hasStrayEnd = true }
      return
    }
    var scanner = FlowchartScanner(text)
    while !scanner.isAtEnd {
      guard statement(&scanner, line) else {
        unreadLines.append(line)
        return
      }
      scanner.skipBlanks()
      if !scanner.take(";") { break }
    }
  }

  private mutating func openGroup(_ text: String, _ line: Int) {
    var scanner = FlowchartScanner(text)
    var id = text
    var title = text
    if text.hasPrefix("\"") {
      title = FlowchartScanner.plain(text).name
    } else if let identifier = scanner.identifier() {
      scanner.skipBlanks()
      if let shape = scanner.shape() {
        id = identifier
        title = FlowchartScanner.plain(shape.label).name
      } else if scanner.isAtEnd {
        id = identifier
        title = identifier
      }
    }
    diagram.groups.append(
      FlowchartDiagram.Group(id: id, title: title, line: line, parent: openGroups.last))
    openGroups.append(diagram.groups.count - 1)
  }

  private mutating func statement(_ scanner: inout FlowchartScanner, _ line: Int) -> Bool {
    guard var left = nodes(&scanner, line) else { return false }
    while true {
      scanner.skipBlanks()
      guard let link = scanner.link() else { break }
      guard let right = nodes(&scanner, line) else { return false }
      if link.stroke != .invisible {
        for from in left {
          for to in right {
            diagram.edges.append(
              FlowchartDiagram.Edge(
                from: from, to: to, label: FlowchartScanner.plain(link.label).all,
                stroke: link.stroke, isDirected: link.hasTip, isTwoWay: link.isTwoWay, line: line))
          }
        }
      }
      left = right
    }
    scanner.skipBlanks()
    return scanner.isAtEnd || scanner.peek == ";"
  }

  private mutating func nodes(_ scanner: inout FlowchartScanner, _ line: Int) -> [Int]? {
    var found: [Int] = []
    repeat {
      scanner.skipBlanks()
      guard let id = scanner.identifier() else { return nil }
      let shape = scanner.shape()
      scanner.skipClass()
      found.append(node(id, shape, line))
      scanner.skipBlanks()
    } while scanner.take("&")
    return found
  }

  private mutating func node(
    _ id: String, _ shape: (label: String, shape: FlowchartDiagram.Shape)?, _ line: Int
  ) -> Int {
    let label = shape.map { FlowchartScanner.plain($0.label) }
    if let known = index[id] {
      if let shape, let label {
        diagram.nodes[known].label = label.name
        diagram.nodes[known].detail = label.detail
        diagram.nodes[known].shape = shape.shape
        diagram.nodes[known].line = line
      }
      if diagram.nodes[known].group == nil { diagram.nodes[known].group = openGroups.last }
      return known
    }
    diagram.nodes.append(
      FlowchartDiagram.Node(
        id: id, label: label?.name ?? id, detail: label?.detail ?? "",
        shape: shape?.shape ?? .plain, line: line, group: openGroups.last))
    index[id] = diagram.nodes.count - 1
    return diagram.nodes.count - 1
  }
}

/// One line of a code block.
struct CodeLine: Hashable, Sendable {
  let text: String
  /// The line in the document.
  let line: Int
}
