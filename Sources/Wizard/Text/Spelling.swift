/// Finds the word that was probably meant.
package enum Spelling {
  /// The known word nearest to one that is not known; nil where none is near enough.
  ///
  /// Capitals and hyphens do not count. A third of the word's letters may be wrong.
  package static func nearest(to word: String, in known: [String]) -> String? {
    let wanted = folded(word)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(wanted, folded(candidate))
      guard distance <= max(1, wanted.count / 3) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.word
  }

  /// A name without what people write differently: capitals, hyphens and underscores.
  package static func folded(_ word: String) -> [UInt8] {
    word.lowercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
  }

  /// How many letters have to be put, taken or changed to make one word of the other.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let changed = diagonal + (byte == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
