import Screen

/// A picture of boxes and lines; where lines meet they join.
struct BoxCanvas {
  /// Where a line leaves a cell.
  private struct Sides: OptionSet {
    let rawValue: UInt8
    static let up = Sides(rawValue: 1)
    static let right = Sides(rawValue: 2)
    static let down = Sides(rawValue: 4)
    static let left = Sides(rawValue: 8)
  }

  private struct Cell {
    var sides: Sides = []
    var isDashed = false
    /// What is written there; the second cell of a wide character holds none.
    var character: Character?
    var role = Role.uiText
    var isContinuation = false
  }

  let width: Int
  private var rows: [[Cell]]

  init(width: Int, height: Int) {
    self.width = width
    rows = Array(repeating: Array(repeating: Cell(), count: width), count: height)
  }

  /// Draws a line to the right; both ends are cells of it.
  mutating func horizontal(row: Int, from start: Int, to end: Int, isDashed: Bool) {
    guard start < end else { return }
    for column in start...end {
      var sides: Sides = []
      if column > start { sides.insert(.left) }
      if column < end { sides.insert(.right) }
      add(sides, row: row, column: column, isDashed: isDashed)
    }
  }

  /// Draws a line up or down; both ends are cells of it.
  mutating func vertical(column: Int, from start: Int, to end: Int, isDashed: Bool) {
    let (top, bottom) = (min(start, end), max(start, end))
    guard top < bottom else { return }
    for row in top...bottom {
      var sides: Sides = []
      if row > top { sides.insert(.up) }
      if row < bottom { sides.insert(.down) }
      add(sides, row: row, column: column, isDashed: isDashed)
    }
  }

  private mutating func add(_ sides: Sides, row: Int, column: Int, isDashed: Bool) {
    guard rows.indices.contains(row), (0..<width).contains(column) else { return }
    rows[row][column].isDashed =
      rows[row][column].sides.isEmpty ? isDashed : rows[row][column].isDashed && isDashed
    rows[row][column].sides.formUnion(sides)
  }

  /// Writes text over whatever is there.
  mutating func write(_ text: String, row: Int, column: Int, role: Role) {
    guard rows.indices.contains(row) else { return }
    var place = column
    for character in text {
      let cells = CellWidth.of(character)
      guard cells > 0, place >= 0, place + cells <= width else { continue }
      rows[row][place] = Cell(character: character, role: role)
      if cells == 2 { rows[row][place + 1] = Cell(role: role, isContinuation: true) }
      place += cells
    }
  }

  /// Draws a node's frame with its label in the middle.
  mutating func box(_ node: Flowchart.Node, row: Int, column: Int, height: Int, width: Int) {
    let corners =
      switch node.shape {
      case .box: ["┌", "┐", "└", "┘"]
      case .round: ["╭", "╮", "╰", "╯"]
      case .cylinder: ["╭", "╮", "╰", "╯"]
      case .slanted: ["╱", "╲", "╲", "╱"]
      }
    let line = String(repeating: node.shape == .cylinder ? "═" : "─", count: width - 2)
    write(corners[0] + line + corners[1], row: row, column: column, role: .uiBorder)
    for inner in (row + 1)..<(row + height - 1) {
      write(
        "│" + String(repeating: " ", count: width - 2) + "│", row: inner, column: column,
        role: .uiBorder)
    }
    write(corners[2] + line + corners[3], row: row + height - 1, column: column, role: .uiBorder)
    let pad = (width - CellWidth.of(node.label)) / 2
    write(
      node.label, row: row + (height - 1) / 2, column: column + max(1, pad), role: .markupHeading)
  }

  /// The picture row by row, without spaces at the ends of rows.
  var lines: [[Span]] { rows.map { Self.spans($0) } }

  private static func spans(_ row: [Cell]) -> [Span] {
    let end = row.lastIndex { $0.character != nil || !$0.sides.isEmpty || $0.isContinuation }
    guard let end else { return [] }
    var spans: [Span] = []
    for cell in row[...end] where !cell.isContinuation {
      let role: Role = cell.character == nil ? .uiBorder : cell.role
      let text = String(cell.character ?? glyph(cell))
      if spans.last?.role == role {
        spans[spans.count - 1].text += text
      } else {
        spans.append(Span(text, role))
      }
    }
    return spans
  }

  private static func glyph(_ cell: Cell) -> Character {
    switch cell.sides {
    case [.left, .right], [.left], [.right]: cell.isDashed ? "╌" : "─"
    case [.up, .down], [.up], [.down]: cell.isDashed ? "╎" : "│"
    case [.right, .down]: "┌"
    case [.left, .down]: "┐"
    case [.up, .right]: "└"
    case [.up, .left]: "┘"
    case [.up, .right, .down]: "├"
    case [.up, .down, .left]: "┤"
    case [.right, .down, .left]: "┬"
    case [.up, .right, .left]: "┴"
    case [.up, .right, .down, .left]: "┼"
    default: " "
    }
  }
}
