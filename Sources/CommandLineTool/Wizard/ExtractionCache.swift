internal import Engine
internal import Synchronization

/// What the open session's documents state, read once for each set of teachings.
final class ExtractionCache: Sendable {
  /// A preview of one teaching and the state before it are both wanted again soon.
  private static let limit = 6

  private let stored = Mutex<[(teachings: [Teaching], requirements: Requirements)]>([])

  /// Whether the documents were read before.
  var isFilled: Bool { stored.withLock { !$0.isEmpty } }

  /// Forgets, because other documents are open now.
  func reset() { stored.withLock { $0 = [] } }

  /// What the documents state under a review's teachings; reads them where that is not known.
  ///
  /// - Parameters:
  ///   - documents: the open session's.
  ///   - review: the review with the teachings.
  ///   - isWanted: asked on the way; false ends the reading.
  /// - Returns: `nil` when it was not wanted to the end; then nothing is remembered.
  func value(
    of documents: [SourceDocument], review: Review, isWanted: () -> Bool
  ) -> Requirements? {
    let teachings = review.taught
    if let known = stored.withLock({ $0.first { $0.teachings == teachings } }) {
      return known.requirements
    }
    guard
      let extracted = Pipeline.requirements(of: documents, review: review, isWanted: isWanted)
    else { return nil }
    stored.withLock { entries in
      entries.append((teachings, extracted))
      if entries.count > Self.limit { entries.removeFirst() }
    }
    return extracted
  }
}
