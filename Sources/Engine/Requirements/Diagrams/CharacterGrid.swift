/// The characters of a drawing by row and column, as a terminal would show them.
///
/// A wide character takes two columns; the second one is empty.
struct CharacterGrid: Hashable, Sendable {
  /// Where a character stands.
  struct Cell: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// One step in a direction.
  enum Direction: CaseIterable, Hashable, Sendable {
    case up, down, left, right

    var opposite: Direction {
      switch self {
      case .up: .down
      case .down: .up
      case .left: .right
      case .right: .left
      }
    }

    var isHorizontal: Bool { self == .left || self == .right }
  }

  /// Drawings larger than this are no drawings.
  static let limit = 400

  private let rows: [[Unicode.Scalar]]

  /// Lays lines out; `nil` when there are too many, or too long ones.
  init?(_ lines: [CodeLine]) {
    guard lines.count <= Self.limit else { return nil }
    rows = lines.map { line in
      var row: [Unicode.Scalar] = []
      for scalar in line.text.unicodeScalars {
        if scalar == "\t" {
          repeat { row.append(" ") } while row.count % 4 != 0
        } else if scalar != "\u{FE0F}", scalar != "\u{200D}" {
          row.append(scalar)
          if Self.isWide(scalar) { row.append("\0") }
        }
      }
      return row
    }
    guard rows.allSatisfy({ $0.count <= Self.limit }) else { return nil }
  }

  var rowCount: Int { rows.count }

  /// The number of columns of a row.
  func width(_ row: Int) -> Int { rows.indices.contains(row) ? rows[row].count : 0 }

  /// The character of a cell; a blank outside the drawing.
  subscript(row: Int, column: Int) -> Unicode.Scalar {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return " " }
    return rows[row][column]
  }

  subscript(cell: Cell) -> Unicode.Scalar { self[cell.row, cell.column] }

  /// The text of some columns of a row.
  func text(_ row: Int, _ columns: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for column in columns where self[row, column] != "\0" { view.append(self[row, column]) }
    return String(view)
  }

  /// The cell beside another.
  func neighbour(_ cell: Cell, _ direction: Direction) -> Cell {
    switch direction {
    case .up: Cell(row: cell.row - 1, column: cell.column)
    case .down: Cell(row: cell.row + 1, column: cell.column)
    case .left: Cell(row: cell.row, column: cell.column - 1)
    case .right: Cell(row: cell.row, column: cell.column + 1)
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF:
      true
    default: false
    }
  }
}

/// The characters that drawings are made of.
enum Stroke {
  /// Whether a character draws a horizontal line.
  static func isHorizontal(_ scalar: Unicode.Scalar) -> Bool {
    "-─━═=╌┄┈╍—".unicodeScalars.contains(scalar)
  }

  /// Whether a character draws a vertical line.
  static func isVertical(_ scalar: Unicode.Scalar) -> Bool {
    "|│┃║┆┊╎".unicodeScalars.contains(scalar)
  }

  /// The directions in which a line goes on from a character where lines meet.
  static func joints(_ scalar: Unicode.Scalar) -> Set<CharacterGrid.Direction> {
    switch scalar {
    case "+", "┼", "╬", "╋": [.up, .down, .left, .right]
    case "├", "╠", "┣", "╟": [.up, .down, .right]
    case "┤", "╣", "┫", "╢": [.up, .down, .left]
    case "┬", "╦", "┳", "╤": [.down, .left, .right]
    case "┴", "╩", "┻", "╧": [.up, .left, .right]
    case "┌", "╭", "╔", "┏": [.down, .right]
    case "┐", "╮", "╗", "┓": [.down, .left]
    case "└", "╰", "╚", "┗": [.up, .right]
    case "┘", "╯", "╝", "┛": [.up, .left]
    default: []
    }
  }

  /// Where an arrow's tip points.
  static func tip(_ scalar: Unicode.Scalar) -> CharacterGrid.Direction? {
    switch scalar {
    case ">", "▶", "►", "→", "▷", "➤": .right
    case "<", "◀", "◄", "←", "◁": .left
    case "v", "V", "▼", "↓", "▽": .down
    case "^", "▲", "↑", "△": .up
    default: nil
    }
  }

  /// Whether a character belongs to a drawing rather than to its words.
  static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    isHorizontal(scalar) || isVertical(scalar) || !joints(scalar).isEmpty
      || (tip(scalar) != nil && !"vV".unicodeScalars.contains(scalar))
  }
}
