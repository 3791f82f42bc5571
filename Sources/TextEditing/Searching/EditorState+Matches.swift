extension EditorState {
  /// Which of how many matches is selected, counted from 1; nil where none is.
  package var matchPlace: (number: Int, count: Int)? {
    guard let search, !selection.isEmpty else { return nil }
    let matches = buffer.matches(of: search, in: 0..<buffer.byteCount)
    guard let index = matches.firstIndex(of: selection.range) else { return nil }
    return (index + 1, matches.count)
  }

  /// How many matches begin at the selection or behind it.
  package var matchesLeft: Int {
    guard let search else { return 0 }
    return buffer.matches(of: search, in: selection.range.lowerBound..<buffer.byteCount).count
  }

  /// The line of the selection as it is and as it would be with another text in the selection's
  /// place, and how many characters stand before that.
  package func replacementPreview(
    _ replacement: String
  ) -> (before: String, after: String, column: Int) {
    let range = selection.range
    let first = buffer.lineContentRange(buffer.line(ofOffset: range.lowerBound))
    let last = buffer.lineContentRange(buffer.line(ofOffset: range.upperBound))
    let head = buffer.string(in: first.lowerBound..<range.lowerBound)
    let tail = buffer.string(in: range.upperBound..<last.upperBound)
    return (head + buffer.string(in: range) + tail, head + replacement + tail, head.count)
  }
}
