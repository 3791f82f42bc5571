/// The twenty DO and DON'T of the method, asked of one design.
package struct Coverage: Hashable, Sendable {
  /// One check with what breaks it.
  package struct Answer: Hashable, Sendable {
    package var id: RuleID
    package var line: String
    package var requirement: String
    package var findings: [Finding]

    /// Whether nothing breaks it.
    package var holds: Bool { findings.isEmpty }
  }

  package var matrix: CoverageMatrix
  /// In the order of the method's lines.
  package var answers: [Answer]

  /// The checks, in the order of the method's lines.
  package static let checks = DesignCheck.doLines + DesignCheck.dontLines

  /// Asks every check.
  package init(_ system: CoveredSystem) {
    matrix = CoverageMatrix(system)
    answers = Self.checks.map { check in
      Answer(
        id: check.id, line: check.line, requirement: check.requirement,
        findings: check.findings(in: system))
    }
  }

  /// Everything that is not covered, in the order of the checks.
  package var findings: [Finding] { answers.flatMap(\.findings) }
}
