/// A row of the wrapped text: a line and which of its rows.
struct RowPlace: Equatable {
  var line: Int
  var row: Int
}

extension EditorState {
  /// The rows of a line at the present width.
  func layout(ofLine line: Int, measure: CellMeasure) -> LineLayout {
    let content = buffer.lineContentRange(line)
    let bytes = buffer.bytes(in: content)
    return LineLayout(
      content: content, bytes: bytes, columns: viewport.columns,
      wraps: options.wrapsLines && !Self.isTableRow(bytes), tabWidth: options.tabWidth,
      measure: measure)
  }

  private func rowCount(ofLine line: Int, measure: CellMeasure) -> Int {
    options.wrapsLines ? rowCount(of: buffer.lineBytes(line)[...], measure: measure) : 1
  }

  /// How many rows a line's text has; short lines of printable ASCII need no layout to know it.
  fileprivate func rowCount(of bytes: ArraySlice<UInt8>, measure: CellMeasure) -> Int {
    let isPlain = bytes.withUnsafeBufferPointer { bytes in
      bytes.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
    }
    if isPlain, bytes.count < viewport.columns { return 1 }
    let bytes = Array(bytes)
    return LineLayout(
      content: 0..<bytes.count, bytes: bytes, columns: viewport.columns,
      wraps: !Self.isTableRow(bytes), tabWidth: options.tabWidth, measure: measure
    ).rows.count
  }

  /// Whether a line belongs to a table, which is scrolled sideways rather than wrapped.
  static func isTableRow(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first { $0 != .space } == UInt8(ascii: "|")
  }

  /// Whether the cursor's line is one that is scrolled sideways.
  private func scrollsSideways(_ line: Int) -> Bool {
    !options.wrapsLines || Self.isTableRow(buffer.lineBytes(line))
  }

  /// The row so many rows away, stopping at both ends of the text.
  func place(_ start: RowPlace, movedBy rows: Int, measure: CellMeasure) -> RowPlace {
    var place = start
    var counts = RowCounts(self, atOnce: abs(rows) + 1, measure: measure)
    if rows >= 0 {
      var rest = rows
      var count = counts.count(of: place.line, goingDown: true)
      while rest > 0 {
        let step = min(rest, count - 1 - place.row)
        place.row += step
        rest -= step
        guard rest > 0, place.line < buffer.lineCount - 1 else { break }
        place = RowPlace(line: place.line + 1, row: 0)
        rest -= 1
        count = counts.count(of: place.line, goingDown: true)
      }
    } else {
      var rest = -rows
      while rest > 0 {
        let step = min(rest, place.row)
        place.row -= step
        rest -= step
        guard rest > 0, place.line > 0 else { break }
        place.line -= 1
        place.row = counts.count(of: place.line, goingDown: false) - 1
        rest -= 1
      }
    }
    return place
  }

  /// The row of a byte offset.
  func place(ofOffset offset: Int, measure: CellMeasure) -> RowPlace {
    let line = buffer.line(ofOffset: offset)
    return RowPlace(
      line: line, row: layout(ofLine: line, measure: measure).row(ofOffset: offset))
  }

  /// The row at the top of the view, as far as it still exists.
  func topPlace(measure: CellMeasure) -> RowPlace {
    let line = min(viewport.topLine, buffer.lineCount - 1)
    let count = rowCount(ofLine: line, measure: measure)
    return RowPlace(
      line: line, row: line == viewport.topLine ? min(viewport.topRowOfLine, count - 1) : 0)
  }

  private mutating func setTop(_ place: RowPlace) {
    viewport.topLine = place.line
    viewport.topRowOfLine = place.row
  }

  /// Moves the view so that the cursor is in it, with a margin of rows around.
  mutating func showCursor(measure: CellMeasure) {
    let margin = min(max(options.scrollMargin, 0), (viewport.rows - 1) / 2)
    let cursor = place(ofOffset: selection.head, measure: measure)
    let top = topPlace(measure: measure)
    setTop(top)
    if let distance = rows(from: top, to: cursor, measure: measure) {
      if distance < margin {
        setTop(place(cursor, movedBy: -margin, measure: measure))
      } else if distance > viewport.rows - 1 - margin {
        let wanted = place(
          cursor, movedBy: -(viewport.rows - 1 - margin), measure: measure)
        // At the very end no margin is left, as there is nothing to show in it.
        let last = lastTop(measure: measure)
        setTop(distance <= viewport.rows - 1 && isAfter(wanted, last) ? top : earlier(wanted, last))
      }
    } else if isAfter(top, cursor) {
      setTop(place(cursor, movedBy: -margin, measure: measure))
    } else {
      let wanted = place(cursor, movedBy: -(viewport.rows - 1 - margin), measure: measure)
      setTop(earlier(wanted, lastTop(measure: measure)))
    }
    showCursorColumn(cursor, measure: measure)
  }

  private mutating func showCursorColumn(_ cursor: RowPlace, measure: CellMeasure) {
    guard scrollsSideways(cursor.line) else {
      viewport.leftColumn = 0
      return
    }
    let column = layout(ofLine: cursor.line, measure: measure).column(ofOffset: selection.head)
    let margin = min(8, (viewport.columns - 1) / 2)
    if column < viewport.leftColumn + margin {
      viewport.leftColumn = max(0, column - margin)
    } else if column > viewport.leftColumn + viewport.columns - 1 - margin {
      viewport.leftColumn = column - (viewport.columns - 1 - margin)
    }
    if column < viewport.columns - 1 { viewport.leftColumn = 0 }
  }

  /// Rows from one place down to another, nil when that is above or more than a view away.
  func rows(from top: RowPlace, to place: RowPlace, measure: CellMeasure) -> Int? {
    guard !isAfter(top, place), place.line - top.line <= viewport.rows else { return nil }
    var distance = place.row - top.row
    var counts = RowCounts(self, atOnce: place.line - top.line, measure: measure)
    for line in top.line..<place.line {
      distance += counts.count(of: line, goingDown: true)
      if distance - place.row > viewport.rows * 2 { return nil }
    }
    return distance < viewport.rows * 2 ? distance : nil
  }

  private func isAfter(_ left: RowPlace, _ right: RowPlace) -> Bool {
    (left.line, left.row) > (right.line, right.row)
  }

  private func earlier(_ left: RowPlace, _ right: RowPlace) -> RowPlace {
    isAfter(left, right) ? right : left
  }

  /// The top row at which the text's last row stands at the bottom of the view.
  private func lastTop(measure: CellMeasure) -> RowPlace {
    let end = place(ofOffset: buffer.byteCount, measure: measure)
    return place(end, movedBy: -(viewport.rows - 1), measure: measure)
  }

  mutating func scroll(by rows: Int, measure: CellMeasure) {
    let top = topPlace(measure: measure)
    let moved = place(top, movedBy: rows, measure: measure)
    let last = lastTop(measure: measure)
    if rows > 0, isAfter(moved, last) {
      setTop(isAfter(top, last) ? top : last)
    } else {
      setTop(moved)
    }
  }

  mutating func centreView(measure: CellMeasure) {
    let cursor = place(ofOffset: selection.head, measure: measure)
    setTop(place(cursor, movedBy: -(viewport.rows / 2), measure: measure))
  }

  /// The byte offset of the character at a cell of the view.
  package func offset(at cell: ScreenCell, measure: CellMeasure) -> Int {
    let place = place(topPlace(measure: measure), movedBy: cell.row, measure: measure)
    let layout = layout(ofLine: place.line, measure: measure)
    let left = scrollsSideways(place.line) ? viewport.leftColumn : 0
    return layout.offset(row: place.row, column: max(cell.column, 0) + left)
  }
}

/// The row counts of lines that are asked for one after the other, read some at a time.
private struct RowCounts {
  private let state: EditorState
  private let measure: CellMeasure
  /// How many lines are read when one is asked for that was not.
  private let size: Int
  private var first = 0
  private var counts: [Int] = []

  init(_ state: EditorState, atOnce size: Int, measure: CellMeasure) {
    self.state = state
    self.measure = measure
    self.size = min(max(1, size), 64)
  }

  mutating func count(of line: Int, goingDown: Bool) -> Int {
    guard state.options.wrapsLines else { return 1 }
    if !(first..<first + counts.count).contains(line) { read(line, goingDown: goingDown) }
    return counts[line - first]
  }

  private mutating func read(_ line: Int, goingDown: Bool) {
    first = goingDown ? line : max(0, line - size + 1)
    let last = goingDown ? min(line + size, state.buffer.lineCount) - 1 : line
    var found: [Int] = []
    state.buffer.forEachLine(from: first, upTo: last) { _, _, bytes in
      found.append(state.rowCount(of: bytes, measure: measure))
      return true
    }
    counts = found
  }
}
