internal import Engine
internal import Synchronization

/// What the open session's documents state, read once.
final class ExtractionCache: Sendable {
  private let stored = Mutex<Requirements?>(nil)

  /// What is known so far.
  var requirements: Requirements? { stored.withLock { $0 } }

  /// Forgets, because other documents are open now.
  func reset() { stored.withLock { $0 = nil } }

  /// What the documents state; reads them the first time.
  func value(of documents: [SourceDocument]) -> Requirements {
    if let known = requirements { return known }
    let extracted = Pipeline.requirements(of: documents)
    stored.withLock { $0 = extracted }
    return extracted
  }
}
