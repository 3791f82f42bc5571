/// What differs between two results of the pipeline, for people.
package struct Consequences: Equatable, Sendable {
  /// Titles of the sections whose text differs.
  package var sections: [String] = []
  /// Paths of the contracts that differ, come or go, with a mark: `~`, `+`, `-`.
  package var contracts: [String] = []
  /// Questions that are decided otherwise, with both outcomes; those that come up or go, with a mark.
  package var decisions: [String] = []
  /// Ids of the decisions that come, go, or have another outcome.
  package var decisionIDs: Set<String> = []
  /// Messages of findings that come.
  package var newFindings: [String] = []
  /// Messages of findings that go.
  package var resolvedFindings: [String] = []
  /// By how many the open assumptions grow.
  package var assumptions = 0
  /// Numbers of the whole that differ, with both values: `longest chain of calls 4 → 3`.
  package var numbers: [String] = []

  /// Compares two results.
  package init(from old: Generation, to new: Generation) {
    let before = Dictionary(
      old.document.sections.map { ($0.id, $0.body) }, uniquingKeysWith: { first, _ in first })
    sections = new.document.sections.filter { before[$0.id] != $0.body }.map(\.title)
    contracts = Self.contracts(from: old.artifacts, to: new.artifacts)
    decisionIDs = new.blueprint.design.decisionsDiffering(from: old.blueprint.design)
    compareDecisions(old.blueprint, new.blueprint)
    let oldFindings = Set(old.findings)
    let newFindings = Set(new.findings)
    self.newFindings = new.findings.filter { !oldFindings.contains($0) }.map(\.message)
    resolvedFindings = old.findings.filter { !newFindings.contains($0) }.map(\.message)
    assumptions =
      new.blueprint.design.assumptions.count - old.blueprint.design.assumptions.count
    numbers = SystemNumbers(new).differences(from: SystemNumbers(old))
  }

  /// Whether nothing that people read differs.
  package var isEmpty: Bool {
    sections.isEmpty && contracts.isEmpty && decisions.isEmpty && newFindings.isEmpty
      && resolvedFindings.isEmpty && assumptions == 0 && numbers.isEmpty
  }

  /// Everything in one line: `4 sections, 2 contracts, 1 new finding`.
  package var summary: String {
    func count(_ number: Int, _ noun: String) -> String? {
      number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let parts = [
      count(decisions.count, "decision"), count(sections.count, "section"),
      count(contracts.count, "file"), count(newFindings.count, "new finding"),
      resolvedFindings.isEmpty ? nil : "\(resolvedFindings.count) resolved",
    ].compactMap { $0 }
    return parts.isEmpty ? "nothing else changes" : parts.joined(separator: ", ")
  }

  private static func contracts(from old: [Artifact], to new: [Artifact]) -> [String] {
    let before = Dictionary(old.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.path))
    let kept = new.filter { $0.kind != .document && before[$0.path] != $0.text }
      .map { (before[$0.path] == nil ? "+ " : "~ ") + $0.path }
    return kept + old.filter { !after.contains($0.path) }.map { "- " + $0.path }
  }

  private mutating func compareDecisions(_ old: Blueprint, _ new: Blueprint) {
    let before = DesignIndex(old.design)
    let after = DesignIndex(new.design)
    let names = (old: RequirementsIndex(old.requirements), new: RequirementsIndex(new.requirements))
    for decision in new.design.decisions {
      let earlier = before.decision(decision.subject, decision.topic)
      guard earlier?.outcome != decision.outcome else { continue }
      let question = "\(decision.subject.title(in: names.new)), \(decision.topic.title)"
      decisions.append("\(question): \(Self.change(from: earlier?.outcome, to: decision.outcome))")
    }
    for decision in old.design.decisions
    where after.decision(decision.subject, decision.topic) == nil {
      let question = "\(decision.subject.title(in: names.old)), \(decision.topic.title)"
      decisions.append("\(question): - \(decision.outcome.title)")
    }
  }

  /// Both outcomes by their names, with their settings only where the names are the same.
  private static func change(from old: Outcome?, to new: Outcome) -> String {
    guard let old else { return "+ \(new.title)" }
    return old.title == new.title
      ? "\(old.summary) → \(new.summary)" : "\(old.title) → \(new.title)"
  }
}
