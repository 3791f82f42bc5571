/// Makes the rows of one line.
struct RowPainter {
  private let layout: LineLayout
  private let bytes: [UInt8]
  private let look: LineLook
  private let spans: [HighlightSpan]
  private let matches: [Range<Int>]

  /// - Parameters:
  ///   - layout: The line's, with offsets that count from its start.
  ///   - bytes: Its text.
  ///   - look: What else its rows depend on.
  init(layout: LineLayout, bytes: [UInt8], look: LineLook) {
    self.layout = layout
    self.bytes = bytes
    self.look = look
    spans = MarkdownHighlighter.spans(of: bytes, in: look.fence, mark: FenceIndex.Mark(bytes))
    matches = look.search.map { TextBuffer(bytes).matches(of: $0, in: 0..<bytes.count) } ?? []
  }

  func row(_ index: Int) -> LayoutRow {
    let extent = layout.rows[index]
    var row = LayoutRow(
      line: 0, startsLine: index == 0, range: layout.range(ofRow: index), runs: [],
      isCutLeft: false, isCutRight: false)
    var runs = RunBuilder(bytes)
    var end = 0
    var nextSpan = 0
    var nextMatch = 0
    for glyph in layout.glyphs[extent] {
      end = glyph.column + glyph.width
      if glyph.column < look.leftColumn {
        row.isCutLeft = true
        continue
      }
      if end - look.leftColumn > look.columns {
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
        mark = matches[nextMatch] == look.currentMatch ? .current : .match
      }
      runs.add(
        glyph, column: glyph.column - look.leftColumn, role,
        isSelected: look.selected.contains(offset), mark)
    }
    let behind = end - look.leftColumn
    if look.selectsLineEnd, index == layout.rows.count - 1, (0..<look.columns).contains(behind) {
      runs.addLineEnd(column: behind)
    }
    row.runs = runs.finished()
    return row
  }
}

/// Joins the characters of a row that look the same into runs.
private struct RunBuilder {
  private let bytes: [UInt8]
  private var runs: [LayoutRun] = []
  /// Bytes that belong to the last run and are drawn as they are; they are taken together, since a
  /// string for each would cost more than all the rest.
  private var plain = 0..<0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func add(
    _ glyph: LayoutGlyph, column: Int, _ role: HighlightRole, isSelected: Bool, _ mark: SearchMark
  ) {
    let isPlain = glyph.isPlain
    join(
      LayoutRun(
        text: "", column: column, width: glyph.width, role: role, isSelected: isSelected,
        searchMark: mark, isEscaped: !isPlain && glyph.escape != nil))
    if isPlain {
      plain = (plain.isEmpty ? glyph.range.lowerBound : plain.lowerBound)..<glyph.range.upperBound
    } else {
      takePlain()
      runs[runs.count - 1].text += glyph.text()
    }
  }

  /// Adds a selected line end, which shows as one blank cell.
  mutating func addLineEnd(column: Int) {
    join(
      LayoutRun(
        text: "", column: column, width: 1, role: .text, isSelected: true, searchMark: .none,
        isEscaped: false))
    takePlain()
    runs[runs.count - 1].text += " "
  }

  mutating func finished() -> [LayoutRun] {
    takePlain()
    return runs
  }

  /// Makes a piece a part of the one before it where they look the same, else a run of its own.
  private mutating func join(_ run: LayoutRun) {
    if let last = runs.indices.last, runs[last].looksLike(run),
      runs[last].column + runs[last].width == run.column
    {
      runs[last].width += run.width
    } else {
      takePlain()
      runs.append(run)
    }
  }

  private mutating func takePlain() {
    guard !plain.isEmpty else { return }
    runs[runs.count - 1].text += String(decoding: bytes[plain], as: UTF8.self)
    plain = 0..<0
  }
}

extension LayoutRun {
  fileprivate func looksLike(_ other: LayoutRun) -> Bool {
    role == other.role && isSelected == other.isSelected && searchMark == other.searchMark
      && isEscaped == other.isEscaped
  }
}
