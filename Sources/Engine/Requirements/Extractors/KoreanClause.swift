/// Finds what a Korean sentence joins: the particles tell the parts, the predicate stands last.
enum KoreanClause {
  /// The joints of a sentence, given the names in it.
  static func links(
    _ tokens: [TextWords.Token], _ mentions: [MentionIndex.Mention], _ text: String
  ) -> [SentenceLink] {
    guard
      let subject = mentions.first(where: { KoreanParticle.subject.contains($0.particle) })
        ?? mentions.first
    else { return [] }
    var links: [SentenceLink] = []
    for mention in mentions where mention.index != subject.index {
      guard mention.words.lowerBound >= subject.words.upperBound else { continue }
      let isObject = KoreanParticle.object.contains(mention.particle)
      let isListed = mention.particle.isEmpty
      guard isObject || isListed else { continue }
      let tail = tokens[mention.words.upperBound...]
      guard let predicate = predicate(tail, text),
        let meaning = VerbVocabulary.koreanMeaning(predicate)
      else { continue }
      let isAgent = mention.particle == "에" && predicate.contains("의해")
      let isReversed = meaning.isReversed && isAgent
      links.append(
        SentenceLink(
          source: isReversed ? mention.index : subject.index,
          target: isReversed ? subject.index : mention.index, style: meaning.style,
          words: mention.words.upperBound..<tokens.count))
    }
    return links
  }

  /// The words up to the first predicate behind a name.
  private static func predicate(_ tail: ArraySlice<TextWords.Token>, _ text: String) -> String? {
    var words: [String] = []
    for token in tail.prefix(12) {
      words.append(token.word)
      let isEnd = ["다", "며", "고", "여", "해", "함", "음"].contains { token.word.hasSuffix($0) }
      if isEnd, VerbVocabulary.koreanMeaning(words.joined(separator: " ")) != nil { break }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
