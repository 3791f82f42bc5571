import OrderedCollections
import Screen

/// A flowchart from left to right: every arrow leads to a later column, whichever way its head points.
struct LayeredChart {
  /// A node's place, or where an arrow passes a column.
  struct Slot {
    /// The node's id; nil where an arrow passes.
    var node: String?
    var rank: Int
    var row = 0
    var height = 1
    var width = 1
  }

  /// The part of an arrow between two neighbouring columns.
  struct Link {
    var from: Int
    var to: Int
    var arrow: Int
    /// Whether the arrow's drawn end is at `to`, and its drawn beginning at `from`.
    var isLast: Bool
    var isFirst: Bool
    /// Rows at which it leaves and arrives.
    var fromRow = 0
    var toRow = 0
  }

  let chart: Flowchart
  /// Arrows that are drawn from their target to their source, with the head at the beginning.
  private(set) var reversed: Set<Int> = []
  private(set) var slots: [Slot] = []
  private(set) var links: [Link] = []
  /// Indexes of slots by column, from the top.
  private(set) var columns: [[Int]] = []
  private(set) var height = 0

  /// Larger charts are told better as a list.
  private static let limit = 24

  /// Lays a chart out; nil where it is too large or an arrow leads to its own node.
  init?(_ chart: Flowchart) {
    guard chart.nodes.count <= Self.limit, !chart.arrows.contains(where: { $0.from == $0.to }),
      chart.arrows.allSatisfy(\.hasHead)
    else { return nil }
    self.chart = chart
    reversed = Self.backward(chart)
    fillSlots()
    order()
    place()
  }

  /// The arrows that close a circle, seen from the nodes in their order.
  private static func backward(_ chart: Flowchart) -> Set<Int> {
    var backward: Set<Int> = []
    var done: Set<String> = []
    for root in chart.nodes.keys where !done.contains(root) {
      var path: [(node: String, next: Int)] = [(root, 0)]
      var onPath: Set<String> = [root]
      while let (node, next) = path.popLast() {
        let arrow = chart.arrows.indices.dropFirst(next).first { chart.arrows[$0].from == node }
        guard let arrow else {
          onPath.remove(node)
          done.insert(node)
          continue
        }
        path.append((node, arrow + 1))
        let target = chart.arrows[arrow].to
        if onPath.contains(target) {
          backward.insert(arrow)
        } else if !done.contains(target) {
          onPath.insert(target)
          path.append((target, 0))
        }
      }
    }
    return backward
  }

  private func ends(_ arrow: Int) -> (from: String, to: String) {
    let given = chart.arrows[arrow]
    return reversed.contains(arrow) ? (given.to, given.from) : (given.from, given.to)
  }

  private mutating func fillSlots() {
    var rank: [String: Int] = [:]
    for _ in chart.nodes.keys {
      for arrow in chart.arrows.indices {
        let (from, to) = ends(arrow)
        rank[to] = max(rank[to, default: 0], rank[from, default: 0] + 1)
      }
    }
    var slotOf: [String: Int] = [:]
    for (id, node) in chart.nodes {
      slotOf[id] = slots.count
      slots.append(
        Slot(node: id, rank: rank[id, default: 0], width: CellWidth.of(node.label) + 4))
    }
    for arrow in chart.arrows.indices {
      let (from, to) = ends(arrow)
      guard var source = slotOf[from], let target = slotOf[to] else { continue }
      for column in (slots[source].rank + 1)..<max(slots[source].rank + 1, slots[target].rank) {
        let passing = slots.count
        slots.append(Slot(node: nil, rank: column))
        links.append(
          Link(
            from: source, to: passing, arrow: arrow, isLast: false,
            isFirst: slots[source].node != nil))
        source = passing
      }
      links.append(
        Link(
          from: source, to: target, arrow: arrow, isLast: true, isFirst: slots[source].node != nil))
    }
    for index in slots.indices where slots[index].node != nil {
      let ports = max(
        links.filter { $0.from == index }.count, links.filter { $0.to == index }.count, 1)
      slots[index].height = ports + 2
    }
    let count = slots.reduce(0) { max($0, $1.rank) } + 1
    columns = (0..<count).map { column in slots.indices.filter { slots[$0].rank == column } }
  }

  /// Puts each slot near those that it is linked to, so that few lines cross.
  private mutating func order() {
    for pass in 0..<6 {
      let isForward = pass % 2 == 0
      let ranks =
        isForward ? Array(columns.indices.dropFirst()) : columns.indices.dropLast().reversed()
      for rank in ranks {
        let other = columns[isForward ? rank - 1 : rank + 1]
        let placeOf = Dictionary(
          other.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let wished = columns[rank].enumerated().map { offset, slot -> (Double, Int, Int) in
          let near = links.compactMap { link -> Int? in
            let end = isForward ? link.to : link.from
            return end == slot ? placeOf[isForward ? link.from : link.to] : nil
          }
          guard !near.isEmpty else { return (Double(offset), offset, slot) }
          return (Double(near.reduce(0, +)) / Double(near.count), offset, slot)
        }
        columns[rank] = wished.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
      }
    }
  }

  private mutating func place() {
    let heights = columns.map { column in
      column.reduce(0) { $0 + slots[$1].height } + max(0, column.count - 1)
    }
    height = heights.max() ?? 0
    for (rank, column) in columns.enumerated() {
      var row = (height - heights[rank]) / 2
      for slot in column {
        slots[slot].row = row
        row += slots[slot].height + 1
      }
    }
    for index in slots.indices {
      let leaving = links.indices.filter { links[$0].from == index }
        .sorted { (slots[links[$0].to].row, $0) < (slots[links[$1].to].row, $1) }
      for (port, link) in leaving.enumerated() {
        links[link].fromRow = portRow(of: index, port, among: leaving.count)
      }
      let arriving = links.indices.filter { links[$0].to == index }
        .sorted { (slots[links[$0].from].row, $0) < (slots[links[$1].from].row, $1) }
      for (port, link) in arriving.enumerated() {
        links[link].toRow = portRow(of: index, port, among: arriving.count)
      }
    }
    straighten()
  }

  /// Lets a line that is alone at an end go straight on where the box is tall enough.
  private mutating func straighten() {
    func inner(_ slot: Int) -> ClosedRange<Int>? {
      guard slots[slot].node != nil, slots[slot].height > 2 else { return nil }
      return (slots[slot].row + 1)...(slots[slot].row + slots[slot].height - 2)
    }
    for index in links.indices {
      let link = links[index]
      if links.filter({ $0.to == link.to }).count == 1, let rows = inner(link.to) {
        links[index].toRow = min(max(link.fromRow, rows.lowerBound), rows.upperBound)
      }
      if links.filter({ $0.from == link.from }).count == 1, let rows = inner(link.from) {
        links[index].fromRow = min(max(links[index].toRow, rows.lowerBound), rows.upperBound)
      }
    }
  }

  private func portRow(of slot: Int, _ port: Int, among count: Int) -> Int {
    guard slots[slot].node != nil else { return slots[slot].row }
    return slots[slot].row + 1 + (slots[slot].height - 2 - count) / 2 + port
  }
}
