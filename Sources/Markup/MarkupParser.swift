import CMarkdown

/// Runs md4c over the body of a document and collects its events into a flat tree.
struct MarkupParser {
  /// What a parse gives.
  struct Tree {
    var nodes: [MarkupNode]
    var names: [String]
    var excesses: [(MarkupNote.Excess, Int)]
  }

  let source: [UInt8]
  let body: Range<Int>
  let limits: MarkupLimits

  /// How many oversized tables are set aside one by one before all tables are read as paragraphs.
  private static let tablesSetAside = 8

  /// Parses the body; a table beyond the limits is set aside and the rest is read again, because
  /// md4c pads each row to the width of the header, which is quadratic for a hostile table.
  func parsed() -> Tree {
    var bytes = source
    var excesses: [(MarkupNote.Excess, Int)] = []
    for attempt in 0...Self.tablesSetAside + 1 {
      let readsTables = attempt <= Self.tablesSetAside
      let outcome = run(on: bytes, readsTables: readsTables)
      guard let table = outcome.oversizedTable else {
        return Tree(
          nodes: outcome.nodes, names: outcome.names,
          excesses: excesses + outcome.tree.excesses)
      }
      excesses.append((table.excess, table.offset))
      TableMask.hide(tableAfter: table.offset, in: &bytes)
    }
    return Tree(nodes: [TreeBuilder.root(body)], names: [], excesses: excesses)
  }

  private struct Outcome {
    var tree: Tree
    var oversizedTable: (excess: MarkupNote.Excess, offset: Int)?
    var nodes: [MarkupNode] { tree.nodes }
    var names: [String] { tree.names }
  }

  private func run(on bytes: [UInt8], readsTables: Bool) -> Outcome {
    bytes.withUnsafeBufferPointer { buffer in
      var builder = TreeBuilder(buffer: buffer, body: body, limits: limits)
      guard let start = buffer.baseAddress, !body.isEmpty else {
        return Outcome(tree: builder.finished(), oversizedTable: nil)
      }
      var parser = MD_PARSER()
      let tables = readsTables ? UInt32(MD_FLAG_TABLES) : 0
      parser.flags = tables | UInt32(MD_FLAG_STRIKETHROUGH) | UInt32(MD_FLAG_TASKLISTS)
      parser.enter_block = { kind, detail, context in
        TreeBuilder.with(context) { $0.enterBlock(kind, detail) }
      }
      parser.leave_block = { kind, _, context in
        TreeBuilder.with(context) { $0.leaveBlock(kind) }
      }
      parser.enter_span = { kind, detail, context in
        TreeBuilder.with(context) { $0.enterSpan(kind, detail) }
      }
      parser.leave_span = { _, _, context in TreeBuilder.with(context) { $0.leaveSpan() } }
      parser.text = { kind, text, size, context in
        TreeBuilder.with(context) { $0.text(kind, text, Int(size)) }
      }
      let failed = start.advanced(by: body.lowerBound).withMemoryRebound(
        to: CChar.self, capacity: body.count
      ) { text in
        withUnsafeMutablePointer(to: &builder) { context in
          md_parse(text, UInt32(body.count), &parser, UnsafeMutableRawPointer(context)) < 0
        }
      }
      if failed { builder.excesses.append((.unreadable, body.lowerBound)) }
      return Outcome(tree: builder.finished(), oversizedTable: builder.oversizedTable)
    }
  }
}

/// Makes one table a paragraph without moving a byte, so that all positions stay true.
enum TableMask {
  /// Blanks the delimiter row of the table whose header row holds or precedes `offset`.
  static func hide(tableAfter offset: Int, in bytes: inout [UInt8]) {
    var cursor = min(offset, bytes.count)
    while cursor < bytes.count {
      let start = cursor
      while cursor < bytes.count, bytes[cursor] != 10, bytes[cursor] != 13 { cursor += 1 }
      let isDelimiter = bytes[start..<cursor].contains(45) && isDelimiterRow(bytes[start..<cursor])
      if isDelimiter {
        for index in start..<cursor where bytes[index] == 45 { bytes[index] = 46 }
        return
      }
      while cursor < bytes.count, bytes[cursor] == 10 || bytes[cursor] == 13 { cursor += 1 }
    }
  }

  private static func isDelimiterRow(_ row: ArraySlice<UInt8>) -> Bool {
    let marks = Array("-|: \t>*+".utf8)
    return row.allSatisfy { marks.contains($0) }
  }
}
