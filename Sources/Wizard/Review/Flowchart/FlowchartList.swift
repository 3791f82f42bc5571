import OrderedCollections
import Screen

/// A large flowchart, told box by box: each node that something starts from, with its arrows below it.
enum FlowchartList {
  static func lines(of chart: Flowchart, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    var group: String?
    for (id, node) in chart.nodes {
      let arrows = chart.arrows.filter { $0.from == id }
      let isAlone = !chart.arrows.contains { $0.from == id || $0.to == id }
      guard !arrows.isEmpty || isAlone else { continue }
      if node.group != group {
        group = node.group
        if !lines.isEmpty { lines.append([]) }
        if let title = node.group {
          let rest = max(0, width - CellWidth.of(title) - 4)
          lines.append([
            Span("── ", .uiBorder), Span(title, .uiDim),
            Span(" " + String(repeating: "─", count: rest), .uiBorder),
          ])
        }
      }
      lines += box(node, hasArrows: !arrows.isEmpty, width: width)
      lines += rows(of: arrows, in: chart, width: width)
    }
    return lines
  }

  private static func box(_ node: Flowchart.Node, hasArrows: Bool, width: Int) -> [[Span]] {
    let inner = min(CellWidth.of(node.label) + 2, max(4, width - 2))
    var canvas = BoxCanvas(width: inner + 2, height: 3)
    canvas.box(node, row: 0, column: 0, height: 3, width: inner + 2)
    if hasArrows { canvas.write("┬", row: 2, column: 1, role: .uiBorder) }
    return canvas.lines
  }

  private static func rows(
    of arrows: [Flowchart.Arrow], in chart: Flowchart, width: Int
  ) -> [[Span]] {
    let labels = arrows.map { $0.label.isEmpty ? 0 : CellWidth.of($0.label) + 2 }.max() ?? 0
    let room = min(labels, max(8, width / 3))
    return arrows.enumerated().map { index, arrow in
      let isLast = index == arrows.count - 1
      let dash: Character = arrow.isDashed ? "╌" : "─"
      var label = arrow.label.isEmpty ? "" : " \(arrow.label) "
      while CellWidth.of(label) > room { label.removeLast() }
      let fill = String(repeating: dash, count: max(0, room - CellWidth.of(label)) + 1)
      let target = chart.nodes[arrow.to]?.label ?? arrow.to
      let mark = arrow.hasHead ? "▸ " : String(dash) + " "
      return [
        Span(" \(isLast ? "└" : "├")\(dash)", .uiBorder), Span(label, .uiDim),
        Span(fill, .uiBorder), Span(mark, .uiText),
        Span(arrow.from == arrow.to ? "itself" : target),
      ]
    }
  }
}
