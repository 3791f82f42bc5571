/// One character of a line with its place in the row.
struct LayoutGlyph: Equatable {
  /// Byte offsets from the start of the line.
  var range: Range<Int>
  /// First cell in its row.
  var column: Int
  var width: Int
  var content: Grapheme.Content
}

/// The rows of one line: which characters stand in which cells.
struct LineLayout {
  /// The byte offsets of the line in the text, without its end.
  let content: Range<Int>
  private(set) var glyphs: [LayoutGlyph] = []
  /// Indices of the glyphs of each row; there is always one row.
  private(set) var rows: [Range<Int>] = []

  /// - Parameters:
  ///   - columns: Width of the view; the last cell is kept free for cursor or hanging space.
  ///   - wraps: Whether the line goes on in the next row where it is too long.
  init(
    content: Range<Int>, bytes: [UInt8], columns: Int, wraps: Bool, tabWidth: Int,
    measure: CellMeasure
  ) {
    self.content = content
    let limit = wraps ? max(columns - 1, 2) : Int.max
    var scanner = GraphemeScanner(bytes)
    var rowStart = 0
    var column = 0
    // Index of the glyph that may begin the next row.
    var breakIndex = 0
    glyphs.reserveCapacity(bytes.count)
    while let grapheme = scanner.next() {
      var glyph = LayoutGlyph(
        range: grapheme.range, column: column, width: 0, content: grapheme.content)
      glyph.width = glyph.cells(at: column, tabWidth: tabWidth, measure: measure)
      let index = glyphs.count
      if glyph.isBlank {
        // One blank may hang over the edge, so that the next row begins with a word.
        if column > limit {
          startRow(at: index, from: &rowStart, column: &column, tabWidth: tabWidth)
          glyph.column = 0
          glyph.width = glyph.cells(at: 0, tabWidth: tabWidth, measure: measure)
        }
        if wraps, column + glyph.width > limit + 1 { glyph.width = max(limit + 1 - column, 1) }
        glyphs.append(glyph)
        column += glyph.width
        breakIndex = index + 1
        continue
      }
      let isAtWide = glyph.width > 1 || (glyphs.last.map { $0.width > 1 } ?? false)
      if isAtWide, !glyph.isClosingPunctuation { breakIndex = max(breakIndex, index) }
      if column + glyph.width > limit, index > rowStart {
        let start = breakIndex > rowStart ? breakIndex : index
        startRow(at: start, from: &rowStart, column: &column, tabWidth: tabWidth)
        glyph.column = column
      }
      glyphs.append(glyph)
      column += glyph.width
    }
    rows.append(rowStart..<glyphs.count)
  }

  /// Ends the row before a glyph and moves the glyphs from it on to the new row.
  private mutating func startRow(
    at index: Int, from rowStart: inout Int, column: inout Int, tabWidth: Int
  ) {
    rows.append(rowStart..<index)
    rowStart = index
    column = 0
    for moved in index..<glyphs.count {
      glyphs[moved].column = column
      column += glyphs[moved].width
    }
  }

  /// The row a byte offset is on; where a row ends and the next begins, the next.
  func row(ofOffset offset: Int) -> Int {
    let target = offset - content.lowerBound
    var row = rows.count - 1
    while row > 0, let first = glyphs[safe: rows[row].lowerBound], first.range.lowerBound > target {
      row -= 1
    }
    return row
  }

  /// The cell of a byte offset in its row.
  func column(ofOffset offset: Int) -> Int {
    let target = offset - content.lowerBound
    let row = rows[row(ofOffset: offset)]
    var lower = row.lowerBound
    var upper = row.upperBound
    while lower < upper {
      let middle = (lower + upper) / 2
      if glyphs[middle].range.upperBound <= target { lower = middle + 1 } else { upper = middle }
    }
    if lower < row.upperBound { return glyphs[lower].column }
    return row.isEmpty ? 0 : width(ofRow: row)
  }

  /// The byte offset of the character at a cell of a row, or the row's end behind its text.
  func offset(row: Int, column: Int) -> Int {
    let index = min(max(row, 0), rows.count - 1)
    let extent = rows[index]
    for glyph in glyphs[extent] where column < glyph.column + glyph.width {
      return content.lowerBound + glyph.range.lowerBound
    }
    if index == rows.count - 1 { return content.upperBound }
    // The end of this row is the start of the next, so its last character is as far as it goes.
    return content.lowerBound + (extent.last.map { glyphs[$0].range.lowerBound } ?? 0)
  }

  /// The byte offsets that a row shows.
  func range(ofRow row: Int) -> Range<Int> {
    let extent = rows[row]
    let start = glyphs[safe: extent.lowerBound]?.range.lowerBound ?? content.count
    let end = row == rows.count - 1 ? content.count : glyphs[extent.upperBound].range.lowerBound
    return content.lowerBound + start..<content.lowerBound + end
  }

  private func width(ofRow row: Range<Int>) -> Int {
    row.last.map { glyphs[$0].column + glyphs[$0].width } ?? 0
  }
}

extension Array {
  /// The element at an index, nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
