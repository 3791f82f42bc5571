extension EditorState {
  mutating func applyToLines(_ command: EditorCommand, outcome: inout EditorOutcome) {
    history.seal()
    switch command {
    case .deleteLine: deleteLines(outcome: &outcome)
    case .duplicateLine: duplicateLines(outcome: &outcome)
    case .moveLineUp: moveLines(up: true, outcome: &outcome)
    case .moveLineDown: moveLines(up: false, outcome: &outcome)
    case .indent: indent(outcome: &outcome)
    case .outdent: outdent(outcome: &outcome)
    default: break
    }
  }

  /// The lines that the selection touches; one that it only reaches the start of is not meant.
  var selectedLines: ClosedRange<Int> {
    let range = selection.range
    let first = buffer.line(ofOffset: range.lowerBound)
    var last = buffer.line(ofOffset: range.upperBound)
    if last > first, range.upperBound == buffer.lineStart(last) { last -= 1 }
    return first...last
  }

  private func start(ofLine line: Int) -> Int {
    line == 0 ? buffer.contentStart : buffer.lineStart(line)
  }

  private mutating func deleteLines(outcome: inout EditorOutcome) {
    let lines = selectedLines
    var lower = start(ofLine: lines.lowerBound)
    let upper = buffer.lineRange(lines.upperBound).upperBound
    if lines.upperBound == buffer.lineCount - 1, lines.lowerBound > 0 {
      // The last line has no end of its own, so the one before it goes.
      lower = buffer.lineContentRange(lines.lowerBound - 1).upperBound
    }
    replace(lower..<upper, with: [], as: .deleteLine, outcome: &outcome)
    guard outcome.didChangeText else { return }
    let line = buffer.line(ofOffset: selection.head)
    selection = Selection(at: buffer.lineContentRange(line).lowerBound)
  }

  private mutating func duplicateLines(outcome: inout EditorOutcome) {
    let lines = selectedLines
    let lower = start(ofLine: lines.lowerBound)
    let upper = buffer.lineContentRange(lines.upperBound).upperBound
    let copy = buffer.lineEnding(near: lower).bytes + buffer.bytes(in: lower..<upper)
    let after = Selection(
      anchor: selection.anchor + copy.count, head: selection.head + copy.count)
    commit(.duplicateLine, [edit(upper..<upper, copy)], selecting: after, outcome: &outcome)
  }

  private mutating func moveLines(up: Bool, outcome: inout EditorOutcome) {
    let lines = selectedLines
    let other = up ? lines.lowerBound - 1 : lines.upperBound + 1
    guard other >= 0, other < buffer.lineCount else { return }
    let first = up ? other : lines.lowerBound
    let second = up ? lines.lowerBound : other
    let last = up ? lines.upperBound : other
    let upper = start(ofLine: first)..<buffer.lineContentRange(second - 1).upperBound
    let gap = upper.upperBound..<start(ofLine: second)
    let lower = start(ofLine: second)..<buffer.lineContentRange(last).upperBound
    let swapped =
      buffer.bytes(in: lower) + buffer.bytes(in: gap) + buffer.bytes(in: upper)
    let shift = up ? -(upper.count + gap.count) : lower.count + gap.count
    let bounds = upper.lowerBound...lower.upperBound
    func moved(_ offset: Int) -> Int {
      min(max(offset + shift, bounds.lowerBound), bounds.upperBound)
    }
    let after = Selection(anchor: moved(selection.anchor), head: moved(selection.head))
    commit(
      .moveLine, [edit(upper.lowerBound..<lower.upperBound, swapped)], selecting: after,
      outcome: &outcome)
  }

  private mutating func indent(outcome: inout EditorOutcome) {
    let spaces = [UInt8](repeating: .space, count: max(options.indentWidth, 1))
    let edits = selectedLines.compactMap { line -> Edit? in
      let content = buffer.lineContentRange(line)
      return content.isEmpty && !selection.isEmpty
        ? nil : edit(content.lowerBound..<content.lowerBound, spaces)
    }
    commit(.indent, edits, selecting: shifted(selection, by: edits), outcome: &outcome)
  }

  private mutating func outdent(outcome: inout EditorOutcome) {
    let edits = selectedLines.compactMap { line -> Edit? in
      let content = buffer.lineContentRange(line)
      let width = max(options.indentWidth, 1)
      let head = buffer.bytes(
        in: content.lowerBound..<min(content.upperBound, content.lowerBound + width))
      let count = head.first == .tab ? 1 : head.prefix { $0 == .space }.count
      return count == 0 ? nil : edit(content.lowerBound..<content.lowerBound + count, [])
    }
    commit(.outdent, edits, selecting: shifted(selection, by: edits), outcome: &outcome)
  }

  /// The selection as it lies after edits that do not replace what it is in.
  private func shifted(_ selection: Selection, by edits: [Edit]) -> Selection {
    func moved(_ offset: Int) -> Int {
      var result = offset
      for edit in edits where edit.offset <= offset {
        let lost = min(edit.removed.byteCount, offset - edit.offset)
        result += edit.inserted.byteCount - lost
      }
      return result
    }
    return Selection(anchor: moved(selection.anchor), head: moved(selection.head))
  }
}
