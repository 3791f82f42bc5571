/// Finds the names of known elements inside running text.
struct MentionIndex: Sendable {
  /// A name in a text.
  struct Mention: Hashable, Sendable {
    /// The element.
    var index: Int
    /// The words of the text that name it.
    var words: Range<Int>
    /// For Korean: the particle that follows the name; empty otherwise.
    var particle: String
  }

  private struct Name: Sendable {
    var words: [String]
    var index: Int
  }

  private var byFirstWord: [String: [Name]] = [:]

  /// Adds a name.
  mutating func add(_ words: [String], _ index: Int) {
    guard let first = words.first else { return }
    var names = byFirstWord[first] ?? []
    guard !names.contains(where: { $0.words == words }) else { return }
    names.append(Name(words: words, index: index))
    // The longest name counts: "Order Service" before "Order".
    names.sort { $0.words.count > $1.words.count }
    byFirstWord[first] = names
    if words.count == 1 { soloWords.insert(first) }
  }

  /// Lets a name mean an element, whatever it meant before.
  mutating func replace(_ words: [String], with index: Int) {
    guard let first = words.first else { return }
    byFirstWord[first]?.removeAll { $0.words == words }
    add(words, index)
  }

  private var soloWords: Set<String> = []

  /// The names in a text, from left to right, none inside another.
  func mentions(in tokens: [TextWords.Token]) -> [Mention] {
    var found: [Mention] = []
    var position = 0
    while position < tokens.count {
      if let mention = mention(in: tokens, at: position) {
        found.append(mention)
        position = mention.words.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// The name that begins with the word at `position`.
  func mention(in tokens: [TextWords.Token], at position: Int) -> Mention? {
    let first = tokens[position].word
    let plain = KoreanParticle.split(first)
    for key in [first, plain.stem] {
      guard let names = byFirstWord[key] else { continue }
      for name in names {
        if let mention = match(name, tokens, position) { return mention }
      }
      if plain.particle.isEmpty { break }
    }
    return nil
  }

  /// "the entries table", "the votes SQS queue": the words behind say that a name is meant.
  private func isCalledThing(_ tokens: [TextWords.Token], _ end: Int) -> Bool {
    tokens[min(end, tokens.count)...].prefix(2).contains { token in
      NameVocabulary.storeWords.contains(token.word) || token.word == "queue"
        || token.word == "service"
    }
  }

  private func match(_ name: Name, _ tokens: [TextWords.Token], _ position: Int) -> Mention? {
    let end = position + name.words.count
    guard end <= tokens.count else { return nil }
    var particle = ""
    for (offset, word) in name.words.enumerated() {
      let token = tokens[position + offset]
      if token.word == word { continue }
      // German puts a genitive or plural ending behind long compounds.
      if name.words.count == 1, word.count >= 9, token.word.hasPrefix(word),
        ["s", "es", "n", "en"].contains(token.word.dropFirst(word.count))
      {
        continue
      }
      let split = KoreanParticle.split(token.word)
      guard offset == name.words.count - 1, split.stem == word, !split.particle.isEmpty else {
        return nil
      }
      particle = split.particle
    }
    // A common word is a name only when it is written like one.
    if name.words.count == 1, !tokens[position].isCapitalized, name.words[0].count < 12,
      !isCalledThing(tokens, end)
    {
      return nil
    }
    if particle.isEmpty, end < tokens.count, KoreanParticle.all.contains(tokens[end].word),
      tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
    {
      return Mention(index: name.index, words: position..<(end + 1), particle: tokens[end].word)
    }
    return Mention(index: name.index, words: position..<end, particle: particle)
  }
}

/// The particles that Korean puts behind a noun to tell its part in the sentence.
enum KoreanParticle {
  /// Particles behind the subject or topic.
  static let subject: Set<String> = ["은", "는", "이", "가", "에서는", "도"]
  /// Particles behind what is acted on, asked or told.
  static let object: Set<String> = [
    "을", "를", "에", "에게", "로", "으로", "에서", "로부터", "으로부터", "와", "과", "한테", "에도", "를통해", "을통해",
  ]
  /// Particles behind a possessor.
  static let possessive: Set<String> = ["의"]

  static let all: Set<String> = subject.union(object).union(possessive)

  private static let ordered = all.sorted { ($0.count, $0) > ($1.count, $1) }

  /// Divides a Korean word into what it names and the particle behind it.
  static func split(_ word: String) -> (stem: String, particle: String) {
    guard let first = word.unicodeScalars.first, (0xAC00...0xD7A3).contains(first.value) else {
      return (word, "")
    }
    for particle in ordered where word.count > particle.count && word.hasSuffix(particle) {
      return (String(word.dropLast(particle.count)), particle)
    }
    return (word, "")
  }
}
