/// The names of all elements, ready to be found in text that puts no blanks between words.
///
/// A text is looked through once for each length that a name has, not once for each name.
struct WideNames {
  private let names: [String: Int]
  private let lengths: [Int]

  /// Collects the names, aliases and single-word products of the elements.
  init(_ registry: ElementRegistry) {
    var names: [String: Int] = [:]
    for (index, entry) in registry.entries.enumerated() {
      var own: [String] = [entry.name.display] + entry.aliases
      if let product = ProductName.words(in: entry.name.words), product.count == 1 {
        own += product
      }
      // `mail-service` in a table is "Mail Service" in a sentence.
      own += own.filter { $0.contains("-") }.map { $0.replacing("-", with: " ") }
      for name in own where name.count > 1 {
        let key = name.lowercased()
        if names[key] == nil { names[key] = index }
      }
    }
    self.names = names
    lengths = Set(names.keys.map(\.count)).sorted(by: >)
  }

  /// The names in a text from left to right, the longer where two overlap.
  func mentions(in text: String) -> [WideClause.Mention] {
    let lower = text.lowercased()
    // Lowering keeps the places as long as it keeps the lengths.
    let source = lower.utf8.count == text.utf8.count ? lower : text
    let places = Array(source.indices) + [source.endIndex]
    var taken = Array(repeating: false, count: places.count)
    var found: [WideClause.Mention] = []
    for length in lengths where length < places.count {
      for start in 0..<(places.count - length) where !taken[start] && !taken[start + length - 1] {
        let range = places[start]..<places[start + length]
        guard let index = names[String(source[range])], Self.isWhole(range, in: source) else {
          continue
        }
        for position in start..<(start + length) { taken[position] = true }
        found.append(WideClause.Mention(index: index, range: range))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A name in Latin letters is not found inside a longer word.
  private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    func isLetter(_ character: Character) -> Bool { character.isASCII && character.isLetter }
    if let first = text[range].first, isLetter(first), range.lowerBound > text.startIndex,
      isLetter(text[text.index(before: range.lowerBound)])
    {
      return false
    }
    if let last = text[range].last, isLetter(last), range.upperBound < text.endIndex,
      isLetter(text[range.upperBound])
    {
      return false
    }
    return true
  }
}
