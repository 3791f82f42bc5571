/// What an interaction carries, as far as its words tell (see the edge classes of the rule catalogue).
package enum EdgeClass: String, Hashable, Sendable, CaseIterable {
  /// The caller wants to know something.
  case query
  /// The caller wants something done.
  case command
  /// Something has happened.
  case event
  /// Many records at once, on a schedule.
  case bulk
  /// A steady feed of small records.
  case stream
  /// Files or images.
  case file
}

/// Where a value comes from: a source line, words that imply it, or an assumption.
package enum Basis: Hashable, Sendable {
  case stated(Evidence)
  case inferred(String)
  case assumed(AssumptionID)
  case reviewed
}

/// A value with its basis.
package struct Judged<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var basis: Basis

  package init(_ value: Value, _ basis: Basis) {
    self.value = value
    self.basis = basis
  }
}

/// The attributes of one interaction that the rules ask for.
package struct EdgeProfile: Hashable, Sendable {
  package enum Audience: String, Hashable, Sendable { case userFacing, `internal`, external }
  package enum DataClass: String, Hashable, Sendable, Comparable, CaseIterable {
    case `public`, `internal`, personal, payment, health
    package static func < (left: DataClass, right: DataClass) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  package var interaction: InteractionID
  package var edgeClass: Judged<EdgeClass>
  package var audience: Judged<Audience>
  /// Whether the caller needs the answer to go on.
  package var needsAnswer: Judged<Bool>
  package var idempotent: Judged<Bool>
  /// How many consumers the same fact has; 1 for a call.
  package var fanOut: Int
  /// Requests or messages per second.
  package var rate: Judged<Double>?
  /// Bytes per message.
  package var payloadBytes: Judged<Int>?
  /// Milliseconds.
  package var latencyTarget: Judged<Double>?
  /// A fraction from 0 to 1.
  package var availabilityTarget: Judged<Double>?
  package var needsOrdering: Judged<Bool>
  package var dataClass: Judged<DataClass>
  /// Whether the interaction leaves or enters what the team runs.
  package var crossesTrustBoundary: Bool
}

extension EdgeProfile {
  /// Bytes per second where the sources state both the rate and the size of a message; at most, because the size is
  /// that of the largest.
  package var load: Double? {
    guard let rate, let payloadBytes, rate.value.isFinite, rate.value > 0 else { return nil }
    return rate.value * Double(payloadBytes.value)
  }
}
