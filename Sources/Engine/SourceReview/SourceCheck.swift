/// Looks for one fault in the sources, as a reviewer would who knows the technologies.
///
/// Precision first: a check that is not sure says nothing.
package protocol SourceCheck: Sendable {
  /// The check's id, such as `SRC-01`.
  static var id: RuleID { get }
  /// What it looks for, as a noun phrase.
  static var looksFor: String { get }
}

/// A source check with the question it asks of the material.
protocol SourceReading: SourceCheck {
  /// What it finds, in the order of the sources.
  static func findings(in material: SourceMaterial) -> [Finding]
}

extension SourceReading {
  /// A warning of this check.
  static func finding(
    _ message: String, about subject: Subject? = nil, because reason: String,
    meanwhile: String = "", at places: [Evidence], suggestion: String
  ) -> Finding {
    finding(
      .warning, message, about: subject, because: reason, meanwhile: meanwhile, at: places,
      suggestion: suggestion)
  }

  /// A finding of this check.
  static func finding(
    _ severity: Finding.Severity, _ message: String, about subject: Subject? = nil,
    because reason: String, meanwhile: String = "", at places: [Evidence], suggestion: String
  ) -> Finding {
    Finding(
      severity, rule: id, subject: subject, message: message, reason: reason,
      meanwhile: meanwhile, places: places.uniqued, suggestion: suggestion)
  }
}
