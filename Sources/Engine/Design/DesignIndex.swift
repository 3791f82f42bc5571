/// Decisions by subject and topic, in constant time.
package struct DesignIndex: Sendable {
  private var positions: [DecisionKey: Int] = [:]
  private var bySubject: [Subject: [Int]] = [:]
  /// The decisions in the order in which their keys first came up.
  package private(set) var decisions: [Decision] = []

  /// An index over decisions of which no two answer the same question.
  package init(_ decisions: [Decision] = []) {
    for decision in decisions { set(decision) }
  }

  /// An index over a finished design.
  package init(_ design: Design) { self.init(design.decisions) }

  /// What was decided for the subject on the topic.
  package func decision(_ subject: Subject, _ topic: DecisionTopic) -> Decision? {
    positions[DecisionKey(subject: subject, topic: topic)].map { decisions[$0] }
  }

  /// All that was decided for the subject.
  package func decisions(for subject: Subject) -> [Decision] {
    (bySubject[subject] ?? []).map { decisions[$0] }
  }

  /// The pattern of an interaction.
  package func pattern(_ id: InteractionID) -> IntegrationPattern? {
    guard case .pattern(let pattern)? = decision(.interaction(id), .pattern)?.outcome else {
      return nil
    }
    return pattern
  }

  /// The pattern that rules and sources give an interaction, whatever the reviewer chose.
  package func unreviewedPattern(_ id: InteractionID) -> IntegrationPattern? {
    guard let decision = decision(.interaction(id), .pattern) else { return nil }
    let outcome =
      decision.origin == .reviewer ? decision.overruled ?? decision.outcome : decision.outcome
    guard case .pattern(let pattern) = outcome else { return nil }
    return pattern
  }

  /// The transport of an interaction.
  package func transport(_ id: InteractionID) -> Transport? {
    guard case .transport(let transport)? = decision(.interaction(id), .transport)?.outcome else {
      return nil
    }
    return transport
  }

  /// Puts the decision in the place of an earlier one for the same subject and topic.
  mutating func set(_ decision: Decision) {
    if let position = positions[decision.key] {
      decisions[position] = decision
    } else {
      positions[decision.key] = decisions.count
      bySubject[decision.subject, default: []].append(decisions.count)
      decisions.append(decision)
    }
  }
}
