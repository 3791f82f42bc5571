import Engine
import OrderedCollections

extension DependenciesState {
  /// Takes over what was extracted and reviewed, keeping the cursor on its interaction.
  mutating func load(_ generation: Generation, draft: Draft) {
    let chosen = selected?.id
    let requirements = generation.extracted
    names = Dictionary(
      requirements.elements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let scope = draft.scope
    hasBroker = requirements.elements.contains { $0.kind == .broker }
    rowsOf = RowBasis(draft, hasBroker: hasBroker)
    all = ReviewedRequirements.rows(of: requirements, review: draft.review).filter {
      scope.contains($0, in: requirements)
    }
    haystack = all.map { interaction in
      let fields = [
        name(interaction.source), name(interaction.target), interaction.style.rawValue,
        Self.via(interaction), interaction.data.joined(separator: ", "),
      ]
      return Array(fields.joined(separator: "\n").utf8)
    }
    widest = DependencyColumns.widest(of: all) { name($0) }
    findings = Self.findings(generation.findings, of: all)
    findingCount = Set(findings.values.flatMap { $0 }).count
    disputedCount = findings.values.count { $0.contains(where: \.isContradiction) }
    matrix = DependencyMatrix(all.filter { draft.review.verdicts[$0.id]?.answer != .rejected })
    flow = EventFlow(requirements, all)
    marked = marked.intersection(all.map(\.id))
    countUndecided(draft.review)
    arrange(draft.review, keeping: chosen)
  }

  /// Whether a draft asks for other rows than those that are loaded: a rejection may bring back the way to a broker.
  func needsRows(for draft: Draft) -> Bool {
    rowsOf != RowBasis(draft, hasBroker: hasBroker)
  }

  /// Counts the interactions without a verdict.
  mutating func countUndecided(_ review: Review) {
    undecided = all.reduce(0) { $0 + (review.verdicts[$1.id] == nil ? 1 : 0) }
  }

  /// Filters and sorts anew.
  mutating func arrange(_ review: Review, keeping chosen: InteractionID?) {
    shown =
      filter.isEmpty
      ? Array(all.indices) : all.indices.filter { filter.matches(haystack[$0]) }
    if let column = sortColumn { sort(by: column, review) }
    if isReversed { shown.reverse() }
    select(chosen)
  }

  /// Changes the filter; what fitted a shorter one is looked at alone.
  mutating func setFilter(_ text: String, review: Review) {
    let chosen = selected?.id
    let new = FuzzyFilter(text)
    let isNarrower = new.narrows(filter)
    filter = new
    if isNarrower {
      shown = shown.filter { new.matches(haystack[$0]) }
      select(chosen)
    } else {
      arrange(review, keeping: chosen)
    }
  }

  /// Puts the cursor on an interaction where it is shown, else leaves it near where it was.
  mutating func select(_ id: InteractionID?) {
    let place = id.flatMap { id in shown.firstIndex { all[$0].id == id } }
    let index = place ?? min(cursor.index, max(0, shown.count - 1))
    if place == nil || shown.isEmpty { self.place = 0 }
    cursor = ListCursor(index: index)
  }

  private mutating func sort(by column: DependencyColumn, _ review: Review) {
    func keyed<Key: Comparable>(_ key: (Interaction) -> Key) {
      let keys = all.map(key)
      shown.sort { (keys[$0], $0) < (keys[$1], $1) }
    }
    switch column {
    case .state: keyed { DependencyMark(of: $0, review: review).rank }
    case .source: keyed { name($0.source).lowercased() }
    case .target: keyed { name($0.target).lowercased() }
    case .style: keyed { $0.style.rawValue }
    case .via: keyed { Self.via($0).lowercased() }
    case .data: keyed { $0.data.joined(separator: ", ").lowercased() }
    case .confidence: keyed { $0.confidence.percent }
    }
  }

  /// Whether two places contradict each other about this very interaction, not its opposite.
  private static func disputes(
    _ finding: Finding, _ members: [ElementID], _ interaction: Interaction
  ) -> Bool {
    guard members.contains(interaction.source), members.contains(interaction.target) else {
      return false
    }
    let places = Set(finding.places.map(\.place))
    return members.first == interaction.source
      || interaction.evidence.contains { places.contains($0.place) }
  }

  private static func findings(
    _ findings: [Finding], of interactions: [Interaction]
  ) -> [InteractionID: [Finding]] {
    var result: [InteractionID: [Finding]] = [:]
    for finding in findings {
      switch finding.subject {
      case .interaction(let id): result[id, default: []].append(finding)
      case .element(let element):
        for interaction in interactions where interaction.target == element {
          result[interaction.id, default: []].append(finding)
        }
      case .group(let members) where finding.isContradiction:
        for interaction in interactions where disputes(finding, members, interaction) {
          result[interaction.id, default: []].append(finding)
        }
      case .group(let members):
        for interaction in interactions
        where members.contains(interaction.source) && members.contains(interaction.target) {
          result[interaction.id, default: []].append(finding)
        }
      case .event where finding.isContradiction:
        let places = Set(finding.places.map(\.place))
        for interaction in interactions
        where interaction.evidence.contains(where: { places.contains($0.place) }) {
          result[interaction.id, default: []].append(finding)
        }
      case .system, .event, nil: continue
      }
    }
    return result
  }
}

/// What the reviewer said of an interaction, as the table shows it.
package enum DependencyMark: Equatable, Sendable {
  case pending, accepted, rejected, edited, added

  /// What is shown: a rejection above all, then who wrote it, then a plain acceptance.
  init(of interaction: Interaction, review: Review) {
    let verdict = review.verdicts[interaction.id]?.answer
    self =
      switch verdict {
      case .rejected: .rejected
      case _ where interaction.origin == .reviewer: .added
      case _ where review.edits[interaction.id] != nil: .edited
      case .accepted: .accepted
      case nil: .pending
      }
  }

  /// One cell that stands for it.
  package var mark: String {
    switch self {
    case .pending: "·"
    case .accepted: "✓"
    case .rejected: "✗"
    case .edited: "~"
    case .added: "+"
    }
  }

  var rank: Int {
    switch self {
    case .pending: 0
    case .added: 1
    case .edited: 2
    case .accepted: 3
    case .rejected: 4
    }
  }
}
