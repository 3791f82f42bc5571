/// Gathers the assumptions that decisions rest on.
enum AssumptionLedger {
  /// One assumption per id, with the decisions that rest on it; those with most decisions first.
  static func merged(
    _ given: [Assumption], decisions: [Decision], model: DesignModel
  ) -> [Assumption] {
    var resting: [AssumptionID: [String]] = [:]
    for decision in decisions {
      for id in decision.assumptions { resting[id, default: []].append(decision.id) }
    }
    let texts = Dictionary(given.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let merged = resting.map { id, decisions in
      var assumption = texts[id] ?? model.defaults.assumption(id) ?? unnamed(id)
      assumption.decisions = decisions
      return assumption
    }
    return merged.sorted { left, right in
      left.decisions.count != right.decisions.count
        ? left.decisions.count > right.decisions.count : left.id < right.id
    }
  }

  /// An assumption without a text still shows up, so that none is hidden.
  private static func unnamed(_ id: AssumptionID) -> Assumption {
    Assumption(
      id: id, statement: "\(id.rawValue) is assumed.", question: "Is \(id.rawValue) true here?",
      value: "", source: "")
  }
}
