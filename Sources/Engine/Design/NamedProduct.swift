/// A product that a source names, with where it does.
struct NamedProduct: Hashable {
  var product: String
  var evidence: Evidence

  /// The first of the products that a source names; rejected options do not count.
  ///
  /// - Parameter products: Names as they are commonly written.
  static func first(of products: [String], in requirements: Requirements) -> NamedProduct? {
    for product in products {
      if let place = mention(of: product.lowercased(), in: requirements) {
        return NamedProduct(product: product, evidence: place)
      }
    }
    return nil
  }

  private static func mention(of word: String, in requirements: Requirements) -> Evidence? {
    for statement in requirements.statements where statement.topic != .rejectedOption {
      if mentions(word, statement.statement.text) { return statement.statement.evidence }
    }
    for element in requirements.elements where element.kind != .person {
      if let place = element.evidence.first, mentions(word, element.name) { return place }
      for technology in element.technologies where mentions(word, technology.text) {
        return technology.evidence
      }
    }
    for interaction in requirements.interactions {
      if let via = interaction.via, let place = interaction.evidence.first, mentions(word, via) {
        return place
      }
    }
    return nil
  }

  /// Whether the text has the word, not as part of a longer Latin word.
  static func mentions(_ word: String, _ text: String) -> Bool {
    var rest = text.lowercased()[...]
    while let range = rest.firstRange(of: word) {
      let before =
        range.lowerBound > rest.startIndex
        ? rest[rest.index(before: range.lowerBound)] : " "
      let after = range.upperBound < rest.endIndex ? rest[range.upperBound] : " "
      let isWord = !(before.isASCII && before.isLetter) && !(after.isASCII && after.isLetter)
      if isWord { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
