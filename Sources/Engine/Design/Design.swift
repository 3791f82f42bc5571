/// What the design stage decided, assumed and found.
package struct Design: Hashable, Sendable {
  /// Sorted by topic, subject and rule.
  package var decisions: [Decision]
  /// Those that change most decisions first, then by id.
  package var assumptions: [Assumption]
  package var findings: [Finding]

  package init(
    decisions: [Decision] = [], assumptions: [Assumption] = [], findings: [Finding] = []
  ) {
    self.decisions = decisions
    self.assumptions = assumptions
    self.findings = findings
  }
}
