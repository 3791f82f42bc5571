/// A problem or remark about the user's documents or design.
///
/// Findings are values: what a document says never makes a stage throw.
package struct Finding: Hashable, Sendable {
  /// How much a finding matters.
  package enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package var severity: Severity
  /// The rule or check that speaks, such as `TXN-07` or `DOC-01`.
  package var rule: RuleID
  /// What it is about; `nil` for a remark about a document as such.
  package var subject: Subject?
  /// One sentence, without the place.
  package var message: String
  /// Every place that it rests on, the most telling first; may be empty.
  package var places: [Evidence]
  /// What the user may do about it, one sentence.
  package var suggestion: String
  /// What goes wrong because of it, one sentence; empty where the message says so.
  package var reason: String
  /// What the design does until the sources say otherwise, one sentence; empty where it does nothing.
  package var meanwhile: String

  package init(
    _ severity: Severity, rule: RuleID, subject: Subject? = nil, message: String,
    reason: String = "", meanwhile: String = "", places: [Evidence] = [], suggestion: String
  ) {
    self.severity = severity
    self.rule = rule
    self.subject = subject
    self.message = message
    self.places = places
    self.suggestion = suggestion
    self.reason = reason
    self.meanwhile = meanwhile
  }
}

extension Finding {
  /// Whether it quotes places of the documents that cannot all be right.
  package var isContradiction: Bool { rule.rawValue.hasPrefix("EXT-") && places.count > 1 }
}

extension [Finding] {
  /// The findings, the gravest first, then by rule, subject and place.
  package var inReadingOrder: [Finding] {
    sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.subject?.key != right.subject?.key {
        return (left.subject?.key ?? "") < (right.subject?.key ?? "")
      }
      if left.places.first != right.places.first {
        guard let leftPlace = left.places.first else { return true }
        guard let rightPlace = right.places.first else { return false }
        return leftPlace < rightPlace
      }
      return left.message < right.message
    }
  }
}
