/// Finds what the parts of one line of Markdown are; a light reading for colour, not a parser.
enum MarkdownHighlighter {
  /// Spans of a line, in order and without overlap.
  /// - Parameters:
  ///   - state: The state in which the line begins.
  ///   - mark: The line's fence mark, if it has one.
  static func spans(of line: [UInt8], in state: FenceState, mark: FenceIndex.Mark?)
    -> [HighlightSpan]
  {
    guard !line.isEmpty else { return [] }
    let whole = 0..<line.count
    if let mark, state.after(mark) != state { return [HighlightSpan(whole, .fence)] }
    if state != .outside { return [HighlightSpan(whole, .code)] }
    let indent = line.prefix { $0 == .space }.count
    guard indent < line.count else { return [] }
    if indent <= 3 {
      if line[indent] == UInt8(ascii: "#"), isHeading(line[indent...]) {
        return [HighlightSpan(whole, .heading)]
      }
      if line[indent] == UInt8(ascii: ">") { return [HighlightSpan(whole, .quote)] }
    }
    var spans: [HighlightSpan] = []
    var start = 0
    if let item = ListPrefix(line) {
      spans.append(HighlightSpan(indent..<item.length, .listMarker))
      start = item.length
    }
    let isTable = line[indent] == UInt8(ascii: "|")
    if isTable, line.allSatisfy({ " |:-\t".utf8.contains($0) }) {
      return [HighlightSpan(whole, .table)]
    }
    var inline = InlineHighlighter(line, from: start, isTable: isTable)
    return spans + inline.spans()
  }

  private static func isHeading(_ text: ArraySlice<UInt8>) -> Bool {
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard level <= 6 else { return false }
    let next = text.dropFirst(level).first
    return next == nil || next == .space || next == .tab
  }
}

/// Walks once over the text of a line and takes what begins and ends on it.
private struct InlineHighlighter {
  private let line: [UInt8]
  private let isTable: Bool
  private var position: Int
  private var found: [HighlightSpan] = []

  init(_ line: [UInt8], from start: Int, isTable: Bool) {
    self.line = line
    self.isTable = isTable
    position = start
  }

  mutating func spans() -> [HighlightSpan] {
    while position < line.count {
      let start = position
      let byte = line[start]
      switch byte {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "`"): takeCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): takeEmphasis(byte)
      case UInt8(ascii: "["): takeLink()
      case UInt8(ascii: "<"): takeAngle()
      case UInt8(ascii: "|") where isTable: take(1, .table)
      case UInt8(ascii: "A"), UInt8(ascii: "a"): takeAssumption(in: line.count)
      default: position += 1
      }
      if position == start { position += 1 }
    }
    return found
  }

  private mutating func take(_ count: Int, _ role: HighlightRole) {
    found.append(HighlightSpan(position..<position + count, role))
    position += count
  }

  private func run(of byte: UInt8, at index: Int) -> Int {
    line[index...].prefix { $0 == byte }.count
  }

  private mutating func takeCode() {
    let ticks = run(of: line[position], at: position)
    var index = position + ticks
    while index < line.count {
      guard line[index] == line[position] else {
        index += 1
        continue
      }
      let count = run(of: line[index], at: index)
      index += count
      if count == ticks { return take(index - position, .code) }
    }
    position += ticks
  }

  private mutating func takeEmphasis(_ marker: UInt8) {
    let count = run(of: marker, at: position)
    let start = position + count
    let opens = start < line.count && line[start] != .space && count <= 3
    // An underscore inside a word is part of a name.
    let isInWord = marker == UInt8(ascii: "_") && position > 0 && isWordByte(line[position - 1])
    guard opens, !isInWord else {
      position = start
      return
    }
    var index = start
    while index < line.count {
      if line[index] == marker {
        let closing = run(of: marker, at: index)
        let end = index + closing
        let endsWord = marker == UInt8(ascii: "*") || end == line.count || !isWordByte(line[end])
        if closing >= count, line[index - 1] != .space, endsWord {
          takeInner(upTo: index + count, count >= 2 ? .strong : .emphasis)
          return
        }
        index = end
      } else {
        index += line[index] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    position = start
  }

  /// Takes emphasised text, in which an assumption still shows as one.
  private mutating func takeInner(upTo end: Int, _ role: HighlightRole) {
    var start = position
    while position < end {
      let before = found.count
      let here = position
      takeAssumption(in: end)
      if found.count > before {
        if here > start {
          found.insert(HighlightSpan(start..<here, role), at: before)
        }
        start = position
      } else {
        position = here + 1
      }
    }
    if start < end { found.append(HighlightSpan(start..<end, role)) }
    position = end
  }

  private mutating func takeLink() {
    guard let close = line[position...].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < line.count
    else { return }
    let ends: UInt8
    switch line[close + 1] {
    case UInt8(ascii: "("): ends = UInt8(ascii: ")")
    case UInt8(ascii: "["): ends = UInt8(ascii: "]")
    default: return
    }
    guard let end = line[(close + 1)...].firstIndex(of: ends) else { return }
    take(end + 1 - position, .link)
  }

  private mutating func takeAngle() {
    let rest = line[position...]
    guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return }
    if rest.starts(with: "<!--".utf8) {
      take(close + 1 - position, .comment)
    } else if rest[..<close].contains(UInt8(ascii: ":")), !rest[..<close].contains(.space) {
      take(close + 1 - position, .link)
    }
  }

  private mutating func takeAssumption(in limit: Int) {
    let word = "assumption".utf8
    guard limit - position >= word.count,
      position == 0 || !isWordByte(line[position - 1]),
      zip(line[position...], word).allSatisfy({ $0 | 0x20 == $1 })
    else { return }
    var end = position + word.count
    if end < limit, line[end] | 0x20 == UInt8(ascii: "s") { end += 1 }
    guard end == limit || !isWordByte(line[end]) else { return }
    take(end - position, .assumption)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61...0x7A, 0x30...0x39: true
    default: byte >= 0x80 || byte == UInt8(ascii: "_")
    }
  }
}
