internal import Markup

/// Finds the words by which a text calls a part whose name it only gives in brackets.
///
///     The request passes the cashier (Payment Service). The cashier asks Stripe.
enum RoleNames {
  /// Words that stand for one part each: "cashier" for Payment Service.
  static func nouns(in reading: ExtractionDraft.Reading, _ registry: ElementRegistry) -> [String:
    Int]
  {
    var nouns: [String: Int] = [:]
    var shared: Set<String> = []
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for sentence in reading.document.sentences(of: section) where sentence.text.contains(" (") {
        for (noun, name) in pairs(in: sentence.text) {
          guard let found = registry.find(name), !found.isSimilar,
            registry.entries[found.index].kind != .person
          else { continue }
          if let known = nouns[noun], known != found.index { shared.insert(noun) }
          nouns[noun] = found.index
        }
      }
    }
    return nouns.filter { !shared.contains($0.key) }
  }

  /// "the cashier (Payment Service)": the noun with what stands in the brackets right behind it.
  static func pairs(in text: String) -> [(noun: String, name: String)] {
    var found: [(String, String)] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: " ("),
      let close = rest[open.upperBound...].firstIndex(of: ")")
    {
      let before = TextWords.tokens(String(rest[..<open.lowerBound]))
      let name = String(rest[open.upperBound..<close])
      if let noun = before.last, before.count > 1, before[before.count - 2].word == "the",
        !noun.isCapitalized, noun.word.count > 3, TargetPhrase.isTitleCase(name),
        (1...4).contains(TextWords.words(name).count)
      {
        found.append((noun.word, name))
      }
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}
