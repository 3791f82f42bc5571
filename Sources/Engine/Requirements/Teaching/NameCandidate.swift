/// Words that look like a name in a line that was not understood.
package struct NameCandidate: Hashable, Sendable {
  package var name: String
  /// Where it stands, in document order.
  package var places: [Evidence]

  /// Names that the lines of the "not understood" report seem to say, the most frequent first.
  ///
  /// Words in bold or in a code span, words run together with capitals, and rows of words with
  /// capitals count; names that are elements already do not.
  ///
  /// - Parameters:
  ///   - requirements: what was read, with the lines that were not understood.
  ///   - limit: how many there are at most.
  package static func candidates(in requirements: Requirements, limit: Int = 40) -> [Self] {
    var taken = Set(requirements.elements.flatMap { [$0.name] + $0.aliases }.map(key))
    taken.formUnion(requirements.taught.map { key($0.teaching.name) })
    var order: [String] = []
    var found: [String: Self] = [:]
    for line in requirements.unread {
      for name in names(in: line.evidence.quote) {
        let key = key(name)
        guard !key.isEmpty, !taken.contains(key), isName(name) else { continue }
        if found[key] == nil {
          order.append(key)
          found[key] = Self(name: name, places: [])
        }
        if found[key]?.places.last != line.evidence {
          found[key]?.places.append(line.evidence)
        }
      }
    }
    let candidates = order.compactMap { found[$0] }.enumerated().sorted { left, right in
      let counts = (left.element.places.count, right.element.places.count)
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }
    return candidates.prefix(limit).map(\.element)
  }

  private static func key(_ name: String) -> String { ElementName(name).exactKey }

  private static func isName(_ text: String) -> Bool {
    let words = ElementName(text).words
    guard (1...5).contains(words.count), words.joined().count >= 2 else { return false }
    let joined = words.joined(separator: " ")
    return !NameVocabulary.isNothing(joined) && !NameVocabulary.sectionTitles.contains(joined)
      && !words.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static func names(in quote: String) -> [String] {
    marked(quote, by: "**") + marked(quote, by: "`") + capitalized(quote)
  }

  /// The texts between two marks.
  private static func marked(_ quote: String, by mark: String) -> [String] {
    let parts = quote.split(separator: mark, omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 && $0.offset + 1 < parts.count }
      .map { ElementName.withoutOrnaments(String($0.element)) }
  }

  /// Words that have a capital only because a sentence begins with them.
  private static let leads: Set<String> = [
    "the", "a", "an", "our", "this", "that", "these", "those", "it", "its", "we", "if", "when",
    "then", "in", "on", "for", "all", "each", "every", "any", "no", "as", "by", "with", "after",
    "before", "and", "or", "but", "to", "from", "only", "once", "while", "where",
  ]

  /// Rows of words with capitals, blanks alone between them, and words run together.
  private static func capitalized(_ quote: String) -> [String] {
    let bytes = Array(quote.utf8)
    var names: [String] = []
    var run: Range<Int>?
    var count = 0
    func flush() {
      if let run, count > 1 {
        names.append(String(decoding: bytes[run], as: UTF8.self))
      }
      run = nil
      count = 0
    }
    for token in TextWords.tokens(quote) {
      let isLatin = token.word.utf8.allSatisfy { $0 < 0x80 }
      guard token.isCapitalized, isLatin, !leads.contains(token.word) else {
        flush()
        continue
      }
      let gap = run.map { bytes[$0.upperBound..<token.range.lowerBound] }
      if let current = run, let gap, gap.isEmpty || gap.elementsEqual([0x20]) {
        run = current.lowerBound..<token.range.upperBound
        count += 1
      } else {
        flush()
        run = token.range
        count = 1
      }
    }
    flush()
    return names
  }
}
