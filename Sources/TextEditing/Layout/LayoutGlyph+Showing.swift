extension LayoutGlyph {
  /// Whether a row may be ended after it.
  var isBlank: Bool {
    if case .ascii(let byte) = content { byte == .space || byte == .tab } else { false }
  }

  /// Whether it is drawn as the byte that it is.
  var isPlain: Bool {
    if case .ascii(let byte) = content { (0x20...0x7E).contains(byte) } else { false }
  }

  /// Whether it is punctuation that typography keeps off the start of a row.
  var isClosingPunctuation: Bool {
    guard case .character(let character) = content else { return false }
    return "、。，．：；！？」』】）》〉".contains(character)
  }

  /// What stands for it where it cannot be shown as it is.
  var escape: String? {
    switch content {
    case .ascii(let byte):
      if byte == .tab || (0x20...0x7E).contains(byte) { return nil }
      return byte == 0x7F ? "^?" : "^" + String(UnicodeScalar(byte ^ 0x40))
    case .invalid(let byte): return Self.hex(UInt32(byte), digits: 2)
    case .character(let character):
      guard let first = character.unicodeScalars.first else { return nil }
      switch first.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        return Self.hex(first.value, digits: 4)
      default: return nil
      }
    }
  }

  /// The text to draw, made of `width` cells.
  func text() -> String {
    if let escape { return escape }
    switch content {
    case .ascii(.tab): return String(repeating: " ", count: width)
    case .ascii(let byte): return String(UnicodeScalar(byte))
    case .character(let character): return isLoneMark ? "\u{25CC}" : String(character)
    case .invalid: return ""
    }
  }

  /// Whether it is a combining mark with nothing to combine with.
  private var isLoneMark: Bool {
    guard case .character(let character) = content else { return false }
    switch character.unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Cells it takes at a column.
  func cells(at column: Int, tabWidth: Int, measure: CellMeasure) -> Int {
    switch content {
    case .ascii(let byte) where (0x20...0x7E).contains(byte): return 1
    case .ascii(.tab):
      let width = max(tabWidth, 1)
      return width - column % width
    default:
      if let escape { return escape.utf8.count }
      guard case .character(let character) = content, !isLoneMark else { return 1 }
      return min(max(measure.width(character), 1), 2)
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let number = String(value, radix: 16, uppercase: true)
    return "<" + String(repeating: "0", count: max(0, digits - number.count)) + number + ">"
  }
}
