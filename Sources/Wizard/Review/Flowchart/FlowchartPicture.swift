import OrderedCollections
import Screen

/// A flowchart drawn with boxes and arrows.
package enum FlowchartPicture {
  /// The rows of the picture: columns of boxes where they fit the width, else one box after the other
  /// with its arrows below it.
  package static func lines(of chart: Flowchart, width: Int) -> [[Span]] {
    if let layered = LayeredChart(chart), let picture = layeredLines(layered, width: width) {
      return picture
    }
    return FlowchartList.lines(of: chart, width: width)
  }

  /// The lines between two columns, each with the cell column in which it goes up or down.
  private struct Gap {
    /// By index of the link; nil for a line that goes straight on.
    var channels: [Int: Int] = [:]
    var labelWidth = 0
    /// Cells from one column of boxes to the next.
    var width: Int { 2 * channels.count + labelWidth + 4 }
  }

  private static let longestLabel = 24

  private static func layeredLines(_ chart: LayeredChart, width: Int) -> [[Span]]? {
    let widths = chart.columns.map { column in
      column.reduce(1) { max($0, chart.slots[$1].width) }
    }
    var gaps: [Gap] = []
    for rank in chart.columns.indices.dropLast() {
      guard let gap = gap(behind: rank, chart) else { return nil }
      gaps.append(gap)
    }
    let total = widths.reduce(0, +) + gaps.reduce(0) { $0 + $1.width }
    guard total <= width, chart.height <= 60 else { return nil }
    var canvas = BoxCanvas(width: total, height: chart.height)
    var starts: [Int] = []
    var column = 0
    for rank in chart.columns.indices {
      starts.append(column)
      column += widths[rank] + (gaps.indices.contains(rank) ? gaps[rank].width : 0)
    }
    for index in chart.links.indices {
      let rank = chart.slots[chart.links[index].from].rank
      draw(
        index, chart, gaps[rank], start: starts[rank], width: widths[rank],
        end: starts[rank + 1], &canvas)
    }
    for slot in chart.slots {
      if let id = slot.node, let node = chart.chart.nodes[id] {
        canvas.box(
          node, row: slot.row, column: starts[slot.rank], height: slot.height, width: slot.width)
      } else {
        // The arrow passes below or above the boxes of the column.
        let isDashed = chart.links.contains {
          chart.slots[$0.to].row == slot.row && chart.slots[$0.to].rank == slot.rank
            && chart.chart.arrows[$0.arrow].isDashed
        }
        canvas.horizontal(
          row: slot.row, from: starts[slot.rank] - 1, to: starts[slot.rank] + widths[slot.rank],
          isDashed: isDashed)
      }
    }
    for link in chart.links where link.isFirst && !chart.reversed.contains(link.arrow) {
      let slot = chart.slots[link.from]
      canvas.write(
        "├", row: link.fromRow, column: starts[slot.rank] + slot.width - 1, role: .uiBorder)
    }
    return canvas.lines
  }

  /// Gives each line that changes its row a column of its own, so that no two lie on each other; nil
  /// where that does not work.
  private static func gap(behind rank: Int, _ chart: LayeredChart) -> Gap? {
    let links = chart.links.indices.filter { chart.slots[chart.links[$0].from].rank == rank }
    let bent = links.filter { chart.links[$0].fromRow != chart.links[$0].toRow }
    let down = bent.filter { chart.links[$0].toRow > chart.links[$0].fromRow }
      .sorted { chart.links[$0].fromRow > chart.links[$1].fromRow }
    let up = bent.filter { chart.links[$0].toRow < chart.links[$0].fromRow }
      .sorted { chart.links[$0].fromRow < chart.links[$1].fromRow }
    for order in [up + down, down + up] where !collides(order, chart) {
      var gap = Gap()
      for (place, link) in order.enumerated() { gap.channels[link] = place }
      gap.labelWidth = links.filter { chart.links[$0].isLast }
        .reduce(0) { max($0, CellWidth.of(label(chart, $1))) }
      return gap
    }
    return nil
  }

  /// Whether one line would arrive on the row on which another leaves, and both need the same cells.
  private static func collides(_ order: [Int], _ chart: LayeredChart) -> Bool {
    order.indices.contains { left in
      order.indices.contains { right in
        right > left && chart.links[order[right]].fromRow == chart.links[order[left]].toRow
      }
    }
  }

  private static func label(_ chart: LayeredChart, _ link: Int) -> String {
    let text = chart.chart.arrows[chart.links[link].arrow].label
    guard !text.isEmpty else { return "" }
    guard CellWidth.of(text) > longestLabel else { return " \(text) " }
    return " \(text.prefix(longestLabel - 1))… "
  }

  private static func draw(
    _ index: Int, _ chart: LayeredChart, _ gap: Gap, start: Int, width: Int, end: Int,
    _ canvas: inout BoxCanvas
  ) {
    let link = chart.links[index]
    let arrow = chart.chart.arrows[link.arrow]
    let isReversed = chart.reversed.contains(link.arrow)
    let leaving = start + chart.slots[link.from].width
    if let place = gap.channels[index] {
      let channel = start + width + 1 + 2 * place
      canvas.horizontal(
        row: link.fromRow, from: leaving - 1, to: channel, isDashed: arrow.isDashed)
      canvas.vertical(
        column: channel, from: link.fromRow, to: link.toRow, isDashed: arrow.isDashed)
      canvas.horizontal(row: link.toRow, from: channel, to: end, isDashed: arrow.isDashed)
    } else {
      canvas.horizontal(row: link.toRow, from: leaving - 1, to: end, isDashed: arrow.isDashed)
    }
    if link.isLast {
      let label = label(chart, index)
      let column = start + width + 2 * gap.channels.count + 1
      canvas.write(label, row: link.toRow, column: column, role: .uiDim)
      if !isReversed { canvas.write("▸", row: link.toRow, column: end - 1, role: .uiText) }
    }
    if link.isFirst, isReversed {
      canvas.write("◂", row: link.fromRow, column: leaving, role: .uiText)
    }
  }
}
