/// Finds the longest chain of synchronous calls below each entry, on the graph of knots (which has no cycles).
struct ChainFinder {
  let graph: CallGraph
  let components: StronglyConnectedComponents
  let availability: (ElementID) -> (value: Double, isStated: Bool)

  /// One chain per entry, entries in id order.
  func chains() -> [SynchronousChain] {
    let depth = depths()
    return entries().compactMap { entry in
      let edges = way(from: entry, depth: depth)
      return edges.isEmpty ? nil : chain(from: entry, edges: edges)
    }
  }

  /// Components that nobody calls; of a knot that nobody outside calls, its first member.
  private func entries() -> [Int] {
    var isCalled = [Bool](repeating: false, count: components.members.count)
    for node in graph.nodes.indices {
      for edge in graph.outgoing[node]
      where components.componentOf[edge.target] != components.componentOf[node] {
        isCalled[components.componentOf[edge.target]] = true
      }
    }
    return components.members.indices.filter { !isCalled[$0] }
      .compactMap { components.members[$0].first }.sorted()
  }

  /// For each knot, the number of knots below it on the longest way.
  private func depths() -> [Int] {
    var depth = [Int](repeating: 0, count: components.members.count)
    // Tarjan numbers a knot after all that it reaches, so one pass upwards is enough.
    for (number, members) in components.members.enumerated() {
      for member in members {
        for edge in graph.outgoing[member] {
          let below = components.componentOf[edge.target]
          if below != number { depth[number] = max(depth[number], depth[below] + 1) }
        }
      }
    }
    return depth
  }

  private func way(from entry: Int, depth: [Int]) -> [CallGraph.Edge] {
    var edges: [CallGraph.Edge] = []
    var node = entry
    while true {
      let number = components.componentOf[node]
      guard depth[number] > 0 else { break }
      let isNext = { (target: Int) in
        let below = components.componentOf[target]
        return below != number && depth[below] == depth[number] - 1
      }
      let part = graph.shortestPath(
        from: node, within: { components.componentOf[$0] == number }, to: isNext)
      guard let part, let last = part.last else { break }
      edges += part
      node = last.target
    }
    return edges + roundTrip(from: node)
  }

  /// Inside a last knot the chain goes to the member farthest away, once.
  private func roundTrip(from node: Int) -> [CallGraph.Edge] {
    let number = components.componentOf[node]
    let members = components.members[number]
    guard members.count > 1, members.count <= 64 else { return [] }
    let ways = members.filter { $0 != node }.compactMap { goal in
      graph.shortestPath(
        from: node, within: { components.componentOf[$0] == number }, to: { $0 == goal })
    }
    return ways.max { $0.count < $1.count } ?? []
  }

  private func chain(from entry: Int, edges: [CallGraph.Edge]) -> SynchronousChain {
    let path = [graph.nodes[entry]] + edges.map { graph.nodes[$0.target] }
    let factors = path.map { (id: $0, factor: availability($0)) }
    let weakest = factors.min { $0.factor.value < $1.factor.value }?.id ?? graph.nodes[entry]
    return SynchronousChain(
      path: path, interactions: edges.map(\.interaction),
      availability: factors.reduce(1) { $0 * $1.factor.value }, weakest: weakest,
      isFullyStated: factors.allSatisfy(\.factor.isStated))
  }
}
