extension RopeNode {
  /// Number of line feeds in the first `end` bytes.
  func newlines(before end: Int) -> Int {
    var node = self
    var remaining = end
    var count = 0
    descending: while !node.isLeaf {
      for child in node.children {
        if remaining < child.byteCount {
          node = child
          continue descending
        }
        remaining -= child.byteCount
        count += child.newlineCount
      }
      return count
    }
    return node.bytes.withUnsafeBufferPointer {
      count + countNewlines(UnsafeBufferPointer(rebasing: $0[..<min(remaining, $0.count)]))
    }
  }

  /// The offset after the line feed with a zero-based number, nil when there are fewer.
  func offset(afterNewline number: Int) -> Int? {
    guard number >= 0, number < newlineCount else { return nil }
    var node = self
    var remaining = number
    var offset = 0
    descending: while !node.isLeaf {
      for child in node.children {
        if remaining < child.newlineCount {
          node = child
          continue descending
        }
        remaining -= child.newlineCount
        offset += child.byteCount
      }
      return nil
    }
    return node.bytes.withUnsafeBufferPointer { bytes in
      // Whole blocks are counted, which is vectorised, up to the one that holds the line feed.
      var start = 0
      while start < bytes.count {
        let block = UnsafeBufferPointer(rebasing: bytes[start..<min(start + 64, bytes.count)])
        let count = countNewlines(block)
        if count > remaining { break }
        remaining -= count
        start += block.count
      }
      for index in start..<bytes.count where bytes[index] == .lineFeed {
        if remaining == 0 { return offset + index + 1 }
        remaining -= 1
      }
      return nil
    }
  }

  /// The offset after the first line feed at or behind an offset, nil where there is none.
  func offset(afterNewlineFrom start: Int) -> Int? {
    var position = start
    var found: Int?
    forEachChunk(in: start..<byteCount) { chunk in
      chunk.withUnsafeBufferPointer { bytes in
        if let index = bytes.firstIndex(of: .lineFeed) {
          found = position + index + 1
        } else {
          position += bytes.count
        }
      }
      return found == nil
    }
    return found
  }

  /// The byte at an offset, nil outside.
  func byte(at offset: Int) -> UInt8? {
    guard offset >= 0, offset < byteCount else { return nil }
    var node = self
    var remaining = offset
    descending: while !node.isLeaf {
      for child in node.children {
        if remaining < child.byteCount {
          node = child
          continue descending
        }
        remaining -= child.byteCount
      }
      return nil
    }
    return node.bytes[remaining]
  }

  /// Gives the pieces of a range in order until `body` says to stop by returning false.
  @discardableResult
  func forEachChunk(in range: Range<Int>, _ body: (ArraySlice<UInt8>) -> Bool) -> Bool {
    if isLeaf {
      let part = bytes[max(range.lowerBound, 0)..<min(range.upperBound, byteCount)]
      return part.isEmpty || body(part)
    }
    var start = 0
    for child in children {
      let end = start + child.byteCount
      if end > range.lowerBound, start < range.upperBound {
        let lower = max(range.lowerBound - start, 0)
        let upper = min(range.upperBound - start, child.byteCount)
        guard child.forEachChunk(in: lower..<upper, body) else { return false }
      }
      if end >= range.upperBound { break }
      start = end
    }
    return true
  }

  /// Whether two trees hold the same bytes; shared nodes are not looked into.
  static func haveSameBytes(_ left: RopeNode, _ right: RopeNode) -> Bool {
    if left === right { return true }
    guard left.byteCount == right.byteCount, left.newlineCount == right.newlineCount else {
      return false
    }
    if left.isLeaf, right.isLeaf { return left.bytes == right.bytes }
    if left.height == right.height, left.children.count == right.children.count,
      zip(left.children, right.children).allSatisfy({ $0.byteCount == $1.byteCount })
    {
      return zip(left.children, right.children).allSatisfy { haveSameBytes($0, $1) }
    }
    var start = 0
    return left.forEachChunk(in: 0..<left.byteCount) { chunk in
      defer { start += chunk.count }
      var position = chunk.startIndex
      return right.forEachChunk(in: start..<start + chunk.count) { other in
        defer { position += other.count }
        return chunk[position..<position + other.count].elementsEqual(other)
      }
    }
  }
}
