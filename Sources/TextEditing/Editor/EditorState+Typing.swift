extension EditorState {
  mutating func applyTyping(_ command: EditorCommand, outcome: inout EditorOutcome) {
    let head = selection.head
    switch command {
    case .insert(let text):
      replace(selection.range, with: Array(text.utf8), as: .typing, outcome: &outcome)
    case .newline: insertNewline(outcome: &outcome)
    case .paste(let text): paste(Array(text.utf8), outcome: &outcome)
    case .pasteBytes(let bytes): paste(bytes, outcome: &outcome)
    case .pasteClipboard:
      guard !clipboard.isEmpty else {
        outcome.message = .clipboardEmpty
        return
      }
      paste(clipboard.bytes, outcome: &outcome)
    case .deleteBackward: delete(to: buffer.characterStart(before: head), outcome: &outcome)
    case .deleteForward: delete(to: buffer.characterEnd(after: head), outcome: &outcome)
    case .deleteWordBackward: delete(to: buffer.wordStart(before: head), outcome: &outcome)
    case .deleteWordForward: delete(to: buffer.wordStart(after: head), outcome: &outcome)
    case .deleteToLineEnd:
      let end = buffer.lineContentRange(buffer.line(ofOffset: head)).upperBound
      delete(to: end == head ? buffer.characterEnd(after: head) : end, outcome: &outcome)
    case .deleteToLineStart:
      let start = buffer.lineContentRange(buffer.line(ofOffset: head)).lowerBound
      delete(to: start == head ? buffer.characterStart(before: head) : start, outcome: &outcome)
    case .replaceText(let bytes, let kind): replaceText(bytes, as: kind, outcome: &outcome)
    default: break
    }
  }

  /// Deletes the selection, or where there is none the text between cursor and `target`.
  private mutating func delete(to target: Int, outcome: inout EditorOutcome) {
    let head = selection.head
    let range =
      selection.isEmpty ? min(head, target)..<max(head, target) : selection.range
    guard !range.isEmpty else { return }
    replace(range, with: [], as: .deletion, outcome: &outcome)
  }

  private mutating func paste(_ bytes: [UInt8], outcome: inout EditorOutcome) {
    let ending = buffer.lineEnding(near: selection.range.lowerBound)
    replace(selection.range, with: ending.normalizing(bytes), as: .paste, outcome: &outcome)
  }

  /// Puts the selection into the clipboard; with nothing selected, the whole line.
  mutating func takeSelection(removing: Bool, outcome: inout EditorOutcome) {
    var range = selection.range
    if range.isEmpty {
      let line = buffer.line(ofOffset: range.lowerBound)
      range = max(buffer.lineStart(line), buffer.contentStart)..<buffer.lineRange(line).upperBound
    }
    guard !range.isEmpty else {
      outcome.message = .nothingSelected
      return
    }
    clipboard = buffer.slice(range)
    outcome.clipboard = clipboard.string
    if removing { replace(range, with: [], as: .cut, outcome: &outcome) }
  }

  /// Changes only what differs between the present text and another, so that cursor and history
  /// stay meaningful.
  private mutating func replaceText(
    _ bytes: [UInt8], as kind: EditKind, outcome: inout EditorOutcome
  ) {
    let old = buffer.bytes
    var prefix = 0
    while prefix < min(old.count, bytes.count), old[prefix] == bytes[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(old.count, bytes.count) - prefix,
      old[old.count - 1 - suffix] == bytes[bytes.count - 1 - suffix]
    {
      suffix += 1
    }
    let range = prefix..<old.count - suffix
    let new = Array(bytes[prefix..<(bytes.count - suffix)])
    guard !range.isEmpty || !new.isEmpty else { return }
    let shift = bytes.count - old.count
    let head = selection.head
    let cursor =
      head <= range.lowerBound ? head : max(range.lowerBound, min(head + shift, bytes.count))
    commit(kind, [edit(range, new)], selecting: Selection(at: cursor), outcome: &outcome)
  }
}
