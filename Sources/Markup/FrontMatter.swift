/// The metadata block that some documents begin with, between `---` (or `+++`) lines.
struct FrontMatter {
  /// Bytes between the fences, if there is a front matter.
  let content: Range<Int>?
  /// Offset at which Markdown begins: behind byte order mark and front matter.
  let bodyStart: Int

  /// Looks for a front matter at the start of `source`.
  init(in source: [UInt8], lines: LineIndex) {
    let mark = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func trimmed(_ line: Int) -> ArraySlice<UInt8> {
      var range = lines.range(ofLine: line, in: source)
      if line == 1, range.count >= mark { range = (range.lowerBound + mark)..<range.upperBound }
      while let last = range.last, source[last] == 32 || source[last] == 9 {
        range = range.lowerBound..<last
      }
      return source[range]
    }
    let fences: [[UInt8]] = [Array("---".utf8), Array("+++".utf8)]
    let first = trimmed(1)
    guard let fence = fences.first(where: { first.elementsEqual($0) }) else {
      content = nil
      bodyStart = mark
      return
    }
    // A rule followed by prose also begins with `---`; metadata has a key on its first line.
    let isKeyed = lines.count > 1 && trimmed(2).contains { $0 == 58 || $0 == 61 }
    let limit = min(lines.count, 500)
    var line = 2
    while isKeyed, line <= limit {
      let text = trimmed(line)
      if text.elementsEqual(fence) || (fence[0] == 45 && text.elementsEqual("...".utf8)) {
        content = lines.start(ofLine: 2)..<lines.start(ofLine: line)
        bodyStart = lines.end(ofLine: line)
        return
      }
      line += 1
    }
    content = nil
    bodyStart = mark
  }
}
