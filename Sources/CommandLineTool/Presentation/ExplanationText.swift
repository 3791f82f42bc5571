internal import Engine

/// An explanation as text for people: what stands first, then why, then what would change it.
struct ExplanationText {
  private let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  var text: String {
    var blocks = [
      ([explanation.title] + quotes(explanation.evidence, indent: 2)).joined(separator: "\n")
    ]
    var told: Set<RuleID> = []
    for explained in explanation.decisions {
      blocks.append(decision(explained, isRuleTold: !told.insert(explained.decision.rule).inserted))
    }
    if !explanation.findings.isEmpty { blocks.append(FindingList(explanation.findings).text) }
    if !explanation.assumptions.isEmpty {
      blocks.append(
        (["Assumptions"] + explanation.assumptions.flatMap(assumption)).joined(separator: "\n"))
    }
    if !explanation.sections.isEmpty {
      blocks.append("Stands in\n  " + explanation.sections.joined(separator: "\n  "))
    }
    if !explanation.changes.isEmpty {
      let idle = explanation.changes.filter(\.differences.isEmpty).map(\.trial.title)
      blocks.append(
        (["What would change it"] + explanation.changes.flatMap(change)
          + (idle.isEmpty ? [] : ["  nothing: " + idle.joined(separator: "; ")]))
          .joined(separator: "\n"))
    }
    if blocks.count == 1, explanation.evidence.isEmpty {
      blocks.append("Nothing was decided or found here.")
    }
    return blocks.joined(separator: "\n\n")
  }

  /// - Parameters:
  ///   - explained: The decision with its rule's words.
  ///   - isRuleTold: Whether an earlier decision of the text has told what triggers the rule.
  private func decision(_ explained: ExplainedDecision, isRuleTold: Bool) -> String {
    let decision = explained.decision
    let rule = "  rule       \(decision.rule.rawValue)"
    var lines = [
      "\(decision.handle)  \(explained.subject), \(decision.topic.title): \(decision.outcome.summary)",
      "  why        \(decision.reason)",
      isRuleTold ? rule : "\(rule): \(explained.trigger) (\(explained.source))",
    ]
    lines += quotes(decision.evidence, indent: 2, label: "rests on   ")
    if !decision.assumptions.isEmpty {
      lines.append("  assumes    " + decision.assumptions.map(\.rawValue).joined(separator: ", "))
    }
    if !decision.answers.isEmpty {
      lines.append("  answered   " + decision.answers.map(\.rawValue).joined(separator: ", "))
    }
    if let overruled = decision.overruled {
      lines.append("  instead of \(overruled.summary)")
    }
    lines += decision.alternatives.map { "  not        \($0.outcome.summary): \($0.whyNot)" }
    return lines.joined(separator: "\n")
  }

  private func quotes(_ evidence: [Evidence], indent: Int, label: String = "") -> [String] {
    let margin = String(repeating: " ", count: indent)
    let shown = evidence.prefix(6).map { evidence in
      let line = evidence.quote.split(separator: "\n").first.map(String.init) ?? ""
      let words = line.drop { $0 == " " }
      return "\(margin)\(label)\(evidence.place): "
        + (words.count > 120 ? words.prefix(119) + "…" : words)
    }
    let rest = evidence.count - shown.count
    return rest > 0 ? shown + ["\(margin)\(label)and \(rest) more"] : shown
  }

  private func assumption(_ assumption: Assumption) -> [String] {
    [
      "  \(assumption.id.rawValue): \(assumption.statement)",
      "    \(assumption.question) Changes \(assumption.decisions.count) "
        + "decision\(assumption.decisions.count == 1 ? "" : "s"). Default from: \(assumption.source)",
    ]
  }

  private func change(_ change: Counterfactual) -> [String] {
    let head = "  \(change.trial.title)"
    guard !change.differences.isEmpty else { return [] }
    let shown = change.differences.prefix(8).map { "    \($0)" }
    let rest = change.differences.count - shown.count
    return ["\(head):"] + shown + (rest > 0 ? ["    and \(rest) more"] : [])
  }
}

/// What differs between two results, as text for people.
struct ConsequencesText {
  private let consequences: Consequences

  init(_ consequences: Consequences) { self.consequences = consequences }

  var text: String {
    var blocks = [
      consequences.summary.prefix(1).uppercased() + consequences.summary.dropFirst() + "."
    ]
    func add(_ title: String, _ lines: [String]) {
      if !lines.isEmpty {
        blocks.append(([title] + lines.map { "  " + $0 }).joined(separator: "\n"))
      }
    }
    add("Numbers", consequences.numbers)
    add("Decisions", consequences.decisions)
    add("Sections", consequences.sections)
    add("Files", consequences.contracts)
    add("New findings", consequences.newFindings)
    add("Resolved findings", consequences.resolvedFindings)
    return blocks.joined(separator: "\n\n")
  }
}
