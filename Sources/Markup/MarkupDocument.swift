/// A Markdown document (CommonMark with GitHub tables) as a tree that knows where everything is.
///
///     let document = MarkupDocument(Array("# Orders\n\nTakes orders.".utf8))
///     document.text(of: 1)       // "Orders"
///     document.lines.line(at: Int(document.nodes[1].start))  // 1
///
/// The bytes that were read stay as they are: CRLF, byte order mark and bytes that are not UTF-8
/// survive in `source`, and only `String`s made for showing replace the latter.
package struct MarkupDocument: Hashable, Sendable {
  /// The bytes that were read.
  package let source: [UInt8]
  /// Where the lines of `source` begin.
  package let lines: LineIndex
  /// The bytes between the two fences of a front matter, if the document begins with one.
  package let frontMatter: Range<Int>?
  /// All nodes in the order of the text; node 0 is the document.
  package let nodes: [MarkupNode]
  /// Languages and destinations that nodes name by index.
  package let names: [String]
  /// Where a limit made the tree say less than the text does.
  package let notes: [MarkupNote]

  /// Reads `source`; never fails, whatever the bytes are.
  package init(_ source: [UInt8], limits: MarkupLimits = MarkupLimits()) {
    let lines = LineIndex(source)
    let opening = FrontMatter(in: source, lines: lines)
    var notes: [MarkupNote] = []
    let body: Range<Int>
    if source.count > limits.readableBytes {
      body = source.count..<source.count
      let excess = MarkupNote.Excess.readable(bytes: source.count, limit: limits.readableBytes)
      notes.append(MarkupNote(excess: excess, line: 1, column: 1))
    } else {
      body = opening.bodyStart..<source.count
      if source.count > limits.editableBytes {
        let excess = MarkupNote.Excess.editable(bytes: source.count, limit: limits.editableBytes)
        notes.append(MarkupNote(excess: excess, line: 1, column: 1))
      }
    }
    let rows = DelimiterRows(source, body: body)
    let tree = rows.original(
      MarkupParser(source: rows.bytes, body: rows.body, limits: limits).parsed())
    self.source = source
    self.lines = lines
    frontMatter = opening.content
    nodes = tree.nodes
    names = tree.names
    self.notes =
      notes
      + tree.excesses.map { excess, offset in
        MarkupNote(
          excess: excess, line: lines.line(at: offset), column: lines.column(at: offset))
      }
  }

  /// The lines that a node covers, both ends included.
  package func lineRange(of node: Int) -> ClosedRange<Int> {
    let range = nodes[node].range
    let first = lines.line(at: range.lowerBound)
    return first...max(first, lines.line(at: max(range.lowerBound, range.upperBound - 1)))
  }

  /// The 1-based line on which a node begins.
  package func line(of node: Int) -> Int { lines.line(at: Int(nodes[node].start)) }

  /// The language of a code block in lower case, or the destination of a link or image.
  package func name(of node: Int) -> String {
    let index = Int(nodes[node].detail)
    return names.indices.contains(index) ? names[index] : ""
  }
}
