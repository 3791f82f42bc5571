/// A zero-based line and a zero-based column counted in characters as a reader sees them.
package struct TextPosition: Equatable, Sendable {
  package var line: Int
  package var column: Int

  /// A place in a text.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension TextBuffer {
  /// Where text that a user can reach begins: after a byte order mark, if there is one.
  package var contentStart: Int {
    root.byte(at: 0) == 0xEF && root.byte(at: 1) == 0xBB && root.byte(at: 2) == 0xBF ? 3 : 0
  }

  /// The zero-based line that a byte offset is on; the line feed belongs to the line it ends.
  package func line(ofOffset offset: Int) -> Int {
    root.newlines(before: min(max(offset, 0), byteCount))
  }

  /// The byte offset at which a line begins; lines outside give the nearest end of the text.
  package func lineStart(_ line: Int) -> Int {
    if line <= 0 { return 0 }
    return root.offset(afterNewline: line - 1) ?? byteCount
  }

  /// The byte offsets of a line with its line end.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStart(line)
    // A line is short: going on from its start is quicker than counting to the next.
    return start..<(line < 0 ? start : root.offset(afterNewlineFrom: start) ?? byteCount)
  }

  /// The byte offsets of a line without its line end (LF or CRLF) and without byte order mark.
  package func lineContentRange(_ line: Int) -> Range<Int> {
    let range = lineRange(line)
    var end = range.upperBound
    if line < lineCount - 1 {
      end -= 1
      if end > range.lowerBound, root.byte(at: end - 1) == .carriageReturn { end -= 1 }
    }
    let start = line == 0 ? contentStart : range.lowerBound
    return start..<max(start, end)
  }

  /// Gives lines one after the other, with their offsets and bytes without line end, until `body`
  /// says to stop by returning false.
  ///
  /// Lines are fetched many at once: finding each by its number costs more than reading it.
  /// - Parameters:
  ///   - first: The line to begin with.
  ///   - end: The last line.
  ///   - body: Gets the line's number, the offsets of its text, and its text.
  func forEachLine(
    from first: Int, upTo end: Int = .max,
    _ body: (_ line: Int, _ content: Range<Int>, _ bytes: ArraySlice<UInt8>) -> Bool
  ) {
    var line = max(first, 0)
    let final = min(end, lineCount - 1)
    while line <= final {
      let start = lineStart(line)
      let last = min(line + 63, final)
      let batch = bytes(in: start..<lineRange(last).upperBound)
      var begin = line == 0 ? contentStart : 0
      while line <= last {
        let feed = batch[begin...].firstIndex(of: .lineFeed) ?? batch.count
        var end = feed
        if feed < batch.count, end > begin, batch[end - 1] == .carriageReturn { end -= 1 }
        guard body(line, start + begin..<start + end, batch[begin..<end]) else { return }
        begin = feed + 1
        line += 1
      }
    }
  }

  /// The bytes of a line without its line end.
  package func lineBytes(_ line: Int) -> [UInt8] { bytes(in: lineContentRange(line)) }

  /// The text of a line without its line end, with U+FFFD for invalid bytes.
  package func line(at line: Int) -> String { string(in: lineContentRange(line)) }

  /// Line and character column of a byte offset.
  package func position(ofOffset offset: Int) -> TextPosition {
    let line = line(ofOffset: offset)
    let content = lineContentRange(line)
    let end = min(max(offset, content.lowerBound), content.upperBound)
    var scanner = GraphemeScanner(bytes(in: content.lowerBound..<end))
    var column = 0
    while scanner.next() != nil { column += 1 }
    return TextPosition(line: line, column: column)
  }

  /// The byte offset of a place; columns past the end of the line give its end.
  package func offset(of position: TextPosition) -> Int {
    let line = min(max(position.line, 0), lineCount - 1)
    let content = lineContentRange(line)
    var scanner = GraphemeScanner(bytes(in: content))
    var offset = content.lowerBound
    for _ in 0..<max(position.column, 0) {
      guard let grapheme = scanner.next() else { break }
      offset = content.lowerBound + grapheme.range.upperBound
    }
    return offset
  }

  /// The line end of the line at an offset, or of the line before it where it has none.
  package func lineEnding(near offset: Int) -> LineEnding {
    let line = line(ofOffset: offset)
    let nearest = line < lineCount - 1 ? line : line - 1
    guard nearest >= 0 else { return .lineFeed }
    let range = lineRange(nearest)
    let end = range.upperBound
    return range.count >= 2 && root.byte(at: end - 2) == .carriageReturn
      ? .carriageReturnLineFeed : .lineFeed
  }
}

/// What ends a line of a document.
package enum LineEnding: Equatable, Sendable {
  case lineFeed
  case carriageReturnLineFeed

  /// Its bytes.
  package var bytes: [UInt8] {
    self == .lineFeed ? [.lineFeed] : [.carriageReturn, .lineFeed]
  }

  /// Text with its line ends (LF, CRLF, and the CR that terminals paste) made this one.
  package func normalizing(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var previous: UInt8 = 0
    for byte in text {
      if byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn) {
        result.append(contentsOf: bytes)
      } else if byte != .lineFeed {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
