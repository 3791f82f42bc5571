/// Words that a row must hold, each as letters in order inside one field.
///
/// Case does not matter for letters without capitals in the query. A word that stands in a field as
/// it is typed is preferred over scattered letters, so that the marked letters are those that the
/// reader looks for.
package struct FuzzyFilter: Equatable, Sendable {
  package let text: String
  private let words: [[UInt8]]
  private let isCaseSensitive: Bool

  /// Makes a filter from what the user typed.
  package init(_ text: String) {
    self.text = text
    isCaseSensitive = text.utf8.contains { (0x41...0x5A).contains($0) }
    words = text.utf8.split(separator: 0x20).map { Array($0) }
  }

  /// Whether every row fits.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether every row that fits this filter also fits `other`, so that no other row need be looked
  /// at.
  package func narrows(_ other: FuzzyFilter) -> Bool {
    isCaseSensitive == other.isCaseSensitive && text.hasPrefix(other.text)
  }

  /// Whether each word is found in one of the fields, which are joined by line feeds.
  package func matches(_ row: [UInt8]) -> Bool {
    row.withUnsafeBufferPointer { row in
      words.allSatisfy { word in
        word.withUnsafeBufferPointer { Self.isIn(row, $0, folding: !isCaseSensitive) }
      }
    }
  }

  /// Whether the letters of a word stand in order in one of the fields; a table of 100,000 rows is gone
  /// through at every letter typed.
  private static func isIn(
    _ row: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>, folding: Bool
  ) -> Bool {
    var index = 0
    for var byte in row {
      if byte == 0x0A {
        index = 0
        continue
      }
      if folding, byte &- 0x41 < 26 { byte |= 0x20 }
      guard byte == word[index] else { continue }
      index += 1
      if index == word.count { return true }
    }
    return false
  }

  /// The byte offsets of a field that the words match.
  package func marks(in field: String) -> Set<Int> {
    let bytes = field.utf8.map(folded)
    var marks: Set<Int> = []
    for word in words {
      if let start = Self.firstIndex(of: word, in: bytes) {
        marks.formUnion(start..<(start + word.count))
        continue
      }
      var index = 0
      var found: [Int] = []
      for (offset, byte) in bytes.enumerated() where index < word.count && byte == word[index] {
        found.append(offset)
        index += 1
      }
      if index == word.count { marks.formUnion(found) }
    }
    return marks
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    !isCaseSensitive && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func firstIndex(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard !word.isEmpty, bytes.count >= word.count else { return nil }
    return (0...(bytes.count - word.count)).first { start in
      bytes[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
