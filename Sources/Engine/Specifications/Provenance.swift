internal import Formats

/// Marks what a source states and what a rule proposes, the same way in every file.
enum Provenance {
  /// Adds `x-origin` and either `x-evidence` (document and line) or `x-rule` to an object.
  static func mark(_ value: inout OrderedValue, _ origin: ContractOrigin) {
    switch origin {
    case .stated(let evidence):
      value["x-origin"] = "stated"
      value["x-evidence"] = .string(evidence.place.description)
    case .proposed(let rule):
      value["x-origin"] = "proposed"
      value["x-rule"] = .string(rule.rawValue)
    }
  }

  /// The origin in words: `stated in component-design.md:79` or `proposed by API-01`.
  static func words(_ origin: ContractOrigin) -> String {
    switch origin {
    case .stated(let evidence): "stated in \(evidence.place)"
    case .proposed(let rule): "proposed by \(rule.rawValue)"
    }
  }
}
