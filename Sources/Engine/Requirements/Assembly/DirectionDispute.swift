/// Finds interactions that one place tells the other way round than another.
///
/// Two parts may well need each other. They do not where the same is told both ways: the same event, the same purpose
/// in the same words, or an arrow of a picture against the row or list that tells of the same two.
enum DirectionDispute {
  /// Two claims about one pair of elements, in the order in which they were made.
  struct Dispute {
    var first: InteractionClaim
    var other: InteractionClaim
  }

  /// The disputes among claims, one for each pair of elements at most.
  static func disputes(
    among claims: [InteractionClaim], names: [String]
  ) -> [Dispute] {
    var order: [[Int]] = []
    var byPair: [[Int]: [InteractionClaim]] = [:]
    for claim in claims {
      let pair = [claim.source, claim.target].sorted()
      if byPair[pair] == nil { order.append(pair) }
      byPair[pair, default: []].append(claim)
    }
    return order.compactMap { pair in
      guard let claims = byPair[pair] else { return nil }
      return dispute(among: claims, without: Set(pair.flatMap { TextWords.words(names[$0]) }))
    }
  }

  private static func dispute(
    among claims: [InteractionClaim], without names: Set<String>
  ) -> Dispute? {
    let ways = Dictionary(grouping: claims, by: \.source)
    guard ways.count == 2, let start = claims.first?.source else { return nil }
    let there = claims.filter { $0.source == start }
    let back = claims.filter { $0.source != start }
    let forms = (Set(there.map(\.form)), Set(back.map(\.form)))
    let areApart = forms.0.isDisjoint(with: forms.1)
    for first in there where isPlain(first) {
      for other in back where isPlain(other) {
        guard first.evidence.place != other.evidence.place, areAlike(first, other) else { continue }
        if sharesEvent(first, other) || sharesPurpose(first, other, without: names)
          || areApart && contradict(first, other)
        {
          return Dispute(first: first, other: other)
        }
      }
    }
    return nil
  }

  /// Whether a claim states its direction for just these two.
  private static func isPlain(_ claim: InteractionClaim) -> Bool {
    !claim.isQuantified && !claim.isChained && !claim.isTurned
  }

  /// Whether nothing tells the two claims apart as two interactions.
  private static func areAlike(_ first: InteractionClaim, _ other: InteractionClaim) -> Bool {
    let styles = (first.style, other.style)
    guard styles.0 == styles.1 || styles.0 == .unknown || styles.1 == .unknown else { return false }
    guard let protocols = Disagreement.families(first, other) else { return true }
    return protocols.0 == protocols.1
  }

  private static func sharesEvent(_ first: InteractionClaim, _ other: InteractionClaim) -> Bool {
    guard first.style == .async, other.style == .async else { return false }
    return !events(of: first).isDisjoint(with: events(of: other))
  }

  private static func events(of claim: InteractionClaim) -> Set<String> {
    Set((claim.data + [claim.channel].compactMap(\.self)).map(EventLedger.key))
  }

  /// Whether both say in mostly the same words what the interaction is for.
  private static func sharesPurpose(
    _ first: InteractionClaim, _ other: InteractionClaim, without names: Set<String>
  ) -> Bool {
    let words = [first, other].map { stems(of: $0.purpose ?? "", without: names) }
    let shared = words[0].intersection(words[1]).count
    return shared >= 2 && shared * 4 >= 3 * max(words[0].count, words[1].count)
  }

  private static func stems(of text: String, without names: Set<String>) -> Set<String> {
    Set(
      TextWords.words(text).filter { $0.utf8.count > 3 && !names.contains($0) }
        .map { String($0.prefix(5)) })
  }

  /// Whether a picture and a list of dependencies tell of the two, each in its own way and none of an event.
  private static func contradict(_ first: InteractionClaim, _ other: InteractionClaim) -> Bool {
    let listed: Set<InteractionClaim.Form> = [.dependencyList, .table, .matrix]
    guard first.style != .async, other.style != .async else { return false }
    if first.form == .diagram { return listed.contains(other.form) && isBare(first) }
    return listed.contains(first.form) && other.form == .diagram && isBare(other)
  }

  /// Whether an arrow says nothing of its own, so that it can only mean what the list means.
  private static func isBare(_ claim: InteractionClaim) -> Bool {
    claim.purpose == nil && claim.channel == nil && claim.data.isEmpty
  }
}
