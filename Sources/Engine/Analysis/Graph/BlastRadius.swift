/// Tells what stops working when an element is down.
enum BlastRadius {
  /// Elements listed for one element; the nearest are listed first, so the rest is farther away.
  static let maximumListed = 200

  /// For each element that something waits for: what waits for it, directly or through others, nearest first.
  static func measure(
    _ interactions: [Interaction], index: RequirementsIndex
  ) -> [ElementID: [ElementID]] {
    var waiting: [ElementID: Set<ElementID>] = [:]
    for interaction in interactions where interaction.source != interaction.target {
      guard index.kind(interaction.source) != .person else { continue }
      waiting[interaction.target, default: []].insert(interaction.source)
    }
    let callers = waiting.mapValues { $0.sorted() }
    var result: [ElementID: [ElementID]] = [:]
    for element in callers.keys { result[element] = reached(from: element, callers: callers) }
    return result
  }

  private static func reached(
    from element: ElementID, callers: [ElementID: [ElementID]]
  ) -> [ElementID] {
    var seen: Set<ElementID> = [element]
    var reached: [ElementID] = []
    var next = -1
    while next < reached.count, reached.count < maximumListed {
      let node = next < 0 ? element : reached[next]
      next += 1
      for caller in callers[node] ?? [] where seen.insert(caller).inserted {
        reached.append(caller)
        if reached.count == maximumListed { break }
      }
      if next == reached.count { break }
    }
    return reached
  }
}
