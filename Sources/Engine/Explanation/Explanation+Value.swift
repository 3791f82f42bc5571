package import Formats

extension Explanation {
  /// The explanation as a value whose keys stand in a fixed order.
  package var value: OrderedValue {
    [
      "title": .string(title),
      "evidence": .array(evidence.map(\.value)),
      "decisions": .array(decisions.map(\.value)),
      "assumptions": .array(
        assumptions.map { assumption in
          [
            "id": .string(assumption.id.rawValue), "statement": .string(assumption.statement),
            "question": .string(assumption.question), "value": .string(assumption.value),
            "decisions": .array(assumption.decisions.map { .string($0) }),
          ]
        }),
      "findings": .array(
        findings.map { finding in
          [
            "rule": .string(finding.rule.rawValue), "message": .string(finding.message),
            "suggestion": .string(finding.suggestion),
          ]
        }),
      "sections": .array(sections.map { .string($0) }),
      "changes": .array(
        changes.map { change in
          [
            "trial": .string(change.trial.title),
            "differences": .array(change.differences.map { .string($0) }),
          ]
        }),
    ]
  }
}

extension Consequences {
  /// The differences as a value whose keys stand in a fixed order.
  package var value: OrderedValue {
    func list(_ lines: [String]) -> OrderedValue { .array(lines.map { .string($0) }) }
    return [
      "decisions": list(decisions), "sections": list(sections), "files": list(contracts),
      "newFindings": list(newFindings), "resolvedFindings": list(resolvedFindings),
      "assumptions": .int(assumptions),
    ]
  }
}

extension ExplainedDecision {
  fileprivate var value: OrderedValue {
    [
      "id": .string(decision.handle), "subject": .string(subject),
      "topic": .string(decision.topic.rawValue), "outcome": .string(decision.outcome.summary),
      "origin": .string(decision.origin.rawValue), "reason": .string(decision.reason),
      "rule": .string(decision.rule.rawValue), "trigger": .string(trigger),
      "source": .string(source), "evidence": .array(decision.evidence.map(\.value)),
      "assumptions": .array(decision.assumptions.map { .string($0.rawValue) }),
      "answers": .array(decision.answers.map { .string($0.rawValue) }),
      "alternatives": .array(
        decision.alternatives.map {
          ["outcome": .string($0.outcome.summary), "whyNot": .string($0.whyNot)]
        }),
    ]
  }
}

extension Evidence {
  fileprivate var value: OrderedValue {
    [
      "document": .string(place.document), "line": .int(place.line),
      "endLine": .int(place.endLine), "quote": .string(quote),
    ]
  }
}

extension Counterfactual.Trial {
  /// The change in words.
  package var title: String {
    switch self {
    case .withoutLines(let place):
      place.line == place.endLine
        ? "without \(place)" : "without \(place.document):\(place.line)-\(place.endLine)"
    case .answer(let id, let answer): "\(id.rawValue) answered “\(answer)”"
    case .style(_, let style): "as \(style.rawValue)"
    case .without: "without the interaction"
    }
  }
}
