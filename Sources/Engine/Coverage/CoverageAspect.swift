/// What every interaction must have before it is built.
package enum CoverageAspect: String, Hashable, Sendable, CaseIterable {
  case pattern, transaction, errorHandling, security, contract, test, indicator

  /// The name as tables write it.
  package var title: String {
    switch self {
    case .pattern: "Pattern"
    case .transaction: "Transaction"
    case .errorHandling: "Error handling"
    case .security: "Security"
    case .contract: "Contract"
    case .test: "Test"
    case .indicator: "Indicator"
    }
  }
}

/// Whether one aspect of one interaction is settled, and by what.
package enum CoverageCell: Hashable, Sendable {
  /// Settled: the rules or files that settle it.
  case covered([String])
  /// Not called for, with the reason.
  case notNeeded(String)
  /// Open, with what is missing.
  case missing(String)

  /// Whether something is still open.
  package var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}
