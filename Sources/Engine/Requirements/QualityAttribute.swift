/// A quality goal that a source states, with its number where it gives one.
package struct QualityAttribute: Hashable, Sendable {
  /// What is measured.
  package enum Measure: Hashable, Sendable {
    /// Milliseconds; percentile such as 95 or 99, `nil` when not stated.
    case latency(milliseconds: Double, percentile: Double?)
    /// A fraction from 0 to 1: 99.9 % is 0.999.
    case availability(Double)
    /// Units per second.
    case throughput(perSecond: Double, unit: String)
    /// Maximum acceptable downtime, seconds.
    case recoveryTime(seconds: Double)
    /// Maximum acceptable data loss, seconds.
    case recoveryPoint(seconds: Double)
    /// How long data is kept, seconds.
    case retention(seconds: Double)
    /// A goal in words, or with a number of another kind.
    case stated
  }

  /// The attribute's name as the source has it: `Availability`, `Checkout latency`.
  package var name: String
  /// The whole statement, in the source's words.
  package var statement: String
  package var measure: Measure
  package var subject: Subject
  package var evidence: Evidence

  package init(
    name: String, statement: String, measure: Measure, subject: Subject, evidence: Evidence
  ) {
    self.name = name
    self.statement = statement
    self.measure = measure
    self.subject = subject
    self.evidence = evidence
  }
}
