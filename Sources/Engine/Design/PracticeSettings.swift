/// The settings of a practice as values, for decisions whose sections, artefacts and contracts read them.
package enum PracticeSettings: Hashable, Sendable {
  case consumerLag(ConsumerLagPolicy)
  case traceContext(TraceCarrier)
  case healthEndpoints(HealthPaths)
  case unknownFields(UnknownFieldsPolicy)
  case dataMinimisation(FieldProtection)

  /// The practice that is set.
  package var practice: Practice {
    switch self {
    case .consumerLag: .consumerLag
    case .traceContext: .traceContext
    case .healthEndpoints: .healthEndpoints
    case .unknownFields: .tolerantReader
    case .dataMinimisation: .dataMinimisation
    }
  }

  /// The settings in words, as tables and the decision log show them.
  package var detail: String {
    switch self {
    case .consumerLag(let policy): policy.detail
    case .traceContext(let carrier): carrier.detail
    case .healthEndpoints(let paths): "\(paths.liveness), \(paths.readiness)"
    case .unknownFields(let policy):
      policy.refusesInRequests
        ? "readers ignore unknown fields, requests with unknown fields get 400"
        : "readers ignore unknown fields"
    case .dataMinimisation(let fields): fields.detail
    }
  }
}

/// From when on a consumer of messages counts as behind.
package struct ConsumerLagPolicy: Hashable, Sendable {
  /// Age of the oldest message that raises the alarm, seconds.
  package var oldestSeconds: Int
  /// The channel of which any message raises the alarm; empty where nothing is set aside.
  package var deadLetters: String
  /// Whether a key is parked in place of a message.
  package var parksKey: Bool

  package init(oldestSeconds: Int, deadLetters: String = "", parksKey: Bool = false) {
    self.oldestSeconds = oldestSeconds
    self.deadLetters = deadLetters
    self.parksKey = parksKey
  }

  fileprivate var detail: String {
    let letters =
      parksKey ? ", any parked key" : deadLetters.isEmpty ? "" : ", anything in \(deadLetters)"
    return
      "oldest message above \(DurationText.short(milliseconds: oldestSeconds * 1000))\(letters)"
  }
}

/// How a trace goes on from one end of an interaction to the other.
package enum TraceCarrier: Hashable, Sendable {
  /// `traceparent` as an HTTP header.
  case header
  /// `traceparent` as gRPC metadata.
  case metadata
  /// `traceparent` as an attribute of the event.
  case eventAttribute
  /// `traceparent` as a header of the message.
  case messageHeader
  /// The target begins a trace of its own, by its name.
  case begunAt(String)
  /// The caller ends the trace with a span of its own, by its name; it sends no header or metadata.
  case endedAt(String, unsent: String)
  /// The caller measures its use of a store as a span, by its name.
  case storeSpan(String)
  /// A run on a schedule has a trace of its own.
  case run

  fileprivate var detail: String {
    switch self {
    case .header: "traceparent as header"
    case .metadata: "traceparent as metadata"
    case .eventAttribute: "traceparent as CloudEvents attribute"
    case .messageHeader: "traceparent as message header"
    case .begunAt(let target): "new traceparent at \(target)"
    case .endedAt(let source, let unsent): "client span in \(source), no \(unsent) sent"
    case .storeSpan(let source): "client span in \(source)"
    case .run: "trace id in the name of the run"
    }
  }
}

/// What happens to fields that a contract does not know; answers always tolerate them.
package struct UnknownFieldsPolicy: Hashable, Sendable {
  /// Whether a request with such a field is refused with 400.
  package var refusesInRequests: Bool

  package init(refusesInRequests: Bool) { self.refusesInRequests = refusesInRequests }
}

/// Which sensitive fields of an event are encrypted, and which only refer to somebody.
package struct FieldProtection: Hashable, Sendable {
  package var encrypted: [String]
  package var references: [String]

  package init(encrypted: [String], references: [String]) {
    self.encrypted = encrypted
    self.references = references
  }

  fileprivate var detail: String {
    [
      encrypted.isEmpty ? nil : "\(NameList.and(encrypted)) encrypted",
      references.isEmpty ? nil : "\(NameList.and(references)) as a reference only",
    ].compactMap(\.self).joined(separator: "; ")
  }
}

extension Outcome {
  /// The settings of the practice, where it has settings of its own kind.
  package var settings: PracticeSettings? {
    if case .settings(let settings) = self { settings } else { nil }
  }

  /// The age of the oldest message that raises an alarm, as decided or in the reviewer's words.
  package var oldestMessageSeconds: Int? {
    switch self {
    case .settings(.consumerLag(let policy)): policy.oldestSeconds
    case .practice(.consumerLag, let detail):
      StatedDuration(in: detail).map { $0.milliseconds / 1000 }
    default: nil
    }
  }

  /// Whether requests with unknown fields are refused, as decided or in the reviewer's words.
  package var refusesUnknownFields: Bool {
    switch self {
    case .settings(.unknownFields(let policy)): policy.refusesInRequests
    case .practice(.tolerantReader, let detail): detail.contains("400")
    default: false
    }
  }
}
