internal import OrderedCollections

/// Integration Patterns: what is used, what to avoid, and how a pattern is chosen.
enum IntegrationPatternsSection: SectionRenderer {
  static let id = SectionID("integration-overview/integration-patterns")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    let uses = patternUses(index)
    var body = SectionBody()
    body.leaf(
      "Primary Patterns", sentence(uses.prefix(2), index, none: "no interaction is in scope."))
    guard !uses.isEmpty else {
      for label in ["Secondary Patterns", "Anti-Patterns", "Pattern Selection Criteria"] {
        body.leaf(label, .notApplicable("no interaction is in scope."))
      }
      return body
    }
    body.leaf("Secondary Patterns", secondary(Array(uses.dropFirst(2)), index))
    let problems = index.findings(
      "COM-09", "COM-10", "COM-11", "TXN-05", "TXN-07", "ERR-03", "MSG-09", "AVL-02")
    if problems.isEmpty {
      body.leaf(
        "Anti-Patterns",
        "None found: no synchronous cycle, no shared store, no chain of more than three calls.")
    } else {
      body.leaf(
        "Anti-Patterns",
        "\(markdown: English.capitalised(English.count(problems.count, "place"))) in this design to avoid or to mend:",
        details: remarks(on: problems, index))
    }
    body.leaf(
      "Pattern Selection Criteria", "A rule decides from the words of the source:",
      details: criteria(index))
    return body
  }

  /// One line for each problem; steps that nothing undoes share one, and what a section tells in full is only
  /// named here.
  private static func remarks(on problems: [Finding], _ index: BlueprintIndex) -> [Passage] {
    let undone = problems.filter { $0.rule == "TXN-05" }
    let promises = problems.filter { $0.rule == "AVL-02" }
    var told: Set<RuleID> = []
    return problems.compactMap { problem in
      switch problem.rule {
      case "TXN-05" where undone.count > 1:
        return told.insert(problem.rule).inserted ? missingCompensations(undone, index) : nil
      case "AVL-02" where promises.count > 1:
        return told.insert(problem.rule).inserted ? brokenPromises(promises, index) : nil
      case "TXN-07":
        return .problem(problem) + "What to do stands under Shared Database Challenges."
      default: return .remark(problem)
      }
    }
  }

  private static func missingCompensations(_ findings: [Finding], _ index: BlueprintIndex)
    -> Passage
  {
    let steps = findings.compactMap { finding -> Passage? in
      guard case .interaction(let id)? = finding.subject, let step = index.interaction(id) else {
        return nil
      }
      return "\(step.what) at \(index.name(step.target))"
    }
    let first = steps.first ?? .empty
    return Passage(
      "Missing compensations: no source says what undoes \(steps.dropFirst().reduce(first) { $0.appending(", \($1)") })"
    ).citing(findings).appending(
      ". Give each an operation that takes it back, or let it end by itself, before the point of no return of its saga (Data Consistency Patterns)."
    )
  }

  private static func brokenPromises(_ findings: [Finding], _ index: BlueprintIndex) -> Passage {
    let names = findings.compactMap { $0.subject.map(index.subjectName) }.uniqued
      .map(InlineMarkdown.escaped)
    return Passage(
      "\(markdown: English.list(names)) \(markdown: English.verb(names.count, "promises", "promise")) more than what \(markdown: English.verb(names.count, "it needs", "they need")) gives"
    ).citing(findings).appending("; Appendix D has the numbers and what can be done.")
  }

  /// The patterns in use with their interactions, the most used first.
  static func patternUses(_ index: BlueprintIndex) -> [(IntegrationPattern, [Interaction])] {
    IntegrationPattern.allCases.compactMap { pattern in
      let interactions = index.interactions.filter { index.pattern($0) == pattern }
      return interactions.isEmpty ? nil : (pattern, interactions)
    }.enumerated().sorted { left, right in
      if left.element.1.count != right.element.1.count {
        return left.element.1.count > right.element.1.count
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private static func sentence(
    _ uses: some Sequence<(IntegrationPattern, [Interaction])>, _ index: BlueprintIndex,
    none: Passage
  ) -> Passage {
    let passages = uses.map { pattern, interactions -> Passage in
      let decisions = interactions.compactMap { index.decision(.pattern, $0) }
      return Passage(
        "\(markdown: pattern.title) on \(markdown: English.count(interactions.count, "interaction"))"
      ).citing(decisions)
    }
    guard let first = passages.first else { return .notApplicable(none) }
    return passages.dropFirst().reduce(first) { $0.appending("; \($1)") }.appending(".")
  }

  private static func secondary(
    _ uses: [(IntegrationPattern, [Interaction])], _ index: BlueprintIndex
  ) -> Passage {
    var parts: [Passage] = []
    if !uses.isEmpty { parts.append(sentence(uses, index, none: "")) }
    let breakers = index.decisions(on: .circuitBreaker).filter {
      if case .circuitBreaker = $0.outcome { true } else { false }
    }
    parts += count(breakers, "Circuit Breaker on", "call")
    parts += count(index.decisions(on: .outbox), "Transactional Outbox at", "publisher")
    parts += count(
      index.decisions(on: .delivery).filter(\.isIdempotentReceiver), "Idempotent Receiver at",
      "consumer")
    parts += count(index.decisions(on: .deadLetter), "Dead Letter Channel for", "event")
    parts += count(index.sagas.map(\.decision), "Saga for", "business transaction")
    return parts.isEmpty
      ? .notApplicable("the primary patterns cover every interaction.") : .joined(parts)
  }

  private static func count(_ decisions: [Decision], _ words: String, _ noun: String) -> [Passage] {
    guard !decisions.isEmpty else { return [] }
    return [
      Passage("\(markdown: words) \(markdown: English.count(decisions.count, noun))")
        .citing(decisions).appending(".")
    ]
  }

  private static func criteria(_ index: BlueprintIndex) -> [Passage] {
    var byRule: OrderedDictionary<RuleID, [Decision]> = [:]
    for decision in index.decisions(on: .pattern) {
      byRule[decision.rule, default: []].append(decision)
    }
    let rules = byRule.sorted { $0.key < $1.key }
    return rules.compactMap { rule, decisions in
      guard let first = decisions.first, case .pattern(let pattern) = first.outcome else {
        return nil
      }
      let patterns = decisions.compactMap { decision -> String? in
        if case .pattern(let pattern) = decision.outcome { pattern.title } else { nil }
      }.uniqued
      let title = patterns.isEmpty ? pattern.title : English.list(patterns)
      return Passage(
        """
        \(markdown: DecisionLinks.link(rule, handles: decisions.map(\.handle))) decided \
        \(markdown: title) for \
        \(markdown: English.count(decisions.count, "interaction")), such as \(subject(first, index)): \
        \(Passage.sentence(first.reason))
        """
      ).recording(decisions)
    }
  }

  private static func subject(_ decision: Decision, _ index: BlueprintIndex) -> Passage {
    Passage(plain: index.subjectName(decision.subject))
  }
}

extension Decision {
  /// Whether it asks a consumer to tolerate duplicates.
  var isIdempotentReceiver: Bool {
    if case .practice(.idempotentReceiver, _) = outcome { true } else { false }
  }
}
