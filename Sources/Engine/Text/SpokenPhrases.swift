/// Phrases of any language, looked for in a sentence.
///
/// Phrases in scripts with blanks stand as whole words; words of other scripts stick together, so their
/// phrases may stand anywhere.
struct SpokenPhrases: Sendable {
  private let words: PhraseTable<Void>
  private let wide: [String]

  /// Phrases as people write them, in lower case.
  init(_ phrases: [String]) {
    func isWide(_ phrase: String) -> Bool { phrase.unicodeScalars.contains { $0.value > 0x2E7F } }
    words = PhraseTable(phrases.filter { !isWide($0) }.map { TextWords.words($0) })
    wide = phrases.filter(isWide)
  }

  /// Whether one of them stands in the sentence.
  func stand(in sentence: String) -> Bool {
    words.standsAnywhere(in: TextWords.words(sentence))
      || sentence.utf8.contains { $0 >= 128 } && wide.contains { sentence.contains($0) }
  }
}
