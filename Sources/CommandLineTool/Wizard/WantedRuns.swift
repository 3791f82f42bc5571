internal import Synchronization

/// Which runs off the input path are still wanted, as the thread of the terminal knows it.
///
/// A run that nobody wants any more is left out when its turn comes, and ends in the middle when it is under
/// way. So a burst of keys costs one run and not one for each key.
final class WantedRuns: Sendable {
  /// What a run is made for; a newer one of the same kind takes the older one's place.
  enum Kind: Int, CaseIterable, Sendable { case result, preview, trial, plan }

  private let newest = Mutex<[Int]>(Kind.allCases.map { _ in 0 })

  /// Notes that a new run of a kind is wanted, and gives its number; older ones are not wanted any more.
  func want(_ kind: Kind) -> Int {
    newest.withLock { numbers in
      numbers[kind.rawValue] += 1
      return numbers[kind.rawValue]
    }
  }

  /// Notes that a run is wanted beside the others of its kind, and gives the number that it shares with them.
  func wantAlso(_ kind: Kind) -> Int { newest.withLock { $0[kind.rawValue] } }

  /// Whether a run is still wanted.
  func isWanted(_ kind: Kind, _ number: Int) -> Bool {
    newest.withLock { $0[kind.rawValue] == number }
  }

  /// Notes that no run of any kind is wanted.
  func stopAll() {
    newest.withLock { numbers in
      for index in numbers.indices { numbers[index] += 1 }
    }
  }
}
