extension EditorState {
  /// Begins a new line, going on with indentation, list or quote; on an empty list item the item
  /// ends instead.
  mutating func insertNewline(outcome: inout EditorOutcome) {
    let range = selection.range
    let line = buffer.line(ofOffset: range.lowerBound)
    let content = buffer.lineContentRange(line)
    let ending = buffer.lineEnding(near: range.lowerBound).bytes
    let before = buffer.bytes(in: content.lowerBound..<range.lowerBound)
    let isCode = fences.state(beforeLine: line) != .outside
    guard options.continuesLists, !isCode, let item = ListPrefix(before) else {
      let indent = before.prefix { $0 == .space || $0 == .tab }
      replace(range, with: ending + indent, as: .newline, outcome: &outcome)
      return
    }
    if before.count == item.length, range.upperBound == content.upperBound {
      // Nothing was written behind the marker: the list is over.
      replace(
        content.lowerBound..<range.upperBound, with: [], as: .newline, outcome: &outcome)
    } else {
      replace(range, with: ending + item.next, as: .newline, outcome: &outcome)
    }
  }
}

/// What a line of a list or quote begins with, and what the next one must begin with.
struct ListPrefix: Equatable {
  /// Bytes of the whole prefix.
  private(set) var length: Int
  /// The prefix of the next line.
  private(set) var next: [UInt8]

  /// The prefix of a line, nil when it is neither list nor quote.
  init?(_ line: [UInt8]) {
    var position = 0
    var next: [UInt8] = []
    func skipBlanks() {
      while position < line.count, line[position] == .space || line[position] == .tab {
        next.append(line[position])
        position += 1
      }
    }
    skipBlanks()
    var isMarked = false
    while position < line.count, line[position] == UInt8(ascii: ">") {
      next.append(line[position])
      position += 1
      isMarked = true
      skipBlanks()
    }
    if let marker = Self.marker(in: line, at: position) {
      next.append(contentsOf: marker.next)
      position += marker.length
      isMarked = true
      skipBlanks()
      if position + 3 < line.count + 1, line.count >= position + 3,
        line[position] == UInt8(ascii: "["), line[position + 2] == UInt8(ascii: "]"),
        [.space, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(line[position + 1])
      {
        next.append(contentsOf: "[ ]".utf8)
        position += 3
        skipBlanks()
      }
    }
    guard isMarked else { return nil }
    length = position
    self.next = next
  }

  /// A bullet or number that a blank follows.
  private static func marker(in line: [UInt8], at start: Int) -> (length: Int, next: [UInt8])? {
    guard start < line.count else { return nil }
    if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(line[start]) {
      guard start + 1 < line.count, line[start + 1] == .space || line[start + 1] == .tab else {
        return nil
      }
      return (1, [line[start]])
    }
    // CommonMark allows at most nine digits.
    let digits = line[start...].prefix { (0x30...0x39).contains($0) }
    let end = start + digits.count
    guard (1...9).contains(digits.count), end + 1 < line.count,
      line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"), line[end + 1] == .space,
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (digits.count + 1, Array(String(number + 1).utf8) + [line[end]])
  }
}
