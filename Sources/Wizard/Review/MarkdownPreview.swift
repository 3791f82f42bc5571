import Markup
import Screen

/// One line of rendered Markdown.
package struct PreviewLine: Equatable, Sendable {
  package var spans: [Span]
  /// Whether a heading begins here.
  package var isHeading = false

  /// Makes a line.
  package init(_ spans: [Span] = []) { self.spans = spans }
}

/// Markdown as it reads, laid out for a width in cells.
package enum MarkdownPreview {
  /// The lines of a document.
  package static func lines(of text: String, width: Int) -> [PreviewLine] {
    let document = MarkupDocument(Array(text.utf8))
    var renderer = PreviewRenderer(document: document)
    renderer.blocks(of: 0, prefix: [], width: max(8, width))
    while renderer.lines.last?.spans.isEmpty == true { renderer.lines.removeLast() }
    return renderer.lines
  }
}

/// Walks a document's blocks and lays each one out.
private struct PreviewRenderer {
  let document: MarkupDocument
  var lines: [PreviewLine] = []

  mutating func blocks(of parent: Int, prefix: [Span], width: Int) {
    for node in document.children(of: parent) { block(node, prefix: prefix, width: width) }
  }

  private mutating func block(_ node: Int, prefix: [Span], width: Int) {
    let item = document.nodes[node]
    switch item.kind {
    case .heading:
      let spans = InlineRuns(document).runs(of: node, role: .markupHeading)
      let mark = item.detail <= 2 ? Attributes.underline : []
      let start = lines.count
      flow(
        spans.map { Span($0.text, $0.role, $0.attributes.union(mark)) }, prefix: prefix,
        width: width)
      if lines.indices.contains(start) { lines[start].isHeading = true }
      blank(prefix)
    case .paragraph:
      flow(InlineRuns(document).runs(of: node), prefix: prefix, width: width)
      if parentKind(node) != .item { blank(prefix) }
    case .bulletList, .orderedList: list(node, prefix: prefix, width: width)
    case .table: table(node, prefix: prefix, width: width)
    case .codeBlock: code(node, prefix: prefix, width: width)
    case .quote:
      blocks(of: node, prefix: prefix + [Span("┃ ", .markupQuote)], width: width)
    case .thematicBreak:
      put(
        prefix + [
          Span(String(repeating: "─", count: max(1, width - Self.cells(prefix))), .uiBorder)
        ])
      blank(prefix)
    case .htmlBlock:
      for line in document.children(of: node) {
        flow([Span(document.text(of: line), .uiDim)], prefix: prefix, width: width)
      }
    default:
      // Inlines that stand in a tight list item without a paragraph around them.
      flow(InlineRuns(document).runs(of: node), prefix: prefix, width: width)
    }
  }

  private func parentKind(_ node: Int) -> MarkupNode.Kind {
    document.nodes[Int(document.nodes[node].parent)].kind
  }

  private mutating func put(_ spans: [Span]) { lines.append(PreviewLine(spans)) }

  private mutating func blank(_ prefix: [Span]) {
    if lines.last?.spans.isEmpty == false { put(prefix.isEmpty ? [] : prefix) }
  }

  private static func cells(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.width } }

  private mutating func list(_ node: Int, prefix: [Span], width: Int) {
    var number = Int(document.nodes[node].detail)
    let isOrdered = document.nodes[node].kind == .orderedList
    for item in document.children(of: node) {
      let task = document.nodes[item].detail
      let box = task == 1 ? "☐ " : task == 2 ? "☑ " : ""
      let mark = isOrdered ? "\(number). " : "• \(box)"
      number += 1
      let start = lines.count
      let indent = Span(String(repeating: " ", count: CellWidth.of(mark)))
      content(of: item, prefix: prefix + [indent], width: width)
      if start < lines.count, lines[start].spans.count > prefix.count {
        lines[start].spans[prefix.count] = Span(mark, .diffDelta)
      }
    }
    if ![.item, .quote].contains(parentKind(node)) { blank(prefix) }
  }

  /// What an item holds: words flow, and blocks such as a list inside it stand below them.
  private mutating func content(of item: Int, prefix: [Span], width: Int) {
    var inlines: [Int] = []
    for child in document.children(of: item) {
      guard document.nodes[child].kind.isBlock else {
        inlines.append(child)
        continue
      }
      if !inlines.isEmpty {
        flow(InlineRuns(document).runs(of: inlines), prefix: prefix, width: width)
      }
      inlines = []
      block(child, prefix: prefix, width: width)
    }
    guard !inlines.isEmpty || document.firstChild(of: item) == nil else { return }
    flow(InlineRuns(document).runs(of: inlines), prefix: prefix, width: width)
  }

  private mutating func code(_ node: Int, prefix: [Span], width: Int) {
    let language = document.name(of: node)
    if language == "mermaid", picture(of: node, prefix: prefix, width: width) { return }
    if !language.isEmpty { put(prefix + [Span("  \(language)", .uiDim)]) }
    for line in document.children(of: node) {
      var text = document.text(of: line)
      while text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
      put(prefix + [Span("│ ", .uiBorder), Span(text, .markupCode)])
    }
    blank(prefix)
  }

  /// Draws a diagram; false where it is none that can be drawn.
  private mutating func picture(of node: Int, prefix: [Span], width: Int) -> Bool {
    let text = document.children(of: node).map { document.text(of: $0) }.joined(separator: "\n")
    let room = width - Self.cells(prefix)
    let rows: [[Span]]
    if let chart = Flowchart(text) {
      rows = FlowchartPicture.lines(of: chart, width: room)
    } else if let diagram = SequenceDiagram(text) {
      rows = diagram.lines(width: room)
    } else {
      return false
    }
    for row in rows { put(prefix + row) }
    blank(prefix)
    return true
  }

  /// Breaks runs into lines at spaces, keeping their roles.
  private mutating func flow(_ runs: [Span], prefix: [Span], width: Int) {
    let room = max(4, width - Self.cells(prefix))
    for line in RunWrap.lines(of: runs, width: room) { put(prefix + line) }
  }

  private mutating func table(_ node: Int, prefix: [Span], width: Int) {
    let rows = document.children(of: node).map { row in
      document.children(of: row, .cell).map { InlineRuns(document).runs(of: $0) }
    }
    let columns = rows.reduce(0) { max($0, $1.count) }
    guard columns > 0 else { return }
    let room = max(columns * 4, width - Self.cells(prefix) - 3 * (columns - 1))
    let widths = TableWidths.fitted(rows, columns: columns, room: room)
    for (index, row) in rows.enumerated() {
      let cells = (0..<columns).map { column in
        RunWrap.lines(of: row.indices.contains(column) ? row[column] : [], width: widths[column])
      }
      let height = cells.reduce(1) { max($0, $1.count) }
      for line in 0..<height {
        var spans = prefix
        for column in 0..<columns {
          let cell = cells[column].indices.contains(line) ? cells[column][line] : []
          let isHeader = index == 0
          spans += cell.map { Span($0.text, isHeader ? .markupHeading : $0.role, $0.attributes) }
          guard column < columns - 1 else { continue }
          spans.append(
            Span(String(repeating: " ", count: max(0, widths[column] - Self.cells(cell)))))
          spans.append(Span(" │ ", .uiBorder))
        }
        put(spans)
      }
      if index == 0 {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
        put(prefix + [Span(rule, .uiBorder)])
      }
    }
    blank(prefix)
  }
}
