/// Hands out what the sources state on a topic, each statement once.
///
/// A section takes the statements that mention a label's own words first and gives the rest to its
/// general label, so that no statement stands twice in it.
struct StatementDesk {
  private let index: BlueprintIndex
  private var given: Set<TopicStatement> = []

  init(_ index: BlueprintIndex) { self.index = index }

  /// The first statements on those topics that mention one of the words; none when there are none.
  ///
  /// - Parameter words: In lower case, of any language; empty for any statement.
  mutating func take(
    _ topics: Topic..., about words: [String] = [], except: [String] = [], limit: Int = 2
  ) -> Passage? {
    let found = index.requirements.statements.filter { statement in
      guard topics.contains(statement.topic), !given.contains(statement) else { return false }
      let text = statement.statement.text.lowercased()
      return (words.isEmpty || words.contains { text.contains($0) })
        && !except.contains { text.contains($0) }
    }
    let shown = found.prefix(limit)
    guard !shown.isEmpty else { return nil }
    for statement in shown { given.insert(statement) }
    // The same sentence may stand under several topics; it is not repeated under another label.
    for other in index.requirements.statements
    where shown.contains(where: { $0.statement == other.statement }) { given.insert(other) }
    return Passage.joined(
      shown.map { statement in
        guard case .element(let id) = statement.subject else {
          return index.quoted(statement.statement)
        }
        return "\(index.name(id)): \(index.quoted(statement.statement))"
      }.uniqued)
  }
}

extension BlueprintIndex {
  /// The source's words in quotation marks, cut at a word when they are long, with their place.
  func quoted(_ statement: Statement) -> Passage {
    let text = InlineMarkdown.singleLine(statement.text)
    return Passage("“\(Self.shortened(text))”").citing(statement.evidence)
  }

  /// Statements on a topic, quoted.
  func stated(_ topic: Topic, limit: Int = 2) -> Passage? {
    var desk = StatementDesk(self)
    return desk.take(topic, limit: limit)
  }

  /// The text up to the sentence or word end before the limit.
  static func shortened(_ text: String, limit: Int = 260) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit)
    if let stop = head.lastIndex(where: { ".!?。".contains($0) }),
      head.distance(from: head.startIndex, to: stop) > limit / 2
    {
      return head[...stop] + " …"
    }
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<cut] + " …"
  }

  /// Whether a source names one of the products, and where; rejected options do not count.
  ///
  /// - Parameter products: Names as they are commonly written; the first that is found is returned.
  func named(_ products: String...) -> (product: String, evidence: Evidence)? {
    for product in products {
      if let place = mention(of: product.lowercased()) { return (product, place) }
    }
    return nil
  }

  private func mention(of word: String) -> Evidence? {
    for statement in requirements.statements where statement.topic != .rejectedOption {
      if Self.mentions(word, statement.statement.text) { return statement.statement.evidence }
    }
    for element in requirements.elements where element.kind != .person {
      if let place = element.evidence.first, Self.mentions(word, element.name) { return place }
      for technology in element.technologies where Self.mentions(word, technology.text) {
        return technology.evidence
      }
    }
    for interaction in requirements.interactions {
      if let via = interaction.via, let place = interaction.evidence.first,
        Self.mentions(word, via)
      {
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
