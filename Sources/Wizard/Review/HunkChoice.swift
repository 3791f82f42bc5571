import Engine

/// What the user said about the changes of one file, so that it can be said again of a later plan.
package struct HunkChoice: Equatable, Sendable {
  /// Fingerprints of the changes to be left out of the save.
  package var left: [String]
  /// Fingerprints of the changes to be written.
  package var taken: [String]

  /// Makes a choice from the fingerprints on either side.
  package init(left: [String], taken: [String]) {
    self.left = left
    self.taken = taken
  }

  /// The changes to be left out of a difference with these fingerprints.
  ///
  /// What the choice does not know stays as `standard` has it: a conflict that is new is never
  /// written over because the user took another one.
  func indexes(of fingerprints: [String], byDefault standard: Set<Int>) -> Set<Int> {
    let (left, taken) = (Set(left), Set(taken))
    return Set(
      fingerprints.indices.filter { index in
        left.contains(fingerprints[index])
          || !taken.contains(fingerprints[index]) && standard.contains(index)
      })
  }
}

extension TextDiff {
  /// A name for each change that stays the same while its lines do, wherever they move.
  ///
  /// Equal changes of one file are told apart by their order.
  var fingerprints: [String] {
    var seen: [UInt64: Int] = [:]
    return hunks.map { hunk in
      var print = Fingerprint()
      func add(_ mark: UInt8, _ text: String) {
        print.add([mark] + Array(text.utf8) + [0x0A])
      }
      for line in hunk.lines {
        switch line {
        case .context(let text): add(0x20, text)
        case .removed(let text): add(0x2D, text)
        case .added(let text): add(0x2B, text)
        }
      }
      let number = seen[print.value, default: 0]
      seen[print.value] = number + 1
      return String(print.value, radix: 16) + (number > 0 ? "-\(number)" : "")
    }
  }
}
