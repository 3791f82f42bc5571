extension EditorState {
  /// Gives every column of the table around the cursor one width; the words stay as they are.
  mutating func alignTable(measure: CellMeasure, outcome: inout EditorOutcome) {
    history.seal()
    let line = buffer.line(ofOffset: selection.head)
    guard isTable(line) else {
      outcome.message = .noTable
      return
    }
    var first = line
    while first > 0, isTable(first - 1) { first -= 1 }
    var last = line
    while last < buffer.lineCount - 1, isTable(last + 1) { last += 1 }
    let rows = (first...last).map { TableRow(buffer.lineBytes($0)) }
    let columns = TableColumns(rows, measure: measure)
    var edits: [Edit] = []
    var head = selection.head
    var growth = 0
    for (offset, row) in rows.enumerated() {
      let content = buffer.lineContentRange(first + offset)
      let new = columns.aligned(row, measure: measure)
      if first + offset == line {
        let place = row.place(of: selection.head - content.lowerBound)
        head = content.lowerBound + growth + TableRow(new).offset(of: place)
      }
      growth += new.count - content.count
      edits.append(edit(content, new))
    }
    commit(.alignTable, edits, selecting: Selection(at: head), outcome: &outcome)
  }

  /// Whether a line is a table's row; in a fenced block none is.
  private func isTable(_ line: Int) -> Bool {
    Self.isTableRow(buffer.lineBytes(line)) && fences.state(beforeLine: line) == .outside
  }
}

/// A row of a table, taken apart at its bars.
struct TableRow: Equatable {
  /// A place in a row that a change of widths does not move.
  struct CellPlace: Equatable {
    var cell: Int
    /// Bytes from the start of the cell's words.
    var offset: Int
  }

  /// Byte ranges of the cells' words, without the blanks around them.
  private(set) var words: [Range<Int>] = []
  let bytes: [UInt8]
  /// Blanks before the first bar.
  let indent: Int

  /// Takes the line of a table apart; a bar behind a backslash belongs to the words.
  init(_ line: [UInt8]) {
    bytes = line
    indent = line.prefix { $0 == .space }.count
    var start = min(indent + 1, line.count)
    var index = start
    while index < line.count {
      if line[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if line[index] == UInt8(ascii: "|") {
        words.append(trimmed(start..<index))
        start = index + 1
      }
      index += 1
    }
    let rest = trimmed(min(start, line.count)..<line.count)
    if !rest.isEmpty { words.append(rest) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == .space || bytes[lower] == .tab { lower += 1 }
    while upper > lower, bytes[upper - 1] == .space || bytes[upper - 1] == .tab { upper -= 1 }
    return lower..<upper
  }

  /// Whether it is the row of dashes between head and body.
  var isDelimiter: Bool {
    !words.isEmpty
      && words.allSatisfy { range in
        let dashes = bytes[range].filter { $0 == UInt8(ascii: "-") }.count
        return dashes > 0 && bytes[range].allSatisfy { "-:".utf8.contains($0) }
      }
  }

  /// Which cell an offset is in, and where in its words.
  func place(of offset: Int) -> CellPlace {
    let cell = words.lastIndex { $0.lowerBound <= offset } ?? 0
    guard words.indices.contains(cell) else { return CellPlace(cell: 0, offset: 0) }
    let range = words[cell]
    return CellPlace(cell: cell, offset: min(max(0, offset - range.lowerBound), range.count))
  }

  /// The offset of a place.
  func offset(of place: CellPlace) -> Int {
    guard words.indices.contains(place.cell) else { return bytes.count }
    let range = words[place.cell]
    return min(range.lowerBound + place.offset, range.upperBound)
  }
}

/// The widths and sides of a table's columns.
private struct TableColumns {
  private enum Side { case left, right, middle }

  private var widths: [Int] = []
  private var sides: [Side] = []
  private let indent: Int

  init(_ rows: [TableRow], measure: CellMeasure) {
    indent = rows.first?.indent ?? 0
    for row in rows {
      while widths.count < row.words.count {
        widths.append(3)
        sides.append(.left)
      }
      for (column, range) in row.words.enumerated() {
        guard row.isDelimiter else {
          widths[column] = max(widths[column], Self.width(row.bytes[range], measure))
          continue
        }
        switch (row.bytes[range].first, row.bytes[range].last) {
        case (UInt8(ascii: ":"), UInt8(ascii: ":")): sides[column] = .middle
        case (_, UInt8(ascii: ":")): sides[column] = .right
        default: sides[column] = .left
        }
      }
    }
  }

  private static func width(_ words: ArraySlice<UInt8>, _ measure: CellMeasure) -> Int {
    String(decoding: words, as: UTF8.self).reduce(0) { $0 + measure.width($1) }
  }

  /// A row with every cell filled up to its column's width.
  func aligned(_ row: TableRow, measure: CellMeasure) -> [UInt8] {
    var line = [UInt8](repeating: .space, count: indent)
    for column in widths.indices {
      line.append(UInt8(ascii: "|"))
      line.append(.space)
      let range = row.words.indices.contains(column) ? row.words[column] : 0..<0
      if row.isDelimiter {
        line += dashes(column, of: row.bytes[range])
      } else {
        let gap = widths[column] - Self.width(row.bytes[range], measure)
        let before =
          switch sides[column] {
          case .left: 0
          case .right: gap
          case .middle: gap / 2
          }
        line += [UInt8](repeating: .space, count: before)
        line += row.bytes[range]
        line += [UInt8](repeating: .space, count: gap - before)
      }
      line.append(.space)
    }
    line.append(UInt8(ascii: "|"))
    return line
  }

  private func dashes(_ column: Int, of words: ArraySlice<UInt8>) -> [UInt8] {
    let colon = UInt8(ascii: ":")
    var cell = [UInt8](repeating: UInt8(ascii: "-"), count: widths[column])
    if words.first == colon { cell[0] = colon }
    if words.last == colon { cell[cell.count - 1] = colon }
    return cell
  }
}
