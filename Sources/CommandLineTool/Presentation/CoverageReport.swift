internal import Engine

/// What a design leaves uncovered, as lines for people: one per check that does not hold.
struct CoverageReport {
  private let coverage: Coverage
  private let index: RequirementsIndex

  /// Subjects that a line names before it counts the rest.
  private static let shown = 6

  init(_ coverage: Coverage, requirements: Requirements) {
    self.coverage = coverage
    index = RequirementsIndex(requirements)
  }

  /// Empty where every check holds.
  var text: String {
    let broken = coverage.answers.filter { !$0.holds }
    guard !broken.isEmpty else { return "" }
    let head = "Not covered, by \(broken.count) of \(coverage.answers.count) checks:"
    return ([head] + broken.map(line)).joined(separator: "\n")
  }

  private func line(_ answer: Coverage.Answer) -> String {
    var names: [String] = []
    for finding in answer.findings {
      let name = finding.subject?.title(in: index) ?? finding.message
      if !names.contains(name) { names.append(name) }
    }
    let rest = names.count - Self.shown
    let list = names.prefix(Self.shown).joined(separator: ", ")
    return "  \(answer.id.rawValue) \(answer.requirement): not at \(list)"
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
