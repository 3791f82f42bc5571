/// What the design stage decided, assumed and found.
package struct Design: Hashable, Sendable {
  /// Sorted by topic, subject and rule.
  package var decisions: [Decision]
  /// Those that change most decisions first, then by id.
  package var assumptions: [Assumption]
  /// The assumptions in whose place the reviewer's answer stands, by id, with the answer as their value.
  package var answered: [Assumption]
  package var findings: [Finding]

  package init(
    decisions: [Decision] = [], assumptions: [Assumption] = [], answered: [Assumption] = [],
    findings: [Finding] = []
  ) {
    self.decisions = decisions
    self.assumptions = assumptions
    self.answered = answered
    self.findings = findings
  }
}
