/// Tells what stops working when an element is down.
enum BlastRadius {
  /// Elements listed for one element; the nearest are listed first, so the rest is farther away.
  static let maximumListed = 200

  /// For each element that something waits for: what waits for it, directly or through others, nearest first.
  static func measure(
    _ interactions: [Interaction], index: RequirementsIndex
  ) -> [ElementID: [ElementID]] {
    let ends = Set(interactions.flatMap { [$0.source, $0.target] }).sorted()
    var position: [ElementID: Int] = [:]
    for (number, id) in ends.enumerated() { position[id] = number }
    var callers = [[Int]](repeating: [], count: ends.count)
    for interaction in interactions where interaction.source != interaction.target {
      guard index.kind(interaction.source) != .person,
        let source = position[interaction.source], let target = position[interaction.target]
      else { continue }
      callers[target].append(source)
    }
    for node in callers.indices { callers[node].sort() }

    var result: [ElementID: [ElementID]] = [:]
    // Who was seen for which element: one array for all, so that nothing has to be cleared.
    var seenFor = [Int](repeating: -1, count: ends.count)
    for node in ends.indices where !callers[node].isEmpty {
      result[ends[node]] = reached(from: node, callers: callers, seenFor: &seenFor).map { ends[$0] }
    }
    return result
  }

  private static func reached(
    from element: Int, callers: [[Int]], seenFor: inout [Int]
  ) -> [Int] {
    seenFor[element] = element
    var reached: [Int] = []
    var queue = [element]
    var next = 0
    while next < queue.count {
      for caller in callers[queue[next]] where seenFor[caller] != element {
        seenFor[caller] = element
        reached.append(caller)
        queue.append(caller)
        if reached.count == maximumListed { return reached }
      }
      next += 1
    }
    return reached
  }
}
