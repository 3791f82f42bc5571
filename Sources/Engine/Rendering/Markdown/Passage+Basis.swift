/// A rule behind a passage, with the decision that it took there, where one is meant.
struct RuleCitation: Hashable, Sendable {
  var rule: RuleID
  /// The handle of the decision or finding; `nil` where neither is meant.
  var handle: String?

  init(rule: RuleID, handle: String? = nil) {
    self.rule = rule
    self.handle = handle
  }

  init(_ decision: Decision) { self.init(rule: decision.rule, handle: decision.handle) }

  init(_ finding: Finding) { self.init(rule: finding.rule, handle: finding.handle) }
}

/// An assumption as the document states it: marked in its place and listed in the ledger.
package struct StatedAssumption: Hashable, Sendable {
  package var id: AssumptionID
  /// What is assumed, as a sentence in Markdown.
  package var statement: String
  /// What to confirm, as a sentence in Markdown; empty when the design's ledger has it.
  package var question: String

  package init(id: AssumptionID, statement: String, question: String) {
    self.id = id
    self.statement = statement
    self.question = question
  }
}

extension Passage {
  /// The passage with a reference to source lines behind it.
  package func citing(_ places: [Evidence]) -> Passage {
    guard !places.isEmpty else { return self }
    var cited = self
    cited.parts.append(.reference(places, []))
    cited.evidence += places
    return cited
  }

  /// The passage with a reference to one source line behind it.
  package func citing(_ place: Evidence?) -> Passage { citing(place.map { [$0] } ?? []) }

  /// The passage with the rules of decisions behind it; the decisions' evidence is recorded.
  package func citing(_ decisions: [Decision]) -> Passage {
    guard !decisions.isEmpty else { return self }
    var cited = self
    cited.parts.append(.reference([], decisions.map(RuleCitation.init)))
    return cited.citing(decisions.flatMap(\.knowledge)).recording(decisions)
  }

  /// The passage with the rule of a decision behind it, where there is one.
  package func citing(_ decision: Decision?) -> Passage { citing(decision.map { [$0] } ?? []) }

  /// The passage with the public sources behind it.
  package func citing(_ knowledge: [KnowledgeCitation]) -> Passage {
    guard !knowledge.isEmpty else { return self }
    var cited = self
    cited.parts.append(.knowledge(knowledge))
    return cited
  }

  /// The passage with a public source behind it, where there is one.
  package func citing(_ knowledge: KnowledgeCitation?) -> Passage {
    citing(knowledge.map { [$0] } ?? [])
  }

  /// The passage with the lines and rules of findings behind it.
  func citing(_ findings: [Finding]) -> Passage {
    citing(findings.flatMap(\.places), findings.map { RuleCitation($0) })
  }

  /// The passage with a reference to both source lines and rules.
  package func citing(_ places: [Evidence], rules: [RuleID]) -> Passage {
    citing(places, rules.map { RuleCitation(rule: $0) })
  }

  /// The passage with a reference to source lines and to rules with their decisions behind it.
  func citing(_ places: [Evidence], _ citations: [RuleCitation]) -> Passage {
    var cited = self
    cited.parts.append(.reference(places, citations))
    cited.evidence += places
    return cited
  }

  /// A source-made sentence with its reference before the full stop.
  package static func sentence(
    _ text: String, citing places: [Evidence] = [], rules: [RuleID] = []
  ) -> Passage {
    sentence(text, citing: places, citations: rules.map { RuleCitation(rule: $0) })
  }

  private static func sentence(
    _ text: String, citing places: [Evidence], citations: [RuleCitation]
  ) -> Passage {
    var words = InlineMarkdown.singleLine(text)[...]
    while words.last == "." || words.last == " " { words.removeLast() }
    let end: Passage = words.last.map { "!?…。".contains($0) } == true ? .empty : "."
    return Passage(plain: String(words)).citing(places, citations).appending(end)
  }

  /// A source-made sentence with the decisions that it states before the full stop.
  package static func sentence(
    _ text: String, citing places: [Evidence] = [], decisions: [Decision]
  ) -> Passage {
    sentence(text, citing: places, citations: decisions.map(RuleCitation.init))
      .recording(decisions)
  }

  /// What is wrong and what to do about it.
  static func remark(_ finding: Finding) -> Passage {
    sentence(finding.message, citing: finding.places, citations: [RuleCitation(finding)])
      + sentence(finding.suggestion)
  }

  /// What is wrong, where another section tells what to do about it.
  static func problem(_ finding: Finding) -> Passage {
    sentence(finding.message, citing: finding.places, citations: [RuleCitation(finding)])
  }

  /// What to do about a finding, without what is wrong.
  static func advice(_ finding: Finding) -> Passage {
    sentence(finding.suggestion, citing: [], citations: [RuleCitation(finding)])
  }

  /// The passage, resting on decisions that are not shown behind it.
  package func recording(_ decisions: [Decision]) -> Passage {
    var recorded = self
    recorded.decisions += decisions.map(\.id)
    recorded.evidence += decisions.flatMap(\.evidence)
    recorded.assumptions += decisions.flatMap(\.assumptions).map {
      StatedAssumption(id: $0, statement: "", question: "")
    }
    return recorded
  }

  /// The passage, resting on source lines that are not shown behind it.
  package func recording(_ places: [Evidence]) -> Passage {
    var recorded = self
    recorded.evidence += places
    return recorded
  }

  /// What is proposed where no source says anything, marked, with what to confirm.
  ///
  /// - Parameters:
  ///   - id: A stable key such as `tracing.sampling`.
  ///   - statement: What is assumed: one sentence about this system.
  ///   - confirm: What the reader should confirm or find out: one sentence.
  package static func assumed(
    _ id: AssumptionID, _ statement: Passage, confirm: Passage
  ) -> Passage {
    let places = PlaceStyle(documents: [])
    var passage = Passage(
      parts: [.assumption(id, statement: statement, confirm: confirm)],
      decisions: statement.decisions + confirm.decisions,
      assumptions: statement.assumptions + confirm.assumptions,
      evidence: statement.evidence + confirm.evidence)
    passage.assumptions.append(
      StatedAssumption(
        id: id, statement: statement.withoutReferences.markdown(places: places),
        question: confirm.withoutReferences.markdown(places: places)))
    return passage
  }

  /// Words that do not apply to this system, with the reason.
  package static func notApplicable(_ reason: Passage) -> Passage {
    "Not applicable: \(reason)"
  }

  /// Whether the passage says only that something does not apply.
  var isNotApplicable: Bool {
    markdown(places: PlaceStyle(documents: [])).hasPrefix("Not applicable: ")
  }

  private var withoutReferences: Passage {
    var bare = self
    bare.parts.removeAll { part in
      switch part {
      case .reference, .knowledge: true
      case .markdown, .assumption: false
      }
    }
    return bare
  }
}
