package import Engine

/// Who depends on whom, in layers, so that everything below the diagonal is on a cycle.
package struct DependencyMatrix: Equatable, Sendable {
  /// The elements in the order of rows and columns: layer by layer, those that nobody needs first.
  package private(set) var order: [ElementID] = []
  /// Elements that depend on one another in a circle, each group in order.
  package private(set) var cycles: [[ElementID]] = []
  private var styles: [Cell: CommunicationStyle] = [:]
  private var group: [ElementID: Int] = [:]
  private var layers: [ElementID: Int] = [:]
  private var ids: [Cell: InteractionID] = [:]

  private struct Cell: Hashable, Sendable {
    var row: ElementID
    var column: ElementID
  }

  /// No element.
  package init() {}

  /// Orders the elements that the interactions connect.
  package init(_ interactions: [Interaction]) {
    var elements: [ElementID] = []
    var seen: Set<ElementID> = []
    var targets: [ElementID: [ElementID]] = [:]
    for interaction in interactions {
      for end in [interaction.source, interaction.target] where seen.insert(end).inserted {
        elements.append(end)
      }
      let cell = Cell(row: interaction.source, column: interaction.target)
      // A synchronous dependency binds closest, so it is the one that is shown.
      if styles[cell] == nil || interaction.style == .sync && styles[cell] != .sync {
        styles[cell] = interaction.style
        ids[cell] = interaction.id
      }
      targets[interaction.source, default: []].append(interaction.target)
    }
    let components = Self.stronglyConnected(elements, targets)
    for (index, members) in components.enumerated() {
      for member in members { group[member] = index }
      if members.count > 1 { cycles.append(members) }
    }
    cycles.reverse()
    order = layered(components.reversed(), targets)
  }

  /// Puts each group below everything that needs it, and the groups in the order of their layers.
  private mutating func layered(
    _ groups: [[ElementID]], _ targets: [ElementID: [ElementID]]
  ) -> [ElementID] {
    // Groups come in topological order: who needs a group stands before it.
    for members in groups {
      let layer = members.reduce(0) { max($0, layers[$1, default: 0]) }
      for member in members { layers[member] = layer }
      for target in members.flatMap({ targets[$0] ?? [] }) where group[target] != group[members[0]]
      {
        layers[target] = max(layers[target, default: 0], layer + 1)
      }
    }
    return groups.enumerated().sorted { left, right in
      (layers[left.element[0], default: 0], left.offset)
        < (layers[right.element[0], default: 0], right.offset)
    }.flatMap(\.element)
  }

  /// How many dependencies lead to an element one behind the other, at most; members of a circle
  /// stand in one layer.
  package func layer(_ element: ElementID) -> Int { layers[element, default: 0] }

  /// The number of layers.
  package var layerCount: Int { order.isEmpty ? 0 : (layers.values.max() ?? 0) + 1 }

  /// The interaction that a cell stands for: the one that binds closest; nil where there is none.
  package func interaction(_ row: ElementID, _ column: ElementID) -> InteractionID? {
    ids[Cell(row: row, column: column)]
  }

  /// How the element of a row depends on that of a column; nil where it does not.
  package func style(_ row: ElementID, _ column: ElementID) -> CommunicationStyle? {
    styles[Cell(row: row, column: column)]
  }

  /// Whether a dependency is part of a circle.
  package func isOnCycle(_ row: ElementID, _ column: ElementID) -> Bool {
    row != column && group[row] == group[column] && style(row, column) != nil
  }

  /// Tarjan's algorithm without recursion: groups in reverse topological order.
  private static func stronglyConnected(
    _ elements: [ElementID], _ targets: [ElementID: [ElementID]]
  ) -> [[ElementID]] {
    var result: [[ElementID]] = []
    var number: [ElementID: Int] = [:]
    var low: [ElementID: Int] = [:]
    var stack: [ElementID] = []
    var onStack: Set<ElementID> = []
    for root in elements where number[root] == nil {
      var work: [(element: ElementID, next: Int)] = [(root, 0)]
      while let (element, next) = work.popLast() {
        if next == 0 {
          number[element] = number.count
          low[element] = number[element]
          stack.append(element)
          onStack.insert(element)
        }
        let successors = targets[element] ?? []
        if next < successors.count {
          work.append((element, next + 1))
          let target = successors[next]
          if number[target] == nil {
            work.append((target, 0))
          } else if onStack.contains(target) {
            low[element] = min(low[element] ?? 0, number[target] ?? 0)
          }
          continue
        }
        if low[element] == number[element] {
          var members: [ElementID] = []
          while let member = stack.popLast() {
            onStack.remove(member)
            members.append(member)
            if member == element { break }
          }
          result.append(members.sorted { (number[$0] ?? 0) < (number[$1] ?? 0) })
        }
        if let parent = work.last?.element {
          low[parent] = min(low[parent] ?? 0, low[element] ?? 0)
        }
      }
    }
    return result
  }
}
