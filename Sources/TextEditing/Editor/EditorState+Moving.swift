extension EditorState {
  mutating func applyMotion(
    _ command: EditorCommand, measure: CellMeasure, outcome: inout EditorOutcome
  ) {
    history.seal()
    switch command {
    case .move(let motion): move(motion, extending: false, measure: measure, outcome: &outcome)
    case .select(let motion): move(motion, extending: true, measure: measure, outcome: &outcome)
    case .selectAll:
      setSelection(Selection(anchor: buffer.contentStart, head: buffer.byteCount))
    case .selectLine: selectLine()
    case .selectWord:
      let word = buffer.word(at: selection.head)
      setSelection(Selection(anchor: word.lowerBound, head: word.upperBound))
    case .escape:
      selection = Selection(at: selection.head)
      search = nil
    case .placeCursor(let cell):
      setSelection(Selection(at: offset(at: cell, measure: measure)))
    case .dragCursor(let cell):
      setSelection(
        Selection(anchor: selection.anchor, head: offset(at: cell, measure: measure)))
    case .goToLine(let number):
      let line = min(max(number - 1, 0), buffer.lineCount - 1)
      setSelection(Selection(at: buffer.lineContentRange(line).lowerBound))
    default: break
    }
  }

  /// Selects the line of the cursor, or the next one too where whole lines are selected.
  private mutating func selectLine() {
    let range = selection.range
    let start = buffer.lineStart(buffer.line(ofOffset: range.lowerBound))
    let end = buffer.lineRange(buffer.line(ofOffset: range.upperBound)).upperBound
    setSelection(Selection(anchor: start, head: end))
  }

  private mutating func move(
    _ motion: CursorMotion, extending: Bool, measure: CellMeasure, outcome: inout EditorOutcome
  ) {
    let goal = goalColumn
    let head = selection.head
    let target: Int
    switch motion {
    case .left where !selection.isEmpty && !extending: target = selection.range.lowerBound
    case .right where !selection.isEmpty && !extending: target = selection.range.upperBound
    case .left: target = buffer.characterStart(before: head)
    case .right: target = buffer.characterEnd(after: head)
    case .wordLeft: target = buffer.wordStart(before: head)
    case .wordRight: target = buffer.wordStart(after: head)
    case .lineStart: target = smartLineStart(head)
    case .lineEnd: target = buffer.lineContentRange(buffer.line(ofOffset: head)).upperBound
    case .documentStart: target = buffer.contentStart
    case .documentEnd: target = buffer.byteCount
    case .paragraphUp: target = paragraph(from: head, step: -1)
    case .paragraphDown: target = paragraph(from: head, step: 1)
    case .matchingBracket:
      guard let match = buffer.matchingBracket(of: head) else {
        outcome.message = .noMatchingBracket
        return
      }
      target = match
    case .up, .down, .pageUp, .pageDown:
      moveVertically(motion, goal: goal, extending: extending, measure: measure)
      return
    }
    selection = Selection(anchor: extending ? selection.anchor : target, head: target)
    goalColumn = nil
  }

  private mutating func moveVertically(
    _ motion: CursorMotion, goal: Int?, extending: Bool, measure: CellMeasure
  ) {
    // A page leaves two rows in view as a bridge, as vi does.
    let page = max(viewport.rows - 2, 1)
    let isPage = motion == .pageUp || motion == .pageDown
    let isUp = motion == .up || motion == .pageUp
    let rows = (isPage ? page : 1) * (isUp ? -1 : 1)
    let origin =
      extending || selection.isEmpty
      ? selection.head : (isUp ? selection.range.lowerBound : selection.range.upperBound)
    let line = buffer.line(ofOffset: origin)
    let current = layout(ofLine: line, measure: measure)
    let start = RowPlace(line: line, row: current.row(ofOffset: origin))
    let column = goal ?? current.column(ofOffset: origin)
    let end = place(start, movedBy: rows, measure: measure)
    var target: Int
    if end == start {
      target = isUp ? current.content.lowerBound : current.content.upperBound
    } else {
      target = layout(ofLine: end.line, measure: measure).offset(row: end.row, column: column)
    }
    if isPage {
      viewport.topLine = topPlace(measure: measure).line
      scroll(by: rows, measure: measure)
    }
    target = snapped(target)
    selection = Selection(anchor: extending ? selection.anchor : target, head: target)
    goalColumn = column
  }

  /// The first character that is not white space; from there, the start of the line.
  private func smartLineStart(_ head: Int) -> Int {
    let content = buffer.lineContentRange(buffer.line(ofOffset: head))
    let bytes = buffer.bytes(in: content)
    let indent = bytes.prefix { $0 == .space || $0 == .tab }.count
    let text = content.lowerBound + indent
    return head == text ? content.lowerBound : text
  }

  /// The blank line before or after the paragraph, or the end of the text.
  private func paragraph(from head: Int, step: Int) -> Int {
    var line = buffer.line(ofOffset: head) + step
    var sawText = false
    while line >= 0, line < buffer.lineCount {
      let isBlank = buffer.lineBytes(line).allSatisfy { $0 == .space || $0 == .tab }
      if isBlank, sawText { return buffer.lineContentRange(line).lowerBound }
      sawText = sawText || !isBlank
      line += step
    }
    return step < 0 ? buffer.contentStart : buffer.byteCount
  }
}

extension TextBuffer {
  private static let brackets: [(open: UInt8, close: UInt8)] = [
    (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
    (UInt8(ascii: "{"), UInt8(ascii: "}")),
  ]

  /// The bracket that belongs to the one at or just before an offset.
  package func matchingBracket(of offset: Int) -> Int? {
    for place in [offset, offset - 1] {
      guard let byte = byte(at: place) else { continue }
      for pair in Self.brackets {
        if byte == pair.open {
          return bracket(pair.close, nesting: byte, from: place + 1, forward: true)
        }
        if byte == pair.close {
          return bracket(pair.open, nesting: byte, from: place, forward: false)
        }
      }
    }
    return nil
  }

  /// How far a bracket is looked for, so that a lone one does not stop the editor.
  private static let bracketReach = 65_536

  private func bracket(
    _ wanted: UInt8, nesting: UInt8, from offset: Int, forward: Bool
  ) -> Int? {
    let lower = forward ? offset : max(0, offset - Self.bracketReach)
    let upper = forward ? min(byteCount, offset + Self.bracketReach) : offset
    let bytes = bytes(in: lower..<upper)
    var depth = 1
    var index = forward ? 0 : bytes.count - 1
    while bytes.indices.contains(index) {
      if bytes[index] == nesting { depth += 1 }
      if bytes[index] == wanted { depth -= 1 }
      if depth == 0 { return lower + index }
      index += forward ? 1 : -1
    }
    return nil
  }
}
