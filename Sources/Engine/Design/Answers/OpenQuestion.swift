/// Something that is not known, with what stands in its place and what another answer changes.
package struct OpenQuestion: Hashable, Sendable, Identifiable {
  /// Where the question comes from.
  package enum Origin: Hashable, Sendable {
    /// A rule had to assume something; an answer is kept with the session.
    case assumption(AssumptionID)
    /// The sources themselves call it undecided.
    case source
    /// A check of the sources found it missing or contradictory.
    case finding(RuleID)
  }

  /// A stable key: the assumption's id, or the check with the place.
  package var id: String
  package var origin: Origin
  /// What is to be answered, as a question or in the words of the source.
  package var question: String
  /// What stands in until it is answered; empty where nothing does.
  package var current: String
  /// The unit that an answer has, such as `ms`; `nil` where it is no quantity.
  package var unit: String?
  /// The answers that the rules understand, the current one included; empty where any will do.
  package var options: [String]
  /// The decisions that another answer changes, by id, in order.
  package var changes: [String]
  /// The lines that the question rests on.
  package var places: [Evidence]

  package init(
    id: String, origin: Origin, question: String, current: String = "", unit: String? = nil,
    options: [String] = [], changes: [String] = [], places: [Evidence] = []
  ) {
    self.id = id
    self.origin = origin
    self.question = question
    self.current = current
    self.unit = unit
    self.options = options
    self.changes = changes
    self.places = places
  }
}

extension OpenQuestion {
  /// Everything that is not known about a design, what decides most first.
  ///
  /// Questions that decide equally much come in the order of their origins, then of their keys.
  package static func ranked(_ blueprint: Blueprint) -> [OpenQuestion] {
    let design = blueprint.design
    let resting = RestingDecisions(design.decisions)
    let assumed = design.assumptions.map { OpenQuestion($0) }
    let undecided = blueprint.requirements.openQuestions.map { statement in
      OpenQuestion(
        id: "source \(statement.evidence.place)", origin: .source, question: statement.text,
        changes: resting.decisions(on: [statement.evidence]),
        places: [statement.evidence])
    }
    let found = blueprint.sourceFindings.filter { $0.severity > .note }.map { finding in
      OpenQuestion(
        id: "\(finding.rule.rawValue) \(finding.places.first?.place.description ?? "")",
        origin: .finding(finding.rule), question: finding.suggestion, current: finding.meanwhile,
        changes: resting.decisions(standingInFor: finding),
        places: finding.places)
    }
    return (assumed + undecided + found).sorted { left, right in
      if left.changes.count != right.changes.count {
        return left.changes.count > right.changes.count
      }
      return (left.origin.rank, left.id) < (right.origin.rank, right.id)
    }
  }

  /// The question behind an assumption, with the form of its answer.
  init(_ assumption: Assumption) {
    self.init(
      id: assumption.id.rawValue, origin: .assumption(assumption.id),
      question: assumption.question, current: assumption.value, changes: assumption.decisions)
    guard let standard = DesignDefaults.standard.values[assumption.id] else { return }
    switch AnswerForm(standard) {
    case .quantity(_, let unit): self.unit = unit
    case .choice(let words): options = words
    case .paths, .text: break
    }
  }
}

extension OpenQuestion.Origin {
  fileprivate var rank: Int {
    switch self {
    case .assumption: 0
    case .source: 1
    case .finding: 2
    }
  }
}

/// Decisions by the lines that they rest on, and by their rules.
private struct RestingDecisions {
  private var byPlace: [String: Set<String>] = [:]
  private var byRule: [RuleID: [Decision]] = [:]

  init(_ decisions: [Decision]) {
    for decision in decisions {
      byRule[decision.rule, default: []].append(decision)
      for evidence in decision.evidence {
        byPlace[evidence.place.description, default: []].insert(decision.id)
      }
    }
  }

  /// The decisions that rest on any of the lines, in order.
  func decisions(on places: [Evidence]) -> [String] {
    var found: Set<String> = []
    for evidence in places { found.formUnion(byPlace[evidence.place.description] ?? []) }
    return found.sorted()
  }

  /// The decisions of the rules that act meanwhile, about the finding's subject or on its lines, in order.
  func decisions(standingInFor finding: Finding) -> [String] {
    let lines = Set(decisions(on: finding.places))
    let acting = byRule.keys.filter { finding.meanwhile.contains($0.rawValue) }
    let standing = acting.flatMap { byRule[$0] ?? [] }.filter { decision in
      lines.contains(decision.id) || decision.subject == finding.subject
    }
    return standing.map(\.id).sorted()
  }
}
