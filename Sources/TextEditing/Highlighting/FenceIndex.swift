/// Whether a line stands inside a fenced block.
package enum FenceState: Equatable, Sendable {
  case outside
  /// Inside a block that was opened by so many of a marker byte.
  case inside(marker: UInt8, count: Int)
}

/// The lines that can open or close a fenced block, kept up to date edit by edit.
///
/// Only the lines that an edit touched are looked at again; the rest is shifted. Each remembers the
/// state behind it, which changes below an edit only as far as the edit opened or closed a block.
struct FenceIndex: Equatable, Sendable {
  struct Mark: Equatable, Sendable {
    var line: Int
    var marker: UInt8
    var count: Int
    /// Whether nothing follows the marker, so that it may close a block.
    var isBare: Bool
    /// The state in which the next line begins.
    var after = FenceState.outside
  }

  private(set) var marks: [Mark] = []

  init(_ buffer: TextBuffer) {
    marks = Self.candidateLines(in: buffer).compactMap { Self.mark(line: $0, in: buffer) }
    restate(from: 0, fresh: marks.count)
  }

  /// The state in which a line begins.
  func state(beforeLine line: Int) -> FenceState {
    let index = firstIndex(fromLine: line)
    return index == 0 ? .outside : marks[index - 1].after
  }

  /// Works the states out from a mark on: of so many at least, and then until one is as it was.
  private mutating func restate(from first: Int, fresh: Int) {
    var state = first == 0 ? FenceState.outside : marks[first - 1].after
    for index in first..<marks.count {
      state = state.after(marks[index])
      if index >= first + fresh, marks[index].after == state { return }
      marks[index].after = state
    }
  }

  /// The mark on a line, if it has one.
  func mark(onLine line: Int) -> Mark? {
    let index = firstIndex(fromLine: line)
    return index < marks.count && marks[index].line == line ? marks[index] : nil
  }

  /// Takes over edits, ascending and in offsets of the old text.
  mutating func update(from old: TextBuffer, to new: TextBuffer, edits: [Edit]) {
    guard let first = edits.first, let last = edits.last else { return }
    let firstLine = old.line(ofOffset: first.offset)
    let lastLine = old.line(ofOffset: last.removedRange.upperBound)
    let growth = new.lineCount - old.lineCount
    let lower = firstIndex(fromLine: firstLine)
    let upper = firstIndex(fromLine: lastLine + 1)
    let scanned = max(firstLine, lastLine + growth)
    var fresh: [Mark] = []
    if scanned - firstLine < 64 {
      fresh = (firstLine...scanned).compactMap { Self.mark(line: $0, in: new) }
    } else {
      let start = new.lineStart(firstLine)
      let part = new.slice(start..<new.lineRange(scanned).upperBound)
      fresh = Self.candidateLines(in: part).compactMap {
        Self.mark(line: $0 + firstLine, in: new)
      }
    }
    guard growth != 0 || lower != upper || !fresh.isEmpty else { return }
    if growth != 0 {
      for index in upper..<marks.count { marks[index].line += growth }
    }
    marks.replaceSubrange(lower..<upper, with: fresh)
    restate(from: lower, fresh: fresh.count)
  }

  private func firstIndex(fromLine line: Int) -> Int {
    var lower = 0
    var upper = marks.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if marks[middle].line < line { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  fileprivate static func isMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }

  private static func mark(line: Int, in buffer: TextBuffer) -> Mark? {
    let content = buffer.lineContentRange(line)
    // A look at the first bytes spares most lines the rest.
    let start = buffer.bytes(
      in: content.lowerBound..<min(content.upperBound, content.lowerBound + 6))
    let indent = start.prefix { $0 == .space }.count
    guard start.count >= indent + 3, isMarker(start[indent]) else { return nil }
    return Mark(buffer.bytes(in: content), line: line)
  }

  /// Lines that begin with a marker byte behind at most three spaces, in one pass.
  private static func candidateLines(in buffer: TextBuffer) -> [Int] {
    var lines: [Int] = []
    var line = 0
    // Spaces seen since the line began, or nil once something else was seen.
    var indent: Int? = 0
    // Bytes of the order mark are skipped on the first line.
    var skipped = buffer.contentStart
    buffer.forEachChunk { chunk in
      chunk.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          index += 1
          if byte == .lineFeed {
            line += 1
            indent = 0
          } else if skipped > 0 {
            skipped -= 1
          } else if let spaces = indent {
            if byte == .space, spaces < 3 {
              indent = spaces + 1
            } else {
              if isMarker(byte) { lines.append(line) }
              indent = nil
            }
          }
        }
      }
    }
    return lines
  }
}

extension FenceIndex.Mark {
  /// The mark of a line's text, nil where it has none.
  init?(_ bytes: [UInt8], line: Int = 0) {
    let indent = bytes.prefix { $0 == .space }.count
    guard indent <= 3, bytes.count >= indent + 3, FenceIndex.isMarker(bytes[indent]) else {
      return nil
    }
    let marker = bytes[indent]
    let count = bytes[indent...].prefix { $0 == marker }.count
    let rest = bytes[(indent + count)...]
    guard count >= 3, marker != UInt8(ascii: "`") || !rest.contains(marker) else { return nil }
    self.init(
      line: line, marker: marker, count: count,
      isBare: rest.allSatisfy { $0 == .space || $0 == .tab })
  }
}

extension FenceState {
  /// The state behind a line with a mark.
  func after(_ mark: FenceIndex.Mark) -> FenceState {
    switch self {
    case .outside: .inside(marker: mark.marker, count: mark.count)
    case .inside(let marker, let count):
      mark.isBare && mark.marker == marker && mark.count >= count ? .outside : self
    }
  }
}
