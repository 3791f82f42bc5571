extension Grid {
  /// Blanks a rectangle (the whole grid without one) in a style.
  package mutating func fill(_ rect: Rect? = nil, style: Style) {
    let area = (rect ?? bounds).intersection(bounds)
    guard !area.isEmpty else { return }
    let blank = Cell.blank(style)
    guard area != bounds else {
      cells.withUnsafeMutableBufferPointer { $0.update(repeating: blank) }
      return
    }
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
    let start =
      column >= 0 ? writeASCII(text, row: row, column: column, style: style, room: room) : 0
    guard start < text.utf8.count else { return start }
    var used = start
    for character in text[text.utf8.index(text.startIndex, offsetBy: start)...] {
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

  /// Writes what a text begins with as far as it is printable ASCII and fits, and gives its columns.
  ///
  /// Most text is of that kind, and bytes, characters and columns are the same in it. A character
  /// before others is left to them, since a mark may belong to it.
  private mutating func writeASCII(
    _ text: String, row: Int, column: Int, style: Style, room: Int
  ) -> Int {
    let look = style.packed
    return text.utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      while count < bytes.count, bytes[count] >= 0x20, bytes[count] < 0x7F { count += 1 }
      if count < bytes.count { count -= 1 }
      count = min(count, room)
      guard count > 0 else { return 0 }
      replace(row: row, columns: column..<(column + count)) { offset in
        Cell(ascii: bytes[offset], look: look)
      }
      return count
    } ?? 0
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
    let columns = max(0, column)..<max(0, column, min(width, column + (length ?? width)))
    guard row >= 0, row < height, !columns.isEmpty,
      let drawn = Glyph.all(of: glyph).first, drawn.width == 1
    else { return }
    let cell = Cell(grapheme: drawn.text, width: 1, style: style)
    replace(row: row, columns: columns) { _ in cell }
  }

  /// Draws a vertical rule.
  package mutating func verticalLine(
    row: Int = 0, column: Int, length: Int? = nil, style: Style, glyph: Character = "│"
  ) {
    guard let drawn = Glyph.all(of: glyph).first, drawn.width == 1 else { return }
    let end = min(height, row + (length ?? height))
    for place in stride(from: max(0, row), to: end, by: 1) {
      put(drawn.text, width: 1, row: place, column: column, style: style)
    }
  }
}

extension Glyph {
  private static let ascii: [[Glyph]] = (0..<128).map { value in
    DisplayText.glyphs(of: Character(Unicode.Scalar(UInt8(value))))
  }

  /// What is drawn for a character, by a table for ASCII.
  static func all(of character: Character) -> [Glyph] {
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first { return ascii[Int(byte)] }
    return DisplayText.glyphs(of: character)
  }
}
