package import Engine

/// The fourth step: what the rules decided, and what the reviewer would rather have.
package struct PatternsState: Equatable, Sendable {
  /// All decisions: by interaction in the order of the documents, then those about the rest.
  package var all: [Decision] = []
  /// Indexes into `all` of the rows that the filter leaves.
  package var shown: [Int] = []
  package var cursor = ListCursor()
  package var filter = FuzzyFilter("")
  package var scroll = ScrollOffset()
  /// Which of the source lines behind the decision is shown in its context.
  package var place = 0
  /// Whether the keys for moving scroll the explanation.
  package var isPaneFocused = false
  /// Ids of the decisions that rest on an assumption that nobody answered.
  package var resting: Set<String> = []
  /// Names of the subjects, by index into `all`.
  package var subjects: [String] = []
  /// Reasons for choices given before, the newest first.
  package var reasons: [String] = []

  /// Nothing decided yet.
  package init() {}

  /// The decision under the cursor.
  package var selected: Decision? {
    shown.indices.contains(cursor.index) ? all[shown[cursor.index]] : nil
  }

  /// The decision on a question.
  package func decision(_ key: DecisionKey) -> Decision? { all.first { $0.key == key } }

  /// Takes over what was decided, keeping the cursor on its question.
  mutating func load(_ generation: Generation) {
    let chosen = selected?.key
    let requirements = generation.blueprint.requirements
    let order = Dictionary(
      requirements.interactions.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    func rank(_ subject: Subject) -> Int {
      switch subject {
      case .interaction(let id): order[id] ?? Int.max / 2
      case .event: Int.max / 2 + 1
      case .element: Int.max / 2 + 2
      case .group: Int.max / 2 + 3
      case .system: Int.max / 2 + 4
      }
    }
    let keyed = generation.blueprint.design.decisions.map { (rank($0.subject), $0) }
    all = keyed.sorted { left, right in
      if left.0 != right.0 { return left.0 < right.0 }
      if left.1.key != right.1.key {
        return (left.1.subject.key, left.1.topic) < (right.1.subject.key, right.1.topic)
      }
      return left.1.rule < right.1.rule
    }.map(\.1)
    resting = generation.blueprint.design.resting
    var titles: [Subject: String] = [:]
    subjects = all.map { decision in
      if let title = titles[decision.subject] { return title }
      let title = requirements.title(of: decision.subject)
      titles[decision.subject] = title
      return title
    }
    arrange(keeping: chosen)
  }

  /// Changes the filter, keeping the cursor on its question where it is still shown.
  mutating func setFilter(_ text: String) {
    let chosen = selected?.key
    filter = FuzzyFilter(text)
    arrange(keeping: chosen)
  }

  /// Puts the cursor on a question where it is shown.
  mutating func select(_ key: DecisionKey) {
    guard let row = shown.firstIndex(where: { all[$0].key == key }) else { return }
    cursor = ListCursor(index: row)
    scroll = ScrollOffset()
  }

  /// Filters anew.
  private mutating func arrange(keeping chosen: DecisionKey?) {
    shown = all.indices.filter { index in
      guard !filter.isEmpty else { return true }
      let decision = all[index]
      let fields = [
        subjects[index], decision.topic.title, decision.outcome.title, decision.rule.rawValue,
      ]
      return filter.matches(Array(fields.joined(separator: "\n").utf8))
    }
    let place = chosen.flatMap { key in shown.firstIndex { all[$0].key == key } }
    cursor = ListCursor(index: place ?? min(cursor.index, max(0, shown.count - 1)))
  }
}

extension Design {
  /// Ids of the decisions that an open assumption is named by, or that another answer would change.
  var resting: Set<String> {
    var ids: Set<String> = []
    for decision in decisions where decision.origin == .assumption || !decision.assumptions.isEmpty
    {
      ids.insert(decision.id)
    }
    let known = Set(decisions.map(\.id))
    return ids.union(known.intersection(assumptions.flatMap(\.decisions)))
  }
}
