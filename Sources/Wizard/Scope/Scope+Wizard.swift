import Engine

extension Scope {
  /// What a scope holds, for people who choose.
  var explanation: String {
    switch self {
    case .internal: "between components of the system"
    case .external: "with third-party systems"
    case .data: "with databases, caches and stores"
    case .messaging: "over brokers, queues and events"
    case .api: "synchronous interfaces of components"
    }
  }
}

extension WizardState {
  /// Answers a command of the scope step; nil where the command belongs elsewhere.
  mutating func performInScope(_ command: Command) -> [WizardEffect]? {
    let count = Scope.allCases.count
    switch command {
    case .up: scope.cursor.move(by: -1, count: count, height: count)
    case .down: scope.cursor.move(by: 1, count: count, height: count)
    case .top, .pageUp: scope.cursor.go(to: 0, count: count, height: count)
    case .bottom, .pageDown: scope.cursor.go(to: count - 1, count: count, height: count)
    case .toggleScope:
      let chosen = Scope.allCases[scope.cursor.index]
      var scopes = draft.scope.scopes
      if scopes.remove(chosen) == nil { scopes.insert(chosen) }
      let selection = ScopeSelection(scopes)
      return change("Scope: \(selection.title)", [.scope(selection)])
    case .fullSystem:
      return change("Scope: \(ScopeSelection.full.title)", [.scope(.full)])
    default: return nil
    }
    return []
  }
}
