internal import OrderedCollections

/// Crossings of the trust boundary that answer one threat in the same way.
struct ThreatGroup {
  /// One crossing with its threat and the decision that has it.
  struct Answer {
    var crossing: Interaction
    var threat: Threat
    var decision: Decision
  }

  var kind: Threat.Kind
  private(set) var answers: [Answer]
  /// What is done, in words that hold for each of the crossings; empty where nothing is.
  private(set) var measure: String

  var decisions: [Decision] { answers.map(\.decision) }

  /// The threats of all crossings, kind by kind, with the crossings in order.
  static func groups(_ crossings: [Interaction], _ index: BlueprintIndex) -> [ThreatGroup] {
    let answers = crossings.flatMap { crossing -> [Answer] in
      guard let decision = index.decision(.threats, crossing),
        case .threats(let threats) = decision.outcome
      else { return [] }
      return threats.map { Answer(crossing: crossing, threat: $0, decision: decision) }
    }
    return Threat.Kind.allCases.flatMap { kind -> [ThreatGroup] in
      var groups: OrderedDictionary<String, [Answer]> = [:]
      for answer in answers where answer.threat.kind == kind {
        groups[general(answer, index), default: []].append(answer)
      }
      return groups.map { words, same in
        ThreatGroup(
          kind: kind, answers: same, measure: same.count == 1 ? same[0].threat.measure : words)
      }
    }
  }

  /// The rule with links to what it decided for each of the crossings.
  func rule(_ index: BlueprintIndex) -> Passage {
    guard let rule = answers.first?.threat.rule else { return .empty }
    return Passage.merged(answers.map { index.link(rule, about: $0.crossing) })
  }

  /// The measure without what only this crossing has: its ends, its permission, its timeout, its purpose.
  private static func general(_ answer: Answer, _ index: BlueprintIndex) -> String {
    let crossing = answer.crossing
    var words = answer.threat.measure
    if let permission = index.permission(crossing) {
      words = words.replacing("granted \(permission),", with: "granted its one permission,")
    }
    if let timeout = index.decision(.timeout, crossing) {
      words = words.replacing(timeout.outcome.title, with: "its timeout has passed")
        .replacing("gives up: its", with: "gives up when its")
    }
    words = words.replacing(crossing.what, with: "what it does there")
    for (id, role) in [(crossing.source, "the caller"), (crossing.target, "the callee")] {
      words = words.replacing(index.name(id), with: role)
    }
    for thing in ["key", "credential"] {
      words = words.replacing("\(thing) of the caller", with: "its \(thing)")
    }
    return words
  }
}
