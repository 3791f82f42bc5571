/// Finds blocks that have no text of their own, looking forward from a known position.
enum BlockPlaces {
  /// Offset of the line ending at or behind `from`.
  static func lineEnd(in buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Int {
    var index = from
    while index < end, buffer[index] != 10, buffer[index] != 13 { index += 1 }
    return index
  }

  /// Offset of the line behind the one that holds `from`.
  static func nextLine(in buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Int {
    var index = lineEnd(in: buffer, from: from, to: end)
    if index < end {
      let isCarriageReturn = buffer[index] == 13
      index += 1
      if isCarriageReturn, index < end, buffer[index] == 10 { index += 1 }
    }
    return index
  }

  /// Offset of the first byte at or behind `from` that is neither space nor line ending.
  static func firstMark(in buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Int {
    var index = from
    // The rest of a line that is already known belongs to what stands before.
    if index > 0, index < end, !isLineEnding(buffer[index - 1]), isRest(buffer, index, end) {
      index = nextLine(in: buffer, from: index, to: end)
    }
    while index < end, isBlank(buffer[index]) { index += 1 }
    return index < end ? index : from
  }

  /// Offset of the next opening fence made of `mark`.
  static func fence(
    _ mark: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int
  ) -> Int {
    find(in: buffer, from: from, to: end) { index in
      index + 2 < end && buffer[index] == mark && buffer[index + 1] == mark
        && buffer[index + 2] == mark
    } ?? from
  }

  /// Offset of the next rule.
  static func thematicBreak(
    in buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int
  ) -> Int {
    find(in: buffer, from: from, to: end) { index in
      let mark = buffer[index]
      guard mark == 45 || mark == 42 || mark == 95 else { return false }
      let stop = lineEnd(in: buffer, from: index, to: end)
      var count = 0
      for place in index..<stop {
        if buffer[place] == mark {
          count += 1
        } else if !isBlank(buffer[place]) {
          return false
        }
      }
      return count >= 3
    } ?? from
  }

  /// Offset of an empty heading, item, cell or the like.
  static func empty(
    _ kind: MarkupNode.Kind, in buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int
  ) -> Int {
    switch kind {
    case .heading:
      return find(in: buffer, from: from, to: end) { buffer[$0] == 35 } ?? from
    case .item, .bulletList, .orderedList, .quote:
      return firstMark(in: buffer, from: from, to: end)
    default:
      return from
    }
  }

  /// First place at or behind `from` that satisfies `matches` and has only the marks of quotations
  /// and list items before it on its line.
  private static func find(
    in buffer: UnsafeBufferPointer<UInt8>, from: Int, to end: Int, matching matches: (Int) -> Bool
  ) -> Int? {
    var index = from
    var isAtStart = from == 0 || !isRest(buffer, from, end)
    while index < end {
      let byte = buffer[index]
      if isLineEnding(byte) {
        isAtStart = true
      } else if isAtStart {
        if matches(index) { return index }
        if !isPrefix(byte) { isAtStart = false }
      }
      index += 1
    }
    return nil
  }

  /// Whether text that is already known stands before `index` on its line.
  private static func isRest(
    _ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    var place = index - 1
    while place >= 0, !isLineEnding(buffer[place]) {
      if !isPrefix(buffer[place]) { return true }
      place -= 1
    }
    return false
  }

  private static func isLineEnding(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || isLineEnding(byte)
  }

  /// Spaces, `>`, list marks, digits with `.` or `)`, and the byte order mark.
  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, 9, 62, 42, 43, 45, 46, 41, 48...57, 0xEF, 0xBB, 0xBF: return true
    default: return false
    }
  }
}
