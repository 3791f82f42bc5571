/// What is otherwise than in the last saved generation, the gravest first.
package struct Evolution: Hashable, Sendable {
  /// Breaking changes of contracts, then interactions, then decisions, then what hurts nobody; each in the
  /// order of its file.
  package var changes: [Change]

  package init(_ changes: [Change] = []) { self.changes = changes }

  /// Nothing changed, or nothing was saved before.
  package static let none = Evolution()

  package var isEmpty: Bool { changes.isEmpty }

  /// The changes that can break somebody who is not changed with them.
  package var breaking: [Change] { changes.filter(\.isBreaking) }

  /// Everybody whom a breaking change concerns, each once.
  package var concerned: [String] { breaking.flatMap(\.consumers).uniqued }

  /// Compares what a run gives with what the last save wrote.
  ///
  /// Another scope gives other files for the same design, so that only the scope itself is told then.
  package init(from saved: SavedGeneration, to artifacts: [Artifact], of blueprint: Blueprint) {
    guard saved.scope.title == blueprint.scope.title else {
      changes = [
        Change(
          .scopeChanged, subject: "The scope", before: saved.scope.title,
          after: blueprint.scope.title)
      ]
      return
    }
    let contracts = ContractEvolution(saved: saved, artifacts: artifacts, blueprint: blueprint)
    let design = DesignEvolution(saved: saved, artifacts: artifacts, blueprint: blueprint)
    let all = contracts.changes
    changes =
      all.filter(\.isBreaking) + design.interactions + all.filter { !$0.isBreaking }
      + design.decisions
  }

  /// Everything in one line: `2 breaking changes, 1 interaction came, 14 decisions changed`; empty where
  /// nothing changed.
  package var summary: String { ChangeLog.Entry(saved: "", evolution: self).summary }

  /// Breaking changes as findings.
  package var findings: [Finding] { breaking.map(\.finding) }
}

/// What the last save wrote, as far as a run is compared with it.
package struct SavedGeneration: Hashable, Sendable {
  /// The generated texts by path, before hand edits were merged in.
  package var texts: [String: String]
  package var scope: ScopeSelection
  /// What earlier runs found changed.
  package var log: ChangeLog
  /// The log as it stands on disk; kept as it is while nothing is added.
  package var logText: String?

  package init(
    texts: [String: String], scope: ScopeSelection = .full, log: ChangeLog = ChangeLog(),
    logText: String? = nil
  ) {
    self.texts = texts
    self.scope = scope
    self.log = log
    self.logText = logText
  }
}
