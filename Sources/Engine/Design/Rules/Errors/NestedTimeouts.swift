/// A timeout by what is known of one interaction alone.
struct OwnTimeout {
  var milliseconds: Int
  var origin: DecisionOrigin
  var evidence: Evidence?
  var assumption: AssumptionID?
  /// Whether it is what the caller's own callers or goals leave it.
  var isCallersLimit = false
  /// What the caller has at most, above which no answer raises an assumed timeout.
  var ceiling: Int?
  /// What is publicly known of how long one end waits or works, where that decided.
  var known: KnowledgeCitation?

  func reason(target: String) -> String {
    let text = DurationText.short(milliseconds: milliseconds)
    if let known { return "\(known.entry) leaves it \(text): \(known.fact.says)" }
    switch origin {
    case .source: return "The source gives \(target) \(text)."
    case .rule where isCallersLimit:
      return "The caller has to answer in time itself, which leaves \(target) \(text)."
    case .rule:
      return "\(target) answers within its stated latency, and \(text) leaves a tenth to spare."
    case .assumption, .reviewer:
      return "No source states how fast \(target) answers, so \(text) is assumed."
    }
  }
}

/// Timeouts that leave each caller more time than all the calls together that it may have to wait for.
///
/// A component that serves one request makes its calls one after another, so their timeouts add up; one that only
/// routes makes one of them. A request that only reads starts nothing that writes; the use of a store counts once,
/// because it is the component's own work.
struct NestedTimeouts {
  /// One interaction with its timeout.
  struct Entry {
    var interaction: Interaction
    var own: OwnTimeout
    var kind: Kind
    /// The timeout that leaves time for what stands behind.
    var milliseconds: Int
    /// What stands behind it, as positions in the entries, in order of statement.
    var behind: [Int] = []
    /// What the interactions behind it may take together.
    var behindMilliseconds = 0
    /// The caller whose timeout keeps it short although more stands behind it.
    var cappedBy: Int?
  }

  /// What somebody waits for.
  struct Kind {
    var isStore: Bool
    var isRead: Bool
    /// Whether an event is to take its place, so that nobody counts on it.
    var isCut: Bool
    /// Whether its target hands each request on to one of those behind it.
    var isRouted = false
    /// Whether it happens when an instance starts, so that no request waits for it.
    var isAtStart = false
  }

  private(set) var entries: [Entry]
  /// For each entry the assumptions that it rests on.
  private var assumed: [Set<AssumptionID>] = []

  /// What a caller adds to the time behind it for its own work, in milliseconds.
  private static let margin = 50
  /// Levels that are followed; a cycle that nobody has found yet would otherwise never come to an end.
  private static let maximumLevels = 24
  /// No timeout is longer than a day.
  private static let longest = 86_400_000

  /// Raises every timeout that no source states until it is longer than those behind it.
  init(_ timeouts: [(interaction: Interaction, own: OwnTimeout, kind: Kind)]) {
    entries = timeouts.map {
      Entry(
        interaction: $0.interaction, own: $0.own, kind: $0.kind,
        milliseconds: $0.own.milliseconds)
    }
    var outgoing: [ElementID: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      outgoing[entry.interaction.source, default: []].append(position)
    }
    for position in entries.indices where !entries[position].kind.isStore {
      let entry = entries[position]
      entries[position].behind = (outgoing[entry.interaction.target] ?? []).filter { behind in
        let next = entries[behind]
        return !next.kind.isCut && !next.kind.isAtStart
          && next.interaction.target != entry.interaction.source
          && (next.kind.isStore || !entry.kind.isRead || next.kind.isRead
            || (entry.own.origin == .source && next.own.origin == .source))
      }
    }
    for _ in 0..<Self.maximumLevels where !raiseOnce() { break }
    capCuts()
    gatherAssumptions()
  }

  /// The assumptions that a timeout rests on: its own, those of what stands behind it where that raised it, and
  /// those of the caller that caps it.
  func assumptions(of position: Int) -> [AssumptionID] { assumed[position].sorted() }

  /// Passes the assumptions of each entry on to those that rest on it, until nothing is new.
  private mutating func gatherAssumptions() {
    let foundations = entries.map { entry in
      let behind = entry.milliseconds > entry.own.milliseconds ? entry.behind : []
      return behind.filter { counts($0, behind: entry) } + (entry.cappedBy.map { [$0] } ?? [])
    }
    assumed = entries.map { entry in
      let canGrow = entry.own.ceiling.map { $0 > entry.milliseconds } ?? true
      guard let own = entry.own.assumption, canGrow || entry.milliseconds == entry.own.milliseconds
      else { return [] }
      return [own]
    }
    var isDone = false
    while !isDone {
      isDone = true
      for position in entries.indices {
        for foundation in foundations[position]
        where !assumed[foundation].isSubset(of: assumed[position]) {
          assumed[position].formUnion(assumed[foundation])
          isDone = false
        }
      }
    }
  }

  /// Whether more time for what stands behind raises the entry: a store counts only as the slowest of all.
  private func counts(_ position: Int, behind entry: Entry) -> Bool {
    let next = entries[position]
    guard next.kind.isStore || entry.kind.isRouted else { return true }
    return next.milliseconds == entry.behindMilliseconds
      || next.own.ceiling.map { $0 > entry.behindMilliseconds } ?? true
  }

  /// Looks one level further; returns whether anything changed.
  private mutating func raiseOnce() -> Bool {
    var hasChanged = false
    for position in entries.indices {
      let behind = entries[position].behind
      guard !behind.isEmpty else { continue }
      let calls = behind.filter { !entries[$0].kind.isStore }
      let slowest = behind.map { entries[$0].milliseconds }.max() ?? 0
      let sum =
        entries[position].kind.isRouted
        ? 0 : calls.reduce(0) { min(Self.longest, $0 + entries[$1].milliseconds) }
      entries[position].behindMilliseconds = max(sum, slowest)
      let needed = min(Self.longest, entries[position].behindMilliseconds + Self.margin)
      guard entries[position].own.origin != .source, entries[position].milliseconds < needed else {
        continue
      }
      entries[position].milliseconds = needed
      hasChanged = true
    }
    return hasChanged
  }

  /// Until an event takes its place, a call that closes a cycle gives up before those who wait for its caller.
  private mutating func capCuts() {
    for position in entries.indices where entries[position].kind.isCut {
      guard entries[position].own.origin != .source else { continue }
      let caller = entries[position].interaction.source
      let waiting = entries.indices.filter {
        entries[$0].interaction.target == caller && !entries[$0].kind.isStore && $0 != position
      }
      guard let shortest = waiting.min(by: { entries[$0].milliseconds < entries[$1].milliseconds })
      else { continue }
      let limit = max(Self.margin, entries[shortest].milliseconds - Self.margin)
      guard entries[position].milliseconds > limit else { continue }
      entries[position].milliseconds = limit
      entries[position].cappedBy = shortest
    }
  }
}
