internal import OrderedCollections

/// Explains what a result of the pipeline says.
package struct Explainer: Sendable {
  /// How many source lines and assumptions are tried for what they change.
  private static let trials = 6

  private let input: PipelineInput
  private let generation: Generation
  private let index: RequirementsIndex

  /// - Parameters:
  ///   - input: what the result was made from.
  ///   - generation: the result.
  package init(_ input: PipelineInput, generation: Generation) {
    self.input = input
    self.generation = generation
    index = RequirementsIndex(generation.blueprint.requirements)
  }

  private var design: Design { generation.blueprint.design }

  /// The explanation of what the query means; changes are tried by running the pipeline again.
  package func explanation(of query: ExplanationQuery) -> Explanation {
    let decisions = decisions(for: query)
    let ids = Set(decisions.map(\.id))
    let keys = decisions.map(\.key)
    let findings =
      generation.findings.filter { concerns($0, query, decisions) } + breaches(of: query)
    let evidence = evidence(for: query)
    return Explanation(
      title: title(query), evidence: evidence,
      decisions: decisions.map(explained), assumptions: assumptions(for: query, decisions),
      findings: findings, sections: sections(for: query, ids),
      changes: trials(for: query, decisions).map { tried($0, keys: keys) })
  }

  private func title(_ query: ExplanationQuery) -> String {
    switch query {
    case .decision(let id):
      guard let decision = design.decisions.first(where: { $0.id == id }) else { return id }
      return "\(decision.subject.title(in: index)), \(decision.topic.title) (\(decision.handle))"
    case .finding(let handle):
      guard let finding = generation.findings.first(where: { $0.handle == handle }) else {
        return handle
      }
      let subject = finding.subject.map { $0.title(in: index) + ", " } ?? ""
      return "\(subject)\(finding.rule.rawValue) (\(handle))"
    case .rule(let rule): return rule.rawValue
    case .interactions(let ids):
      return ids.first.flatMap(index.interaction).map(index.title) ?? ""
    case .element(let id): return index.name(id)
    case .event(let name): return name
    case .assumption(let id): return id.rawValue
    case .section(let id): return generation.document.section(id)?.title ?? id.rawValue
    case .place(let place): return place.description
    }
  }

  private func decisions(for query: ExplanationQuery) -> [Decision] {
    design.decisions.filter { decision in
      switch query {
      case .decision(let id): decision.id == id
      case .finding(let handle):
        found(handle).map { $0.rule == decision.rule && $0.subject == decision.subject } ?? false
      case .rule(let rule): decision.rule == rule
      case .interactions(let ids):
        if case .interaction(let id) = decision.subject { ids.contains(id) } else { false }
      case .element(let id): decision.subject.mentions(id)
      case .event(let name): decision.subject == .event(name)
      case .assumption(let id): decision.assumptions.contains(id) || decision.answers.contains(id)
      case .section(let id):
        generation.document.section(id)?.decisions.contains(decision.id) == true
      case .place(let place): decision.evidence.contains { $0.place.covers(place) }
      }
    }
  }

  /// What breaks one of the twenty checks, which `findings` do not hold.
  private func breaches(of query: ExplanationQuery) -> [Finding] {
    guard case .rule(let id) = query,
      let check = Coverage.checks.first(where: { $0.id == id })
    else { return [] }
    return check.findings(in: CoveredSystem(generation.blueprint))
  }

  private func found(_ handle: String) -> Finding? {
    generation.findings.first { $0.handle == handle }
  }

  private func evidence(for query: ExplanationQuery) -> [Evidence] {
    switch query {
    case .finding(let handle): found(handle)?.places ?? []
    case .interactions(let ids): ids.compactMap(index.interaction).flatMap(\.evidence)
    case .element(let id): index.element(id)?.evidence ?? []
    case .event(let name): index.event(named: name)?.evidence ?? []
    case .section(let id): generation.document.section(id)?.evidence ?? []
    case .place(let place):
      generation.blueprint.requirements.evidence.filter { $0.place.covers(place) }.uniqued
    case .decision, .rule, .assumption: []
    }
  }

  private func assumptions(
    for query: ExplanationQuery, _ decisions: [Decision]
  ) -> [Assumption] {
    var ids = Set(decisions.flatMap { $0.assumptions + $0.answers })
    if case .assumption(let id) = query { ids.insert(id) }
    if case .section(let id) = query {
      ids.formUnion(generation.document.section(id)?.assumptions ?? [])
    }
    return (design.assumptions + design.answered).filter { ids.contains($0.id) }
  }

  private func concerns(
    _ finding: Finding, _ query: ExplanationQuery, _ decisions: [Decision]
  ) -> Bool {
    switch query {
    case .decision:
      decisions.contains { $0.rule == finding.rule && $0.subject == finding.subject }
    case .finding(let handle): finding.handle == handle
    case .rule(let rule): finding.rule == rule
    case .interactions(let ids):
      if case .interaction(let id)? = finding.subject { ids.contains(id) } else { false }
    case .element(let id): finding.subject?.mentions(id) ?? false
    case .event(let name): finding.subject == .event(name)
    case .assumption: false
    case .section: decisions.contains { $0.subject == finding.subject && $0.rule == finding.rule }
    case .place(let place): finding.places.contains { $0.place.covers(place) }
    }
  }

  private func sections(for query: ExplanationQuery, _ ids: Set<String>) -> [String] {
    generation.document.sections.filter { section in
      if case .section = query { return false }
      if case .assumption(let id) = query, section.assumptions.contains(id) { return true }
      if case .place(let place) = query,
        section.evidence.contains(where: { $0.place.covers(place) })
      {
        return true
      }
      return !ids.isDisjoint(with: section.decisions)
    }.map(\.title).uniqued
  }

  private func explained(_ decision: Decision) -> ExplainedDecision {
    let rule = RuleCatalog.rules.lazy.map { type(of: $0) }.first { $0.id == decision.rule }
    return ExplainedDecision(
      decision: decision, subject: decision.subject.title(in: index),
      trigger: rule?.trigger ?? "", source: rule?.source ?? "")
  }

  // MARK: - What would change it

  private func trials(
    for query: ExplanationQuery, _ decisions: [Decision]
  ) -> [Counterfactual.Trial] {
    var trials: [Counterfactual.Trial] = []
    if case .interactions(let ids) = query {
      for id in ids { trials += styles(of: id) }
    }
    if case .decision = query, case .interaction(let id)? = decisions.first?.subject {
      trials += styles(of: id)
    }
    let places =
      (evidence(for: query) + decisions.flatMap(\.evidence)).map(\.place).uniqued
    if case .place(let place) = query {
      trials.append(.withoutLines(place))
    } else if decisions.count <= 24 {
      trials += places.prefix(Self.trials).map { .withoutLines($0) }
    }
    let open = design.assumptions.filter { assumption in
      decisions.contains { $0.assumptions.contains(assumption.id) }
    }
    for assumption in open.prefix(Self.trials) {
      if let answer = otherAnswer(to: assumption.id) {
        trials.append(.answer(assumption.id, answer))
      }
    }
    return trials
  }

  private func styles(of id: InteractionID) -> [Counterfactual.Trial] {
    guard let interaction = index.interaction(id), interaction.style != .data else { return [] }
    return [CommunicationStyle.sync, .async].filter { $0 != interaction.style }
      .map { .style(id, $0) }
  }

  /// An answer that is not the default, where there is a list or a number to take it from.
  private func otherAnswer(to id: AssumptionID) -> String? {
    guard let value = DesignDefaults.standard.values[id] else { return nil }
    switch AnswerForm(value) {
    case .choice(let words): return words.first { $0 != value.answer }
    case .paths: return "/live, /up"
    case .text: return nil
    case .quantity(.share, _):
      // An availability is tried one step lower, a threshold at half.
      let share = Int(value.answer.prefix { $0.isNumber }) ?? 100
      return share < 90 ? "\(share / 2) %" : "99.5 %"
    case .quantity(_, let unit):
      let number = value.answer.prefix { $0.isNumber }
      return Int(number).map { "\($0 * 2) \(unit)" }
    }
  }

  private func tried(_ trial: Counterfactual.Trial, keys: [DecisionKey]) -> Counterfactual {
    let blueprint = Pipeline.blueprint(of: trial.applied(to: input))
    let (before, after) = (DesignIndex(design), DesignIndex(blueprint.design))
    let names = RequirementsIndex(blueprint.requirements)
    var differences: [String] = []
    for key in keys {
      guard let old = before.decision(key.subject, key.topic) else { continue }
      let new = after.decision(key.subject, key.topic)
      let question = "\(key.subject.title(in: index)), \(key.topic.title)"
      if let new, new.outcome != old.outcome {
        differences.append("\(question): \(old.outcome.summary) → \(new.outcome.summary)")
      } else if new == nil {
        differences.append("\(question): no longer decided")
      } else if let new, new.origin == .assumption, old.origin != .assumption {
        differences.append("\(question): would rest on an assumption")
      }
    }
    if case .style(let id, _) = trial, let interaction = names.interaction(id) {
      let pattern = after.pattern(interaction.id)
      let standing = before.pattern(id)
      if pattern != standing, !keys.contains(where: { $0.topic == .pattern }), let pattern {
        differences.append("pattern: \(standing?.title ?? "none") → \(pattern.title)")
      }
    }
    return Counterfactual(trial: trial, differences: differences)
  }
}

extension Subject {
  /// Whether it is the element, or an interaction or a group that the element takes part in.
  fileprivate func mentions(_ element: ElementID) -> Bool {
    switch self {
    case .system, .event: false
    case .element(let id): id == element
    case .interaction(let id): id.ends.contains(element)
    case .group(let ids): ids.contains(element)
    }
  }
}

extension InteractionID {
  /// Both ends as the id has them: `source->target/style`.
  fileprivate var ends: [ElementID] {
    guard let arrow = rawValue.firstRange(of: "->"), let slash = rawValue.lastIndex(of: "/"),
      arrow.upperBound <= slash
    else { return [] }
    return [
      ElementID(String(rawValue[..<arrow.lowerBound])),
      ElementID(String(rawValue[arrow.upperBound..<slash])),
    ]
  }
}

extension Place {
  /// Whether the lines of the place hold those of the other, which may be a single line.
  fileprivate func covers(_ other: Place) -> Bool {
    document == other.document && line <= other.line && other.line <= endLine
  }
}

extension Requirements {
  /// Every source line that something was read from.
  fileprivate var evidence: [Evidence] {
    elements.flatMap(\.evidence) + interactions.flatMap(\.evidence) + events.flatMap(\.evidence)
      + qualities.map(\.evidence) + statements.map(\.statement.evidence)
  }
}
