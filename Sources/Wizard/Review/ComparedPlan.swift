package import Engine

/// What saving would do, compared with the disk file by file; made off the input path.
package struct ComparedPlan: Equatable, Sendable {
  package var plan: SavePlan
  /// Differences by path.
  package var diffs: [String: TextDiff]
  /// Where both sides changed the same lines, by path.
  package var disputed: [String: [EditDispute]]

  /// Compares the texts of a plan.
  package init(_ plan: SavePlan) {
    self.plan = plan
    diffs = Dictionary(
      plan.files.map { ($0.path, TextDiff(from: $0.current ?? "", to: $0.proposed)) },
      uniquingKeysWith: { first, _ in first })
    disputed = [:]
    for file in plan.files {
      if let texts = file.contested { disputed[file.path] = texts.merge([:]).disputes }
    }
  }
}
