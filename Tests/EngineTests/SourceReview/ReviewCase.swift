import Engine
import Testing

/// What one check says of a small design to which something is added, and what silences it.
///
/// The design states three services and nothing else, so that a case shows only what it is about.
struct ReviewCase: Sendable, CustomTestStringConvertible {
  let check: RuleID
  /// The design in which the check speaks.
  let speaking: String
  /// The beginning of the line that it quotes first.
  let quoted: String
  /// The design in which it is silent.
  let silent: String

  /// - Parameters:
  ///   - check: the check's id.
  ///   - added: what is added to the design.
  ///   - quoted: how the line begins that the check quotes first.
  ///   - settling: what is added besides, so that the check is silent.
  init(_ check: RuleID, _ added: String, quotes quoted: String, settledBy settling: String) {
    self.init(check, added, quotes: quoted, unlike: added + "\n\n" + settling)
  }

  /// - Parameters:
  ///   - check: the check's id.
  ///   - added: what is added to the design.
  ///   - quoted: how the line begins that the check quotes first.
  ///   - other: what is added instead, where the words are alike and the fault is not there.
  init(_ check: RuleID, _ added: String, quotes quoted: String, unlike other: String) {
    self.check = check
    self.quoted = quoted
    speaking = Self.design + "\n\n" + added
    silent = Self.design + "\n\n" + other
  }

  var testDescription: String { check.rawValue }

  /// The first lines that the check quotes in a design, without blanks before them.
  static func quotes(_ check: RuleID, in markdown: String) -> [String] {
    ReviewedSource.findings(check, in: markdown).compactMap { finding in
      finding.places.first.map { String($0.quote.drop { $0 == " " }) }
    }
  }

  static let design = """
    # Component Design

    ### Order Service
    - **Responsibility:** takes what is wanted
    - **Dependencies:** Stock Service over REST to see what is there

    ### Stock Service
    - **Responsibility:** knows what is there
    - **Dependencies:** Price Service over REST to see the worth

    ### Price Service
    - **Responsibility:** knows the worth
    """
}
