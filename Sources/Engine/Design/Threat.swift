/// One thing that can go wrong at a crossing of the trust boundary, with what this design sets against it.
package struct Threat: Hashable, Sendable {
  /// The six kinds of STRIDE.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case spoofing, tampering, repudiation, informationDisclosure, denialOfService
    case elevationOfPrivilege

    /// The name as the document writes it.
    package var title: String {
      switch self {
      case .spoofing: "Spoofing"
      case .tampering: "Tampering"
      case .repudiation: "Repudiation"
      case .informationDisclosure: "Information disclosure"
      case .denialOfService: "Denial of service"
      case .elevationOfPrivilege: "Elevation of privilege"
      }
    }
  }

  package var kind: Kind
  /// The decided countermeasure; empty where nothing is set against the threat.
  package var measure: String
  /// The rule whose decision is the countermeasure; `nil` where there is none.
  package var rule: RuleID?

  package init(_ kind: Kind, measure: String, rule: RuleID?) {
    self.kind = kind
    self.measure = measure
    self.rule = rule
  }
}
