/// Lays out the lines in view, and only those.
struct EditorLayout {
  let state: EditorState
  let measure: CellMeasure

  init(_ state: EditorState, measure: CellMeasure) {
    self.state = state
    self.measure = measure
  }

  var frame: EditorFrame {
    var frame = EditorFrame(
      rows: [], cursor: nil, lineNumberDigits: String(state.buffer.lineCount).utf8.count)
    let top = state.topPlace(measure: measure)
    let head = state.selection.head
    var line = top.line
    var fence = state.fences.state(beforeLine: line)
    while line < state.buffer.lineCount, frame.rows.count < state.viewport.rows {
      let layout = state.layout(ofLine: line, measure: measure)
      let bytes = state.buffer.bytes(in: layout.content)
      let mark = state.fences.mark(onLine: line)
      let painter = RowPainter(
        state: state, line: line, layout: layout, bytes: bytes,
        spans: MarkdownHighlighter.spans(of: bytes, in: fence, mark: mark))
      let cursorRow =
        (layout.content.lowerBound...layout.content.upperBound).contains(head)
        ? layout.row(ofOffset: head) : nil
      for row in (line == top.line ? top.row : 0)..<layout.rows.count {
        if frame.rows.count == state.viewport.rows { break }
        if row == cursorRow {
          let cell = layout.column(ofOffset: head) - painter.left
          // A view of a cell or two is narrower than a wide character with the cursor behind it.
          let column = painter.isSideways ? cell : min(cell, state.viewport.columns - 1)
          if (0..<state.viewport.columns).contains(column) {
            frame.cursor = ScreenCell(row: frame.rows.count, column: column)
          }
        }
        frame.rows.append(painter.row(row))
      }
      if let mark { fence = fence.after(mark) }
      line += 1
    }
    return frame
  }
}

/// Makes the rows of one line.
struct RowPainter {
  let line: Int
  let layout: LineLayout
  /// Whether the line is scrolled sideways rather than wrapped.
  let isSideways: Bool
  /// Cells hidden on the left.
  let left: Int
  private let columns: Int
  private let spans: [HighlightSpan]
  /// Byte offsets from the start of the line.
  private let selected: Range<Int>
  private let matches: [Range<Int>]
  private let currentMatch: Range<Int>
  private let selectsLineEnd: Bool

  init(
    state: EditorState, line: Int, layout: LineLayout, bytes: [UInt8], spans: [HighlightSpan]
  ) {
    self.line = line
    self.layout = layout
    self.spans = spans
    let start = layout.content.lowerBound
    isSideways = !state.options.wrapsLines || EditorState.isTableRow(bytes)
    left = isSideways ? state.viewport.leftColumn : 0
    columns = state.viewport.columns
    let range = state.selection.range
    selected = range.clamped(to: layout.content).shifted(by: -start)
    selectsLineEnd =
      range.lowerBound <= layout.content.upperBound && range.upperBound > layout.content.upperBound
    matches =
      state.search.map { state.buffer.matches(of: $0, in: layout.content) }?
      .map { $0.shifted(by: -start) } ?? []
    currentMatch = range.shifted(by: -start)
  }

  func row(_ index: Int) -> LayoutRow {
    let extent = layout.rows[index]
    var row = LayoutRow(
      line: line, startsLine: index == 0, range: layout.range(ofRow: index), runs: [],
      isCutLeft: false, isCutRight: false)
    var end = 0
    var nextSpan = 0
    var nextMatch = 0
    for glyph in layout.glyphs[extent] {
      end = glyph.column + glyph.width
      if glyph.column < left {
        row.isCutLeft = true
        continue
      }
      if end - left > columns {
        row.isCutRight = true
        break
      }
      let offset = glyph.range.lowerBound
      while nextSpan < spans.count, spans[nextSpan].range.upperBound <= offset { nextSpan += 1 }
      while nextMatch < matches.count, matches[nextMatch].upperBound <= offset { nextMatch += 1 }
      let span = nextSpan < spans.count ? spans[nextSpan] : nil
      let role = span.flatMap { $0.range.contains(offset) ? $0.role : nil } ?? .text
      var mark = SearchMark.none
      if nextMatch < matches.count, matches[nextMatch].contains(offset) {
        mark = matches[nextMatch] == currentMatch ? .current : .match
      }
      append(
        LayoutRun(
          text: glyph.text(), column: glyph.column - left, width: glyph.width, role: role,
          isSelected: selected.contains(offset), searchMark: mark,
          isEscaped: glyph.escape != nil),
        to: &row)
    }
    if selectsLineEnd, index == layout.rows.count - 1, (0..<columns).contains(end - left) {
      // A selected line end shows as one blank cell.
      append(
        LayoutRun(
          text: " ", column: end - left, width: 1, role: .text, isSelected: true,
          searchMark: .none, isEscaped: false),
        to: &row)
    }
    return row
  }

  /// Adds a piece, joined with the one before it where they look the same.
  private func append(_ run: LayoutRun, to row: inout LayoutRow) {
    if let last = row.runs.indices.last, row.runs[last].looksLike(run),
      row.runs[last].column + row.runs[last].width == run.column
    {
      row.runs[last].text += run.text
      row.runs[last].width += run.width
    } else {
      row.runs.append(run)
    }
  }
}

extension LayoutRun {
  fileprivate func looksLike(_ other: LayoutRun) -> Bool {
    role == other.role && isSelected == other.isSelected && searchMark == other.searchMark
      && isEscaped == other.isEscaped
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
