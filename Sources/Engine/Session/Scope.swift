/// A part of the integration architecture that a run may be limited to.
package enum Scope: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Between components of the system.
  case `internal`
  /// With third-party systems.
  case external
  /// With data stores.
  case data
  /// Over brokers, queues and events.
  case messaging
  /// Synchronous interfaces that a component offers.
  case api

  package static func < (left: Scope, right: Scope) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// The scope's name as the document writes it.
  package var title: String {
    switch self {
    case .internal: "Internal"
    case .external: "External"
    case .data: "Data"
    case .messaging: "Messaging"
    case .api: "API"
    }
  }
}

/// The scopes chosen for a run; none chosen means the full system.
package struct ScopeSelection: Hashable, Sendable {
  package var scopes: Set<Scope>

  package init(_ scopes: Set<Scope> = []) { self.scopes = scopes }

  /// The full system: nothing is filtered.
  package static let full = ScopeSelection()

  /// Whether nothing is filtered: no scope, or all five.
  package var isFull: Bool { scopes.isEmpty || scopes.count == Scope.allCases.count }

  /// The chosen scopes in their fixed order.
  package var ordered: [Scope] { isFull ? [] : scopes.sorted() }

  /// `Full System`, or the chosen scopes as the document writes them: `External / API`.
  package var title: String {
    isFull ? "Full System" : ordered.map(\.title).joined(separator: " / ")
  }
}
