internal import Formats
internal import OrderedCollections

/// Renders every decision with its rule, inputs, alternatives and origin.
struct DecisionLogWriter {
  let table: SpecificationTable

  /// The file `decisions.md`.
  var artifact: Artifact {
    Artifact(path: "integration-specs/decisions.md", kind: .decisionLog, text: text)
  }

  private var design: Design { table.blueprint.design }

  private var text: String {
    var parts = ["# Decision Log", table.preamble]
    if !design.assumptions.isEmpty { parts += ["## Assumptions", assumptions] }
    if !findings.isEmpty {
      parts.append("## Findings")
      parts += findings.map(section)
    }
    var rules: Set<RuleID> = []
    for topic in DecisionTopic.allCases {
      let decisions = design.decisions.filter { $0.topic == topic }
      guard !decisions.isEmpty else { continue }
      let title = topic.title.prefix(1).uppercased() + topic.title.dropFirst()
      parts.append("## \(title)")
      for decision in decisions {
        parts.append(section(decision, isFirst: rules.insert(decision.rule).inserted))
      }
    }
    if design.decisions.isEmpty { parts.append("No decision was needed in this scope.") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var assumptions: String {
    MarkdownText.table(
      header: ["Id", "Assumed", "To confirm", "Value", "Default from", "Decisions"],
      rows: design.assumptions.map { assumption in
        [
          MarkdownText.code(assumption.id.rawValue), MarkdownText.escaped(assumption.statement),
          MarkdownText.escaped(assumption.question), MarkdownText.escaped(assumption.value),
          MarkdownText.escaped(assumption.source), String(assumption.decisions.count),
        ]
      })
  }

  /// - Parameter isFirst: Whether it is the first of its rule, to which the rule's own links lead.
  private func section(_ decision: Decision, isFirst: Bool) -> String {
    var lines = [
      "- **Decision:** \(MarkdownText.escaped(decision.outcome.summary))",
      "- **Rule:** \(decision.rule.rawValue)",
      "- **Origin:** \(decision.origin.rawValue)",
      "- **Reason:** \(MarkdownText.escaped(decision.reason))",
      "- **Inputs:** \(inputs(decision))",
    ]
    if let overruled = decision.overruled {
      lines.append("- **Instead of:** \(MarkdownText.escaped(overruled.summary))")
    }
    if let choice = table.blueprint.review.choices[decision.key] {
      let reason = choice.reason.isEmpty ? "none given" : MarkdownText.escaped(choice.reason)
      lines.append("- **Reviewer's reason:** \(reason)")
    }
    lines += decision.alternatives.map { alternative in
      "- **Alternative:** \(MarkdownText.escaped(alternative.outcome.summary)): "
        + MarkdownText.escaped(alternative.whyNot)
    }
    let title = MarkdownText.escaped(decision.subject.title(in: table.index))
    let anchors = [isFirst ? decision.rule.handle : nil, decision.handle].compactMap { $0 }
      .map { "<a id=\"\($0)\"></a>" }.joined()
    return "\(anchors)\n\n### \(decision.rule.rawValue): \(title) (\(decision.handle))\n\n"
      + lines.joined(separator: "\n")
  }

  /// What the design and its requirements leave wrong or open, as far as a line may lead here.
  private var findings: [Finding] {
    let blueprint = table.blueprint
    var seen: Set<String> = []
    return BlueprintIndex(blueprint).findings.filter { seen.insert($0.handle).inserted }
  }

  private func section(_ finding: Finding) -> String {
    var lines = ["- **Finding:** \(MarkdownText.escaped(finding.message))"]
    lines.append("- **Severity:** \(finding.severity)")
    if !finding.suggestion.isEmpty {
      lines.append("- **Advice:** \(MarkdownText.escaped(finding.suggestion))")
    }
    if !finding.places.isEmpty { lines.append("- **Inputs:** \(table.places(finding.places))") }
    let subject = finding.subject.map { MarkdownText.escaped($0.title(in: table.index)) }
    let title = [finding.rule.rawValue, subject].compactMap { $0 }.joined(separator: ": ")
    return "<a id=\"\(finding.handle)\"></a>\n\n### \(title) (\(finding.handle))\n\n"
      + lines.joined(separator: "\n")
  }

  private func inputs(_ decision: Decision) -> String {
    var inputs = decision.evidence.isEmpty ? [] : [table.places(decision.evidence)]
    inputs += decision.knowledge.map { citation in
      "knowledge: \(MarkdownText.escaped(citation.entry)), <\(citation.fact.source)>, "
        + "read \(citation.fact.read)"
    }
    if !decision.assumptions.isEmpty {
      let names = decision.assumptions.map { MarkdownText.code($0.rawValue) }
      inputs.append("assumptions " + names.joined(separator: ", "))
    }
    return inputs.isEmpty ? "the interaction graph" : inputs.joined(separator: "; ")
  }
}
