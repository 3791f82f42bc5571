/// Reads boxes and arrows drawn with characters as a diagram.
///
///     +--------+  HTTPS   +---------+
///     | Portal | -------> | Billing |
///     +--------+          +---------+
///
/// A line that touches several boxes leads from those without a tip to those with one;
/// a line without any tip says nothing about who needs whom.
struct BoxDrawingReader {
  private typealias Cell = CharacterGrid.Cell
  private typealias Direction = CharacterGrid.Direction

  /// What one line of the drawing, with all its branches, touches.
  private struct Network {
    var sources: [Int] = []
    var targets: [Int] = []
    var labels: [String] = []
    var row: Int
  }

  private let grid: CharacterGrid
  private let boxes: [DrawnBox]
  private let leaves: Set<Int>
  private let owners: [[Int?]]
  private var seen: Set<Cell> = []
  private var diagram = FlowchartDiagram()
  private var nodes: [Int: Int] = [:]
  private let lines: [CodeLine]

  /// The diagram that lines draw; `nil` when they draw no boxes.
  static func diagram(_ lines: [CodeLine]) -> FlowchartDiagram? {
    guard isDrawing(lines), let grid = CharacterGrid(lines) else { return nil }
    var reader = BoxDrawingReader(grid, lines)
    guard reader.boxes.count >= 2 else { return nil }
    reader.read()
    return reader.diagram
  }

  /// Whether lines hold the edge of a box.
  static func isDrawing(_ lines: [CodeLine]) -> Bool {
    lines.contains { line in
      line.text.contains("+--") || line.text.contains("┌─") || line.text.contains("╔═")
        || line.text.contains("╭─") || line.text.contains("┏━")
    }
  }

  private init(_ grid: CharacterGrid, _ lines: [CodeLine]) {
    self.grid = grid
    self.lines = lines
    boxes = BoxFinder(grid).boxes()
    leaves = Set(boxes.indices).subtracting(boxes.compactMap(\.parent))
    owners = Self.owners(of: boxes, leaves: leaves, in: grid)
  }

  private mutating func read() {
    var groups: [Int: Int] = [:]
    for (index, box) in boxes.enumerated() where !leaves.contains(index) {
      groups[index] = diagram.groups.count
      let title = box.names.first ?? ""
      diagram.groups.append(
        FlowchartDiagram.Group(
          id: "group\(index)", title: title, line: lines[box.nameRow].line,
          parent: box.parent.flatMap { groups[$0] }))
    }
    for (index, box) in boxes.enumerated() where leaves.contains(index) && !box.names.isEmpty {
      nodes[index] = diagram.nodes.count
      let label = FlowchartScanner.plain(Self.joined(box.names).joined(separator: "<br/>"))
      let detail = ([label.detail] + box.details).filter { !$0.isEmpty }.joined(separator: " ")
      diagram.nodes.append(
        FlowchartDiagram.Node(
          id: "box\(index)", label: label.name, detail: detail, shape: .plain,
          line: lines[box.nameRow].line, group: box.parent.flatMap { groups[$0] }))
    }
    for row in 0..<grid.rowCount {
      for column in 0..<grid.width(row) {
        let cell = Cell(row: row, column: column)
        guard !seen.contains(cell), isLine(cell), box(at: cell) == nil else { continue }
        add(network(from: cell))
      }
    }
  }

  /// A name that a narrow box breaks over two rows: "Robot" above "Controller".
  private static func joined(_ names: [String]) -> [String] {
    guard names.count > 1, let first = names.first else { return names }
    let words = TextWords.words(names[1])
    let isOneWord =
      words.count == 1
      && names[1].unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic
      }
    guard isOneWord, TextWords.words(first).count <= 2, TargetPhrase.isTitleCase(names[1]),
      names[1].unicodeScalars.first?.properties.isUppercase ?? false,
      TechnologyVocabulary.sort(of: words) == nil, StyleVocabulary.reading(names[1]) == nil,
      KindGuess.guess(ElementName(first)) == nil
    else { return names }
    return [first + " " + names[1]] + names.dropFirst(2)
  }

  // MARK: Lines

  private func box(at cell: Cell) -> Int? {
    guard owners.indices.contains(cell.row), owners[cell.row].indices.contains(cell.column) else {
      return nil
    }
    return owners[cell.row][cell.column]
  }

  /// The box of each cell: a leaf with all that is in it, of the others the edge alone.
  private static func owners(
    of boxes: [DrawnBox], leaves: Set<Int>, in grid: CharacterGrid
  ) -> [[Int?]] {
    var owners = (0..<grid.rowCount).map { [Int?](repeating: nil, count: grid.width($0)) }
    func own(_ index: Int, _ row: Int, _ columns: ClosedRange<Int>) {
      for column in columns where owners[row].indices.contains(column) {
        if owners[row][column] == nil { owners[row][column] = index }
      }
    }
    let inOrder =
      boxes.indices.filter(leaves.contains) + boxes.indices.filter { !leaves.contains($0) }
    for index in inOrder {
      let box = boxes[index]
      for row in box.top...box.bottom where owners.indices.contains(row) {
        let right = box.right[row - box.top]
        guard box.left <= right else { continue }
        if leaves.contains(index) || row == box.top || row == box.bottom {
          own(index, row, box.left...right)
        } else {
          own(index, row, box.left...box.left)
          own(index, row, right...right)
        }
      }
    }
    return owners
  }

  /// Whether a cell belongs to a line; the letter `v` only does below one.
  private func isLine(_ cell: Cell) -> Bool {
    let scalar = grid[cell]
    if scalar == "v" || scalar == "V" {
      let above = grid[cell.row - 1, cell.column]
      let beside = [grid[cell.row, cell.column - 1], grid[cell.row, cell.column + 1]]
      return (Stroke.isVertical(above) || Stroke.joints(above).contains(.down))
        && beside.allSatisfy { !$0.properties.isAlphabetic }
    }
    if Stroke.isHorizontal(scalar) {
      // A hyphen inside a word is none.
      return !isWordPart(cell)
    }
    return Stroke.isDrawn(scalar)
  }

  private func isWordPart(_ cell: Cell) -> Bool {
    let sides = [grid[cell.row, cell.column - 1], grid[cell.row, cell.column + 1]]
    return sides.contains { $0.properties.isAlphabetic }
      && !sides.contains { Stroke.isHorizontal($0) || Stroke.tip($0) == .right || $0 == "<" }
  }

  private func leads(_ cell: Cell, _ direction: Direction) -> Bool {
    let scalar = grid[cell]
    if let tip = Stroke.tip(scalar) { return tip == direction || tip.opposite == direction }
    if Stroke.isHorizontal(scalar) { return direction.isHorizontal }
    if Stroke.isVertical(scalar) { return !direction.isHorizontal }
    return Stroke.joints(scalar).contains(direction)
  }

  private mutating func network(from start: Cell) -> Network {
    var network = Network(row: start.row)
    var open = [start]
    seen.insert(start)
    while let cell = open.popLast() {
      for direction in Direction.allCases where leads(cell, direction) {
        let tip = Stroke.tip(grid[cell])
        guard let next = next(cell, direction, &network) else { continue }
        if let box = box(at: next) {
          let isTip = tip == direction || tipOnEdge(next, direction)
          if isTip {
            if !network.targets.contains(box) { network.targets.append(box) }
          } else if !network.sources.contains(box), tip == nil || tip == direction.opposite {
            network.sources.append(box)
          }
        } else if seen.insert(next).inserted {
          open.append(next)
        }
      }
      if !Stroke.isHorizontal(grid[cell]) { addSideLabel(cell, &network) }
    }
    if network.labels.isEmpty { addLabelAbove(start, &network) }
    return network
  }

  /// Whether the edge of a box itself bears the arrow's tip.
  private func tipOnEdge(_ cell: Cell, _ direction: Direction) -> Bool {
    let scalar = grid[cell]
    return !"vV^".unicodeScalars.contains(scalar) && Stroke.tip(scalar) == direction
  }

  /// The next cell of a line or the box at its end, across words and small gaps.
  private func next(_ cell: Cell, _ direction: Direction, _ network: inout Network) -> Cell? {
    let beside = grid.neighbour(cell, direction)
    if box(at: beside) != nil { return beside }
    if isLine(beside), leads(beside, direction.opposite) { return beside }
    return direction.isHorizontal
      ? across(cell, direction, &network) : down(cell, direction, &network)
  }

  /// Horizontally: up to two blanks before a box, or words inside the line.
  private func across(
    _ cell: Cell, _ direction: Direction, _ network: inout Network
  ) -> Cell? {
    let isTip = Stroke.tip(grid[cell]) == direction
    var reached = cell
    var columns: [Int] = []
    for _ in 0..<60 {
      reached = grid.neighbour(reached, direction)
      guard (0..<grid.width(reached.row)).contains(reached.column) else { return nil }
      if box(at: reached) != nil { return columns.count <= 2 ? reached : nil }
      if isLine(reached) {
        guard !isTip, leads(reached, direction.opposite) else { return nil }
        break
      }
      columns.append(reached.column)
    }
    guard let low = columns.min(), let high = columns.max() else { return nil }
    let text = grid.text(cell.row, low..<(high + 1))
    let label = text.trimmed
    guard !label.isEmpty, label.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      text.prefix(2).contains(where: { !$0.isWhitespace }), !label.contains("  ")
    else { return columns.count <= 1 && isLine(reached) ? reached : nil }
    guard isLine(reached), leads(reached, direction.opposite) else { return nil }
    if !network.labels.contains(label) { network.labels.append(label) }
    return reached
  }

  /// Vertically: one row of blanks or words inside the line.
  private func down(
    _ cell: Cell, _ direction: Direction, _ network: inout Network
  ) -> Cell? {
    let first = grid.neighbour(cell, direction)
    let isTip = Stroke.tip(grid[cell]) == direction
    let second = grid.neighbour(first, direction)
    guard !isLine(first) else { return nil }
    if box(at: second) != nil { return grid[first] == " " ? second : nil }
    guard !isTip, isLine(second), leads(second, direction.opposite) else { return nil }
    addLabel(words(at: first), &network)
    return second
  }

  // MARK: Words beside lines

  private func addLabel(_ label: String?, _ network: inout Network) {
    guard let label, !network.labels.contains(label) else { return }
    network.labels.append(label)
  }

  /// The words in a row around a cell, up to two blanks in a row or something drawn.
  private func words(at cell: Cell) -> String? {
    guard box(at: cell) == nil else { return nil }
    func isEnd(_ column: Int) -> Bool {
      guard column >= 0, column < grid.width(cell.row) else { return true }
      let here = Cell(row: cell.row, column: column)
      if isLine(here) || box(at: here) != nil { return true }
      return grid[cell.row, column] == " " && grid[cell.row, column + 1] == " "
    }
    var low = cell.column
    var high = cell.column
    while !isEnd(low - 1) { low -= 1 }
    while !isEnd(high) { high += 1 }
    guard low < high else { return nil }
    let text = grid.text(cell.row, low..<high).trimmed
    return text.unicodeScalars.contains { $0.properties.isAlphabetic } ? text : nil
  }

  /// The words to the right of a vertical line, or to its left.
  private func addSideLabel(_ cell: Cell, _ network: inout Network) {
    for step in [1, 2, -2, -1] where network.labels.count < 3 {
      let column = cell.column + step
      let beside = Cell(row: cell.row, column: column)
      guard grid[beside] != " ", grid[beside] != "\0", !isLine(beside), box(at: beside) == nil
      else { continue }
      addLabel(words(at: beside), &network)
      return
    }
  }

  /// The words right above or below a horizontal line.
  private func addLabelAbove(_ start: Cell, _ network: inout Network) {
    guard Stroke.isHorizontal(grid[start]) || Stroke.tip(grid[start]) != nil else { return }
    var end = start.column
    while isLine(Cell(row: start.row, column: end + 1)) { end += 1 }
    for row in [start.row - 1, start.row + 1] {
      for column in start.column..<max(start.column + 1, end) {
        let cell = Cell(row: row, column: column)
        guard grid[cell] != " ", !isLine(cell), box(at: cell) == nil else { continue }
        addLabel(words(at: cell), &network)
        return
      }
    }
  }

  // MARK: Arrows

  private mutating func add(_ network: Network) {
    var (sources, targets) = (network.sources, network.targets)
    sources = sources.filter { !targets.contains($0) }
    var isTwoWay = false
    if sources.isEmpty, targets.count == 2 {
      (sources, targets, isTwoWay) = ([targets[0]], [targets[1]], true)
    }
    guard sources.count == 1 || targets.count == 1 else { return }
    let isSingle = sources.count == 1 && targets.count == 1
    let label = isSingle || network.labels.count == 1 ? network.labels.joined(separator: " ") : ""
    for source in sources {
      for target in targets {
        guard let from = node(source), let to = node(target), from != to else { continue }
        diagram.edges.append(
          FlowchartDiagram.Edge(
            from: from, to: to, label: label, stroke: .solid, isDirected: true,
            isTwoWay: isTwoWay, line: lines[network.row].line))
      }
    }
  }

  /// The node of a box, which for a box around others is one that stands for its group.
  private mutating func node(_ box: Int) -> Int? {
    if let known = nodes[box] { return known }
    guard !leaves.contains(box), !boxes[box].names.isEmpty else { return nil }
    nodes[box] = diagram.nodes.count
    diagram.nodes.append(
      FlowchartDiagram.Node(
        id: "group\(box)", label: "group\(box)", detail: "", shape: .plain,
        line: lines[boxes[box].nameRow].line, group: nil))
    return diagram.nodes.count - 1
  }
}
