/// Retries that stand one behind the other on a path of calls.
struct RetryLayers {
  /// One call with what is tried again behind it.
  struct Layer {
    var interaction: Interaction
    /// Attempts in total that were decided for the call itself.
    var attempts: Int
    /// The calls from this one on that multiply most, this one first.
    var path: [Int]
    /// The product of the attempts on the path.
    var product: Int
    /// Whether a call above is tried again too.
    var isBelowRetry: Bool
  }

  private(set) var layers: [Layer] = []

  /// Levels that are followed; a cycle of calls would otherwise never come to an end.
  private static let maximumLevels = 12
  /// Products beyond this say no more than that they are far too large.
  private static let maximumProduct = 1_000_000

  init(
    _ calls: [Interaction], cut: Set<InteractionID> = [], attempts: (Interaction) -> Int
  ) {
    let own = calls.map(attempts)
    let next = Self.nextCalls(calls, cut: cut, own: own)
    var retried: Set<ElementID> = []
    for (position, call) in calls.enumerated() where own[position] > 1 {
      retried.insert(call.target)
    }
    layers = calls.indices.map { position in
      let path = Self.path(from: position, calls: calls, next: next)
      return Layer(
        interaction: calls[position], attempts: own[position], path: path,
        product: path.reduce(1) { min(Self.maximumProduct, $0 * own[$1]) },
        isBelowRetry: retried.contains(calls[position].source))
    }
  }

  /// For each call the one behind it that multiplies most; `nil` where nothing is called.
  private static func nextCalls(
    _ calls: [Interaction], cut: Set<InteractionID>, own: [Int]
  ) -> [Int?] {
    var product = own
    var next = [Int?](repeating: nil, count: calls.count)
    for _ in 0..<maximumLevels {
      var best: [ElementID: Int] = [:]
      for (position, call) in calls.enumerated()
      where product[position] > 1 && !cut.contains(call.id) {
        let known = best[call.source].map { product[$0] } ?? 0
        if product[position] > known { best[call.source] = position }
      }
      var hasChanged = false
      for (position, call) in calls.enumerated() {
        guard let behind = best[call.target] else { continue }
        next[position] = behind
        let value = min(maximumProduct, own[position] * product[behind])
        if value > product[position] {
          product[position] = value
          hasChanged = true
        }
      }
      guard hasChanged else { break }
    }
    return next
  }

  private static func path(from start: Int, calls: [Interaction], next: [Int?]) -> [Int] {
    var path = [start]
    var seen: Set<ElementID> = [calls[start].source, calls[start].target]
    while path.count < maximumLevels, let following = next[path[path.count - 1]] {
      path.append(following)
      // A circle ends where it began.
      guard seen.insert(calls[following].target).inserted else { break }
    }
    return path
  }

  /// The calls on the path behind a layer that are tried again.
  func retriesBehind(_ layer: Layer) -> [Layer] {
    layer.path.dropFirst().map { layers[$0] }.filter { $0.attempts > 1 }
  }
}
