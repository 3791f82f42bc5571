package import Engine

/// What saving would do, compared with the disk file by file; made off the input path.
package struct ComparedPlan: Equatable, Sendable {
  package var plan: SavePlan
  /// Differences by path.
  package var diffs: [String: TextDiff]
  /// Where both sides changed the same lines, by path.
  package var disputed: [String: [EditDispute]]
  /// The contracts that are among the files, part by part.
  package var contracts: [ContractListing]
  /// What is otherwise than at the last save.
  package var changes: [Change]

  /// Compares the texts of a plan.
  ///
  /// - Parameters:
  ///   - plan: what saving would do.
  ///   - contracts: the contracts of the design that it saves.
  ///   - evolution: what the design changes in what was saved last.
  package init(
    _ plan: SavePlan, contracts: [ContractListing] = [], evolution: Evolution = .none
  ) {
    self.plan = plan
    self.contracts = contracts
    changes = evolution.changes
    diffs = Dictionary(
      plan.files.map { ($0.path, TextDiff(from: $0.current ?? "", to: $0.proposed)) },
      uniquingKeysWith: { first, _ in first })
    disputed = [:]
    for file in plan.files {
      if let texts = file.contested { disputed[file.path] = texts.merge([:]).disputes }
    }
  }
}
