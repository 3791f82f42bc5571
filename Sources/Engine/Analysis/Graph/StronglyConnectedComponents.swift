/// Tarjan's strongly connected components, without recursion, in time linear in nodes and edges.
struct StronglyConnectedComponents: Sendable {
  /// The component of each node.
  ///
  /// A component has a higher number than those it reaches.
  private(set) var componentOf: [Int]
  /// The nodes of each component, ascending.
  private(set) var members: [[Int]]

  init(_ graph: CallGraph) {
    let count = graph.nodes.count
    var order = [Int](repeating: -1, count: count)
    var low = [Int](repeating: 0, count: count)
    var isOnStack = [Bool](repeating: false, count: count)
    var componentOf = [Int](repeating: -1, count: count)
    var members: [[Int]] = []
    var stack: [Int] = []
    var clock = 0

    for root in 0..<count where order[root] < 0 {
      var work: [(node: Int, next: Int)] = [(root, 0)]
      while let (node, next) = work.last {
        if next == 0 {
          order[node] = clock
          low[node] = clock
          clock += 1
          stack.append(node)
          isOnStack[node] = true
        }
        if next < graph.outgoing[node].count {
          work[work.count - 1].next += 1
          let target = graph.outgoing[node][next].target
          if order[target] < 0 {
            work.append((target, 0))
          } else if isOnStack[target] {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { continue }
        var component: [Int] = []
        while let last = stack.popLast() {
          isOnStack[last] = false
          componentOf[last] = members.count
          component.append(last)
          if last == node { break }
        }
        members.append(component.sorted())
      }
    }
    self.componentOf = componentOf
    self.members = members
  }
}
