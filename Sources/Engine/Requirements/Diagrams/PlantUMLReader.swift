/// Reads PlantUML component and deployment diagrams: boxes, the groups around them, and arrows.
struct PlantUMLReader {
  private var diagram = FlowchartDiagram()
  private var index: [String: Int] = [:]
  /// The group that each open brace belongs to; `nil` for braces that belong to none.
  private var open: [Int?] = []
  /// The words that end the note or legend which is open.
  private var ending: [String] = []

  /// Reads the lines of a diagram.
  static func diagram(_ lines: [CodeLine]) -> FlowchartDiagram {
    var reader = PlantUMLReader()
    for line in lines { reader.read(line.text, line.line) }
    return reader.diagram
  }

  private static let shapes: [String: FlowchartDiagram.Shape] = [
    "component": .plain, "rectangle": .plain, "node": .plain, "agent": .plain, "artifact": .plain,
    "card": .plain, "boundary": .plain, "control": .plain, "hexagon": .plain, "process": .plain,
    "interface": .other, "database": .cylinder, "storage": .cylinder, "queue": .queue,
    "collections": .plain, "actor": .person, "person": .person, "cloud": .cloud,
    "package": .plain, "folder": .plain, "frame": .plain, "stack": .plain, "file": .other,
    "entity": .plain, "together": .plain, "namespace": .plain, "usecase": .other,
  ]
  private static let skipped: Set<String> = [
    "skinparam", "title", "note", "legend", "header", "footer", "hide", "show", "scale", "left",
    "top", "caption", "end", "endnote", "endlegend", "allowmixing", "allow_mixing", "mainframe",
  ]

  /// Whether a line belongs to a note or legend over several lines, whose text draws nothing.
  private mutating func isRemark(_ text: String, _ word: String) -> Bool {
    guard ending.isEmpty else {
      if ending.contains(where: { text.lowercased().hasPrefix($0) }) { ending = [] }
      return true
    }
    let isOneLine = text.contains(":") || text.contains("\"")
    switch word.lowercased() {
    case "note" where !isOneLine, "rnote" where !isOneLine, "hnote" where !isOneLine:
      ending = ["end note", "endnote", "end rnote", "end hnote"]
    case "legend": ending = ["end legend", "endlegend"]
    default: return false
    }
    return true
  }

  private mutating func read(_ text: String, _ line: Int) {
    if isRemark(text, String(text.prefix { !" ({[\"<".contains($0) })) { return }
    if text.hasPrefix("}") {
      if !open.isEmpty { open.removeLast() }
      return
    }
    let word = String(text.prefix { !" ({[\"<".contains($0) })
    if text.hasPrefix("!") || Self.skipped.contains(word.lowercased()) {
      if text.hasSuffix("{") { open.append(nil) }
      return
    }
    if let shape = Self.shapes[word.lowercased()], declare(text, word, shape, line) { return }
    if arrow(text, line) { return }
    if text.hasPrefix("["), let node = PlantUMLDeclaration(text, keyword: "") {
      add(node, .plain, line)
      return
    }
    if text.hasSuffix("{") { open.append(nil) }
  }

  // MARK: Boxes

  private mutating func declare(
    _ text: String, _ word: String, _ shape: FlowchartDiagram.Shape, _ line: Int
  ) -> Bool {
    guard let found = PlantUMLDeclaration(text, keyword: word) else {
      // "package {": a brace without a name.
      if text.hasSuffix("{") { open.append(nil) }
      return text.hasSuffix("{")
    }
    if found.isOpen {
      diagram.groups.append(
        FlowchartDiagram.Group(
          id: found.id, title: FlowchartScanner.plain(found.label).all, line: line,
          parent: group))
      open.append(diagram.groups.count - 1)
      return true
    }
    guard found.isComplete else { return false }
    add(found, shape, line)
    return true
  }

  private mutating func add(
    _ found: PlantUMLDeclaration, _ shape: FlowchartDiagram.Shape, _ line: Int
  ) {
    let label = FlowchartScanner.plain(found.label)
    // A list of what is inside the box around it is no box of its own.
    guard let first = found.label.trimmed.first, !"-*•+".contains(first) else { return }
    // What is installed is the file of a part, no part of its own.
    guard !Self.isFile(label.name) else { return }
    let detail = [label.detail, found.stereotype].filter { !$0.isEmpty }.joined(separator: " ")
    let node = FlowchartDiagram.Node(
      id: found.id, label: label.name, detail: detail, shape: shape, line: line, group: group)
    if let known = index[found.id] {
      diagram.nodes[known] = node
    } else {
      index[found.id] = diagram.nodes.count
      diagram.nodes.append(node)
    }
    if index[label.name] == nil { index[label.name] = index[found.id] }
  }

  private static let fileEndings = [
    ".jar", ".war", ".ear", ".dll", ".exe", ".zip", ".py", ".js", ".yaml", ".yml", ".json", ".tar",
    ".gz", ".rpm", ".deb", ".conf", ".so", ".sql", ".sh", ".wasm",
  ]

  private static func isFile(_ label: String) -> Bool {
    let name = label.lowercased()
    return !name.contains(" ") && fileEndings.contains { name.hasSuffix($0) }
  }

  private var group: Int? { open.last { $0 != nil } ?? nil }

  // MARK: Arrows

  private mutating func arrow(_ text: String, _ line: Int) -> Bool {
    var scanner = PlantUMLScanner(text)
    guard let left = scanner.operand() else { return false }
    let leftAlias = scanner.alias()
    guard let arrow = scanner.arrow(), let right = scanner.operand() else { return false }
    let rightAlias = scanner.alias()
    guard !arrow.joinsClasses else { return true }
    let label = FlowchartScanner.plain(scanner.label()).all
    guard let from = node(left, line), let to = node(right, line) else { return true }
    // "[Forecaster] as F --> DB": a box may be given its id where it is first drawn.
    if let leftAlias { index[leftAlias] = from }
    if let rightAlias { index[rightAlias] = to }
    let isTurned = arrow.pointsLeft && !arrow.pointsRight
    // A broken line is UML's plain dependency and says nothing about waiting.
    diagram.edges.append(
      FlowchartDiagram.Edge(
        from: isTurned ? to : from, to: isTurned ? from : to, label: label, stroke: .solid,
        isDirected: arrow.pointsLeft || arrow.pointsRight,
        isTwoWay: arrow.pointsLeft && arrow.pointsRight, line: line))
    return true
  }

  /// The box at an arrow's end, which stands for a group where it is called like one.
  private mutating func node(_ operand: PlantUMLScanner.Operand, _ line: Int) -> Int? {
    let name = operand.name.trimmed
    if let known = index[name] { return known }
    let label = FlowchartScanner.plain(name).name
    if let known = index[label] { return known }
    if let group = diagram.groups.first(where: { $0.id == name || $0.title == name }) {
      index[name] = diagram.nodes.count
      diagram.nodes.append(
        FlowchartDiagram.Node(
          id: group.id, label: group.id, detail: "", shape: .plain, line: line, group: nil))
      return diagram.nodes.count - 1
    }
    let first = name.first ?? " "
    guard first.isLetter || first.isNumber else { return nil }
    index[name] = diagram.nodes.count
    diagram.nodes.append(
      FlowchartDiagram.Node(
        id: name, label: label, detail: "", shape: operand.shape ?? .plain, line: line,
        group: group))
    return diagram.nodes.count - 1
  }
}

/// One declared box or group: `database "Orders" as db <<PostgreSQL>> #blue {`.
struct PlantUMLDeclaration: Hashable, Sendable {
  var id: String
  var label: String
  var stereotype = ""
  /// Whether a brace follows, so that it holds others.
  var isOpen = false
  /// Whether the whole line was understood.
  var isComplete = false

  /// Reads what stands behind a keyword; `nil` where there is no name.
  init?(_ text: String, keyword: String) {
    var scanner = PlantUMLScanner(String(text.dropFirst(keyword.count)))
    guard let first = scanner.operand() else { return nil }
    (id, label) = (first.name.trimmed, first.name)
    var rest = scanner.rest
    if rest.hasPrefix("["), let second = scanner.operand() {
      // "component shop [", with its description on the lines below.
      label = second.name
      rest = scanner.rest
    }
    if let cut = Self.alias(in: rest) {
      let isQuoted = cut.name.hasPrefix("\"") || cut.name.hasPrefix("[")
      if isQuoted, !first.isLabel { label = cut.name.trimmingMarks } else { id = cut.name }
      rest = cut.rest
    }
    while rest.hasPrefix("<<"), let end = rest.ranges(of: ">>").first {
      let words = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
      stereotype = stereotype.isEmpty ? String(words).trimmed : stereotype
      rest = String(rest[end.upperBound...]).trimmed
    }
    if rest.hasPrefix("#") {
      rest = String(rest.drop { !" {".contains($0) }).trimmed
    }
    isOpen = rest.hasSuffix("{")
    isComplete = rest.isEmpty || rest == "{"
  }

  private static func alias(in rest: String) -> (name: String, rest: String)? {
    guard rest.hasPrefix("as ") else { return nil }
    let behind = String(rest.dropFirst(3)).trimmed
    if behind.hasPrefix("\""), let end = behind.dropFirst().firstIndex(of: "\"") {
      return (String(behind[...end]), String(behind[behind.index(after: end)...]).trimmed)
    }
    let name = String(behind.prefix { !" {<#".contains($0) })
    return name.isEmpty ? nil : (name, String(behind.dropFirst(name.count)).trimmed)
  }
}
