extension TextBuffer {
  /// Bytes read around the cursor to find a boundary; characters are far shorter.
  private static let window = 256
  /// How far back a boundary is looked for in lines without two neighbouring ASCII bytes.
  private static let lookBehind = 4096

  /// The end of the character that begins at a boundary; a line end is one character.
  package func characterEnd(after offset: Int) -> Int {
    let content = lineContentRange(line(ofOffset: offset))
    if offset < content.lowerBound { return content.lowerBound }
    if offset >= content.upperBound {
      return max(offset, lineRange(line(ofOffset: offset)).upperBound)
    }
    var size = Self.window
    while true {
      let end = min(content.upperBound, offset + size)
      var scanner = GraphemeScanner(bytes(in: offset..<end))
      guard let first = scanner.next() else { return offset }
      let next = offset + first.range.upperBound
      // Touching the window's end it may go on behind it; invalid bytes too may be half a scalar.
      if end == content.upperBound || next + 4 <= end { return next }
      size *= 4
    }
  }

  /// The start of the character that ends at a boundary.
  package func characterStart(before offset: Int) -> Int {
    let start = contentStart
    guard offset > start else { return start }
    let line = line(ofOffset: offset)
    let content = lineContentRange(line)
    if offset <= content.lowerBound {
      return lineContentRange(line - 1).upperBound
    }
    if offset > content.upperBound { return content.upperBound }
    return lastBoundary(before: offset, in: content)
  }

  /// The nearest boundary at or before an offset.
  package func boundary(atOrBefore offset: Int) -> Int {
    let offset = min(max(offset, contentStart), byteCount)
    let content = lineContentRange(line(ofOffset: offset))
    if offset >= content.upperBound { return content.upperBound }
    if offset <= content.lowerBound { return content.lowerBound }
    let start = lastBoundary(before: offset + 1, in: content)
    return start
  }

  /// The last boundary before an offset in a line, found from the nearest one that is certain.
  private func lastBoundary(before offset: Int, in content: Range<Int>) -> Int {
    let lower = max(content.lowerBound, offset - Self.lookBehind)
    let upper = min(content.upperBound, offset + Self.window)
    let window = bytes(in: lower..<upper)
    var anchor = offset - lower - 1
    while anchor > 0, !(window[anchor].isASCII && window[anchor - 1].isASCII) { anchor -= 1 }
    if anchor == 0, lower > content.lowerBound {
      while anchor < window.count, window[anchor] & 0xC0 == 0x80 { anchor += 1 }
    }
    var scanner = GraphemeScanner(window, from: min(anchor, offset - lower - 1))
    var boundary = scanner.position
    while let grapheme = scanner.next(), lower + grapheme.range.lowerBound < offset {
      boundary = grapheme.range.lowerBound
    }
    return lower + boundary
  }
}
