extension TextBuffer {
  /// Bytes looked through at a time.
  private static let block = 65_536

  /// The first match that begins at or after an offset.
  package func firstMatch(of pattern: SearchPattern, from offset: Int) -> Range<Int>? {
    var start = max(offset, contentStart)
    while start < byteCount {
      let end = min(start + Self.block, byteCount)
      let bytes = bytes(in: start..<min(end + pattern.maximumLength, byteCount))
      for match in pattern.matches(in: bytes, beginningIn: 0..<end - start) {
        let range = match.lowerBound + start..<match.upperBound + start
        if isWholeCharacters(range) { return range }
      }
      start = end
    }
    return nil
  }

  /// The last match that begins before an offset.
  package func lastMatch(of pattern: SearchPattern, before offset: Int) -> Range<Int>? {
    var end = min(offset, byteCount)
    while end > contentStart {
      let start = max(end - Self.block, contentStart)
      let bytes = bytes(in: start..<min(end + pattern.maximumLength, byteCount))
      for match in pattern.matches(in: bytes, beginningIn: 0..<end - start).reversed() {
        let range = match.lowerBound + start..<match.upperBound + start
        if isWholeCharacters(range) { return range }
      }
      end = start
    }
    return nil
  }

  /// All matches in a range, in order and without overlap.
  package func matches(of pattern: SearchPattern, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = max(range.lowerBound, contentStart)
    while start < range.upperBound {
      let end = min(start + Self.block, range.upperBound)
      let bytes = bytes(in: start..<min(end + pattern.maximumLength, range.upperBound))
      var next = end
      for match in pattern.matches(in: bytes, beginningIn: 0..<end - start) {
        let whole = match.lowerBound + start..<match.upperBound + start
        next = max(end, whole.upperBound)
        if isWholeCharacters(whole) { found.append(whole) }
      }
      start = next
    }
    return found
  }

  /// Whether a range begins and ends between characters, so that `e` is not found inside a
  /// decomposed `é`.
  private func isWholeCharacters(_ range: Range<Int>) -> Bool {
    isSurelyBoundary(range.lowerBound) && isSurelyBoundary(range.upperBound)
  }

  private func isSurelyBoundary(_ offset: Int) -> Bool {
    guard let before = byte(at: offset - 1), let after = byte(at: offset) else { return true }
    if before.isASCII, after.isASCII {
      return before != .carriageReturn || after != .lineFeed
    }
    return after.isASCII || boundary(atOrBefore: offset) == offset
  }
}
