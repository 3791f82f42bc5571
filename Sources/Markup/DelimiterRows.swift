/// Lets tables whose delimiter row has cells of one or two dashes (`|-|-|`) be read as tables.
///
/// md4c asks for three dashes a cell, GitHub for one. The text that is parsed gets the missing
/// dashes, and every position in the result is led back to the text as it was.
struct DelimiterRows {
  /// The text to parse.
  let bytes: [UInt8]
  /// The body within it.
  let body: Range<Int>
  /// Where dashes were put in, by their place in `bytes`, and how many stand before them.
  private let insertions: [(start: Int, count: Int, before: Int)]

  /// Widens the delimiter rows in the body of a text.
  init(_ source: [UInt8], body: Range<Int>) {
    var bytes: [UInt8] = []
    var insertions: [(start: Int, count: Int, before: Int)] = []
    var copied = 0
    var added = 0
    var start = body.lowerBound
    var hasPipeBefore = false
    while start < body.upperBound {
      var end = start
      while end < body.upperBound, source[end] != 10, source[end] != 13 { end += 1 }
      let line = source[start..<end]
      for place in hasPipeBefore ? Self.shortCells(in: line) : [] {
        bytes += source[copied..<place.end]
        insertions.append((bytes.count, place.missing, added))
        bytes += Array(repeating: 45, count: place.missing)
        added += place.missing
        copied = place.end
      }
      hasPipeBefore = line.contains(124)
      if end + 1 < body.upperBound, source[end] == 13, source[end + 1] == 10 { end += 1 }
      start = end + 1
    }
    self.insertions = insertions
    self.body = body.lowerBound..<(body.upperBound + added)
    // Most documents have none, and then nothing is copied.
    self.bytes = added == 0 ? source : bytes + source[copied...]
  }

  /// The delimiter cells with too few dashes, each by the end of its dashes and how many are missing.
  ///
  /// Empty when the line is no delimiter row.
  private static func shortCells(in line: ArraySlice<UInt8>) -> [(end: Int, missing: Int)] {
    var short: [(end: Int, missing: Int)] = []
    var hasPipe = false
    var dashes = 0
    var isClosed = false
    var isStart = true
    for (index, byte) in zip(line.indices, line) {
      switch byte {
      case 45:
        if isClosed { return [] }
        dashes += 1
        isStart = false
        let next = index + 1 < line.endIndex ? line[index + 1] : 124
        if next != 45, dashes < 3 { short.append((index + 1, 3 - dashes)) }
      case 124:
        hasPipe = true
        if dashes == 0, !isStart { return [] }
        (dashes, isClosed, isStart) = (0, false, false)
      case 58:
        isStart = false
        if dashes > 0 { isClosed = true }
      case 32, 9:
        if dashes > 0 { isClosed = true }
      case 62 where isStart: break
      default: return []
      }
    }
    return hasPipe ? short : []
  }

  /// The place in the text as it was for a place in `bytes`.
  func original(_ offset: Int) -> Int {
    var low = 0
    var high = insertions.count
    while low < high {
      let middle = (low + high) / 2
      if insertions[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let last = insertions[low - 1]
    return offset - last.before - min(last.count, offset - last.start)
  }

  /// The tree of the widened text with all places led back.
  func original(_ tree: MarkupParser.Tree) -> MarkupParser.Tree {
    guard !insertions.isEmpty else { return tree }
    var tree = tree
    for index in tree.nodes.indices {
      tree.nodes[index].start = Int32(original(Int(tree.nodes[index].start)))
      tree.nodes[index].end = Int32(original(Int(tree.nodes[index].end)))
    }
    tree.excesses = tree.excesses.map { ($0.0, original($0.1)) }
    return tree
  }
}
