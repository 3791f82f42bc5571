/// Finds synchronous cycles: for each knot of calls, shortest cycles until every member is on one.
struct CycleFinder {
  let graph: CallGraph
  let components: StronglyConnectedComponents

  /// Cycles that are reported of one knot; more would hide the first ones.
  static let maximumPerKnot = 12

  /// The cycles, each starting at its smallest id, in call order; sorted.
  func cycles() -> [[ElementID]] {
    var found: Set<[Int]> = []
    for (number, members) in components.members.enumerated() where members.count > 1 {
      var covered: Set<Int> = []
      var count = 0
      for member in members where !covered.contains(member) && count < Self.maximumPerKnot {
        let way = graph.shortestPath(
          from: member, within: { components.componentOf[$0] == number }, to: { $0 == member })
        guard let way else { continue }
        let cycle = Self.rotated([member] + way.dropLast().map(\.target))
        covered.formUnion(cycle)
        found.insert(cycle)
        count += 1
      }
    }
    return found.map { $0.map { graph.nodes[$0] } }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func rotated(_ cycle: [Int]) -> [Int] {
    guard let start = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { return cycle }
    return Array(cycle[start...] + cycle[..<start])
  }
}
