/// The calls between elements with whole numbers as nodes, so that measuring takes linear time.
struct CallGraph: Sendable {
  /// One call.
  struct Edge: Hashable, Sendable {
    var target: Int
    var interaction: InteractionID
  }

  /// The elements, sorted by id; a node is a position here.
  let nodes: [ElementID]
  /// Calls by caller, sorted by target.
  let outgoing: [[Edge]]
  /// Callers by callee, ascending.
  let incoming: [[Int]]

  /// The graph of the interactions that a caller waits for, without stores and persons.
  init(_ interactions: [Interaction], index: RequirementsIndex) {
    let ends = Set(interactions.flatMap { [$0.source, $0.target] })
      .filter { index.kind($0) == .component || index.kind($0) == .externalSystem }
    nodes = ends.sorted()
    var position: [ElementID: Int] = [:]
    for (number, id) in nodes.enumerated() { position[id] = number }
    var outgoing = [[Edge]](repeating: [], count: nodes.count)
    var incoming = [[Int]](repeating: [], count: nodes.count)
    var seen: Set<[Int]> = []
    for interaction in interactions {
      guard let source = position[interaction.source], let target = position[interaction.target],
        source != target, seen.insert([source, target]).inserted
      else { continue }
      outgoing[source].append(Edge(target: target, interaction: interaction.id))
      incoming[target].append(source)
    }
    self.outgoing = outgoing.map { $0.sorted { $0.target < $1.target } }
    self.incoming = incoming.map { $0.sorted() }
  }

  /// The shortest way from one node to the first that satisfies the condition, as edges.
  ///
  /// The start itself is not tested; the result is `nil` if there is no way.
  func shortestPath(
    from start: Int, within allowed: (Int) -> Bool, to isGoal: (Int) -> Bool
  ) -> [Edge]? {
    var cameBy: [Int: (node: Int, edge: Edge)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for edge in outgoing[node] {
        if isGoal(edge.target) {
          return path(to: node, start: start, cameBy: cameBy) + [edge]
        }
        guard allowed(edge.target), edge.target != start, cameBy[edge.target] == nil else {
          continue
        }
        cameBy[edge.target] = (node, edge)
        queue.append(edge.target)
      }
    }
    return nil
  }

  private func path(
    to end: Int, start: Int, cameBy: [Int: (node: Int, edge: Edge)]
  ) -> [Edge] {
    var edges: [Edge] = []
    var node = end
    while node != start, let step = cameBy[node] {
      edges.append(step.edge)
      node = step.node
    }
    return edges.reversed()
  }
}
