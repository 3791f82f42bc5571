/// Lays out the lines in view, and only those.
struct EditorLayout {
  let state: EditorState
  let measure: CellMeasure

  init(_ state: EditorState, measure: CellMeasure) {
    self.state = state
    self.measure = measure
  }

  func frame(remembering memory: inout LineMemory) -> EditorFrame {
    var frame = EditorFrame(
      rows: [], lines: [], cursor: nil,
      lineNumberDigits: String(state.buffer.lineCount).utf8.count)
    let top = state.topPlace(measure: measure)
    let rows = state.viewport.rows
    frame.rows.reserveCapacity(rows)
    var fence = state.fences.state(beforeLine: top.line)
    state.buffer.forEachLine(from: top.line) { line, content, bytes in
      let laidOut = memory.line(
        line, bytes, look(of: bytes, at: content, fence), measure: measure)
      frame.lines.append(VisibleLine(number: line, laidOut: laidOut))
      add(laidOut, line, content, from: line == top.line ? top.row : 0, to: &frame)
      if let mark = state.fences.mark(onLine: line) { fence = mark.after }
      return frame.rows.count < rows
    }
    memory.remember(frame.lines)
    return frame
  }

  /// Adds a line's rows as far as there is room, and the cursor if it is on one of them.
  private func add(
    _ line: LaidOutLine, _ number: Int, _ content: Range<Int>, from first: Int,
    to frame: inout EditorFrame
  ) {
    let head = state.selection.head - content.lowerBound
    let cursorRow = (0...content.count).contains(head) ? line.layout.row(ofOffset: head) : nil
    for index in first..<line.rows.count where frame.rows.count < state.viewport.rows {
      if index == cursorRow {
        let cell = line.layout.column(ofOffset: head) - line.look.leftColumn
        // A view of a cell or two is narrower than a wide character with the cursor behind it.
        let column = line.look.wraps ? min(cell, state.viewport.columns - 1) : cell
        if (0..<state.viewport.columns).contains(column) {
          frame.cursor = ScreenCell(row: frame.rows.count, column: column)
        }
      }
      var row = line.rows[index]
      row.line = number
      row.range = row.range.shifted(by: content.lowerBound)
      frame.rows.append(row)
    }
  }

  private func look(
    of bytes: ArraySlice<UInt8>, at content: Range<Int>, _ fence: FenceState
  ) -> LineLook {
    let wraps = state.options.wrapsLines && !EditorState.isTableRow(bytes)
    let start = content.lowerBound
    let range = state.selection.range
    return LineLook(
      columns: state.viewport.columns, wraps: wraps, tabWidth: state.options.tabWidth,
      leftColumn: wraps ? 0 : state.viewport.leftColumn, fence: fence,
      selected: range.isEmpty ? 0..<0 : range.clamped(to: content).shifted(by: -start),
      selectsLineEnd: range.lowerBound <= content.upperBound
        && range.upperBound > content.upperBound,
      search: state.search,
      currentMatch: state.search != nil && !range.isEmpty && range.clamped(to: content) == range
        ? range.shifted(by: -start) : nil)
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
