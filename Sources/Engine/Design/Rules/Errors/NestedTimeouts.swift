/// A timeout by what is known of one interaction alone.
struct OwnTimeout {
  var milliseconds: Int
  var origin: DecisionOrigin
  var evidence: Evidence?
  var assumption: AssumptionID?

  func reason(target: String) -> String {
    let text = DurationText.short(milliseconds: milliseconds)
    switch origin {
    case .source: return "The source gives \(target) \(text)."
    case .rule:
      return "\(target) answers within its stated latency, and \(text) leaves a tenth to spare."
    case .assumption, .reviewer:
      return "No source states how fast \(target) answers, so \(text) is assumed."
    }
  }
}

/// Timeouts that leave each caller more time than the calls behind it have.
struct NestedTimeouts {
  /// One interaction with its timeout.
  struct Entry {
    var interaction: Interaction
    var own: OwnTimeout
    /// The timeout that leaves time for what stands behind.
    var milliseconds: Int
    /// The slowest interaction behind it, as a position in the entries.
    var behind: Int?
  }

  private(set) var entries: [Entry]

  /// What a caller adds to the timeout behind it for its own work, in milliseconds.
  private static let margin = 50
  /// Levels that are followed; a cycle that nobody has found yet would otherwise never come to an end.
  private static let maximumLevels = 12

  /// Calls on a cycle: no timeout there can be longer than all that stand behind it.
  private let cyclic: Set<[ElementID]>

  /// Raises every timeout that no source states until it is longer than those behind it.
  init(_ timeouts: [(interaction: Interaction, own: OwnTimeout)], cycles: [[ElementID]]) {
    cyclic = Set(
      cycles.flatMap { cycle in
        zip(cycle, cycle.dropFirst() + cycle.prefix(1)).map { [$0, $1] }
      })
    entries = timeouts.map {
      Entry(interaction: $0.interaction, own: $0.own, milliseconds: $0.own.milliseconds)
    }
    for _ in 0..<Self.maximumLevels where !raiseOnce() { break }
  }

  /// Looks one level further; returns whether anything changed.
  private mutating func raiseOnce() -> Bool {
    var slowest: [ElementID: Int] = [:]
    for (position, entry) in entries.enumerated() {
      let known = slowest[entry.interaction.source].map { entries[$0].milliseconds } ?? -1
      if entry.milliseconds > known { slowest[entry.interaction.source] = position }
    }
    var hasChanged = false
    for position in entries.indices {
      let interaction = entries[position].interaction
      guard let behind = slowest[interaction.target],
        !cyclic.contains([interaction.source, interaction.target])
      else { continue }
      entries[position].behind = behind
      let needed = entries[behind].milliseconds + Self.margin
      guard entries[position].own.origin != .source, entries[position].milliseconds < needed else {
        continue
      }
      entries[position].milliseconds = needed
      hasChanged = true
    }
    return hasChanged
  }
}
