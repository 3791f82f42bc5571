/// Where each line of a text begins, so that byte offsets and line numbers convert both ways.
///
/// A line ends with LF, CRLF or a lone CR, the three endings that CommonMark knows. Lines are
/// counted from 1, columns from 1 in bytes.
package struct LineIndex: Hashable, Sendable {
  /// Byte offset of the first byte of each line, ascending.
  private let starts: [Int32]
  /// Number of bytes of the indexed text.
  private let length: Int

  /// Indexes the lines of `bytes`, of which at most 2 GiB are looked at.
  package init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 16)
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      let end = min(buffer.count, Int(Int32.max) - 1)
      while offset < end {
        let byte = buffer[offset]
        offset += 1
        if byte == 10 {
          starts.append(Int32(offset))
        } else if byte == 13 {
          if offset < end, buffer[offset] == 10 { offset += 1 }
          starts.append(Int32(offset))
        }
      }
    }
    // A final line ending ends the last line; it does not begin another one.
    if starts.count > 1, Int(starts[starts.count - 1]) >= bytes.count { starts.removeLast() }
    self.starts = starts
    length = bytes.count
  }

  /// Number of lines; an empty text has one empty line.
  package var count: Int { starts.count }

  /// The 1-based line that holds the byte at `offset`; offsets beyond the end give the last line.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The 1-based column in bytes of `offset` in its line.
  package func column(at offset: Int) -> Int {
    offset - start(ofLine: line(at: offset)) + 1
  }

  /// Offset of the first byte of `line`, clamped to the lines there are.
  package func start(ofLine line: Int) -> Int {
    Int(starts[min(max(line, 1), starts.count) - 1])
  }

  /// Offset just behind `line` and its line ending.
  package func end(ofLine line: Int) -> Int {
    line >= starts.count ? length : Int(starts[max(line, 1)])
  }

  /// Bytes of `line` without its line ending.
  package func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let lower = start(ofLine: line)
    var upper = max(lower, min(end(ofLine: line), bytes.count))
    while upper > lower, bytes[upper - 1] == 10 || bytes[upper - 1] == 13 { upper -= 1 }
    return lower..<upper
  }

  /// The text of `line` for showing it; bytes that are not UTF-8 appear as U+FFFD.
  package func text(ofLine line: Int, in bytes: [UInt8]) -> String {
    String(decoding: bytes[range(ofLine: line, in: bytes)], as: UTF8.self)
  }
}
