extension Grid {
  /// Blanks a rectangle (the whole grid without one) in a style.
  package mutating func fill(_ rect: Rect? = nil, style: Style) {
    let area = (rect ?? bounds).intersection(bounds)
    guard !area.isEmpty else { return }
    let blank = Cell.blank(style)
    for row in area.rows {
      replace(row: row, columns: area.columns) { _ in blank }
    }
  }

  /// Writes text from a place to the right and tells how many columns it took.
  ///
  /// - Parameters:
  ///   - text: One line; control and invisible characters in it are drawn escaped.
  ///   - row: The row, from 0.
  ///   - column: Where the text starts; a negative column cuts its beginning.
  ///   - style: Colours and emphasis of every cell written.
  ///   - limit: The most columns to use; up to the grid's right edge when nil.
  ///   - ellipsis: Ends text that does not fit with `…` instead of cutting it.
  /// - Returns: Columns from `column` to the end of what was written.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, style: Style, limit: Int? = nil,
    ellipsis: Bool = false
  ) -> Int {
    // One specialised loop for every kind of string; a generic one is several times slower.
    write(
      String(text), row: row, column: column, style: style,
      room: min(limit ?? Int.max, width - column), ellipsis: ellipsis)
  }

  private mutating func write(
    _ text: String, row: Int, column: Int, style: Style, room: Int, ellipsis: Bool
  ) -> Int {
    guard room > 0, row >= 0, row < height else { return 0 }
    if column >= 0, let count = writeASCII(text, row: row, column: column, style: style, room: room)
    {
      return count
    }
    var used = 0
    for character in text {
      for glyph in Glyph.all(of: character) {
        guard used + glyph.width <= room else {
          return finish(
            used: used, room: room, row: row, column: column, style: style, ellipsis: ellipsis)
        }
        put(glyph.text, width: glyph.width, row: row, column: column + used, style: style)
        used += glyph.width
      }
    }
    return used
  }

  /// Writes text of printable ASCII that fits; nil for any other.
  ///
  /// Most text is of that kind, and bytes, characters and columns are the same in it.
  private mutating func writeASCII(
    _ text: String, row: Int, column: Int, style: Style, room: Int
  ) -> Int? {
    let written = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.count <= room, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      guard !bytes.isEmpty else { return 0 }
      let table = Glyph.asciiTexts
      replace(row: row, columns: column..<(column + bytes.count)) { offset in
        Cell(grapheme: table[Int(bytes[offset])], width: 1, style: style)
      }
      return bytes.count
    }
    return written ?? nil
  }

  /// Ends a text that did not fit.
  private mutating func finish(
    used: Int, room: Int, row: Int, column: Int, style: Style, ellipsis: Bool
  ) -> Int {
    // Half a wide glyph cannot be drawn, so the last column may be free.
    for free in used..<room {
      put(" ", width: 1, row: row, column: column + free, style: style)
    }
    if ellipsis { put("…", width: 1, row: row, column: column + room - 1, style: style) }
    return room
  }

  /// Replaces the style of every cell of a rectangle, keeping its text.
  package mutating func setStyle(_ style: Style, in rect: Rect) {
    updateStyles(in: rect) { $0 = style }
  }

  /// Lays a style over a rectangle: what it leaves to the terminal stays as it was.
  package mutating func overlay(_ style: Style, in rect: Rect) {
    updateStyles(in: rect) { $0 = style.laid(over: $0) }
  }

  private mutating func updateStyles(in rect: Rect, _ update: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    for row in area.rows {
      for column in area.columns { update(&cells[row * width + column].style) }
    }
  }

  /// Draws a horizontal rule.
  package mutating func horizontalLine(
    row: Int, column: Int = 0, length: Int? = nil, style: Style, glyph: Character = "─"
  ) {
    let end = min(width, column + (length ?? width))
    for place in stride(from: max(0, column), to: end, by: 1) {
      write(String(glyph), row: row, column: place, style: style)
    }
  }

  /// Draws a vertical rule.
  package mutating func verticalLine(
    row: Int = 0, column: Int, length: Int? = nil, style: Style, glyph: Character = "│"
  ) {
    let end = min(height, row + (length ?? height))
    for place in stride(from: max(0, row), to: end, by: 1) {
      write(String(glyph), row: place, column: column, style: style)
    }
  }
}

extension Glyph {
  private static let ascii: [[Glyph]] = (0..<128).map { value in
    DisplayText.glyphs(of: Character(Unicode.Scalar(UInt8(value))))
  }

  /// The text of each printable ASCII character by its byte.
  static let asciiTexts: [String] = ascii.map { $0.first?.text ?? " " }

  /// What is drawn for a character, by a table for ASCII.
  static func all(of character: Character) -> [Glyph] {
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first { return ascii[Int(byte)] }
    return DisplayText.glyphs(of: character)
  }
}
