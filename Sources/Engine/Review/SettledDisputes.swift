internal import OrderedCollections

/// Contradictions of the documents that the reviewer has settled by a verdict or an edit.
extension [Finding] {
  /// The findings without those that ask for a decision that the review contains.
  ///
  /// Whose a store is, or who publishes an event, no verdict about an interaction settles.
  func unsettled(by review: Review, in extracted: Requirements) -> [Finding] {
    filter { finding in
      switch (finding.rule, finding.subject) {
      case ("EXT-01", .group(let ends)?):
        !isRejected(ends.first, ends.last, review, extracted)
      case ("EXT-07", .group(let ends)?):
        !isRejected(ends.first, ends.last, review, extracted)
          && !isRejected(ends.last, ends.first, review, extracted)
      case ("EXT-02", .group(let ends)?):
        !told(ends.first, ends.last, extracted).contains {
          review.edits[$0]?.style != nil || review.verdicts[$0]?.answer == .rejected
        }
      case ("EXT-03", .interaction(let id)?):
        review.edits[id]?.via == nil && review.verdicts[id]?.answer != .rejected
      default: true
      }
    }
  }

  /// Whether all that the documents say of one needing the other was rejected.
  private func isRejected(
    _ source: ElementID?, _ target: ElementID?, _ review: Review, _ extracted: Requirements
  ) -> Bool {
    let told = told(source, target, extracted)
    return !told.isEmpty && told.allSatisfy { review.verdicts[$0]?.answer == .rejected }
  }

  private func told(
    _ source: ElementID?, _ target: ElementID?, _ extracted: Requirements
  ) -> [InteractionID] {
    extracted.interactions.filter { $0.source == source && $0.target == target }.map(\.id)
  }
}
