/// Finds what an English sentence joins: subject, verb, object.
enum EnglishClause {
  private static let joints: Set<String> = ["and", "or", "plus", "the", "a", "an", "both"]
  private static let breaks: Set<String> = [
    "while", "whereas", "because", "which", "who", "that", "if", "until", "after", "before",
    "unless", "although", "so", "since",
  ]

  /// The joints of a sentence, given the names in it.
  ///
  /// - Parameters:
  ///   - words: the words of the sentence.
  ///   - mentions: the names in it.
  ///   - lead: how many words stand before the main clause.
  ///   - commas: the words that a comma stands before.
  static func links(
    _ words: [String], _ mentions: [MentionIndex.Mention], lead: Int = 0, commas: Set<Int> = []
  ) -> [SentenceLink] {
    if let link = mutual(words, mentions) { return [link] }
    guard let first = mentions.first else { return [] }
    // A name deep in a sentence is its subject only where a relative clause makes it one.
    var isSubject =
      first.words.lowerBound <= lead + 3 || opensClause(first, words, commas)
      || isWithinSubject(words[lead...], first)
    var subject = first
    var links: [SentenceLink] = []
    var last: (meaning: VerbVocabulary.Meaning, words: Range<Int>)?
    for (previous, mention) in zip(mentions, mentions.dropFirst()) {
      let gap = previous.words.upperBound..<mention.words.lowerBound
      var between = Array(words[gap])
      if let relative = between.first, ["which", "that", "who"].contains(relative) {
        // "…, which posts it to Orders": the name before is the subject of what follows.
        subject = previous
        last = nil
        isSubject = true
        between.removeFirst()
      }
      if let relative = between.firstIndex(where: { ["which", "that", "who"].contains($0) }),
        between[..<relative].contains(where: { ["is", "are"].contains($0) }),
        !between[..<relative].contains(where: { VerbVocabulary.isVerb($0) })
      {
        // "Portal is a service that calls Orders": still the same subject.
        between.removeFirst(relative + 1)
      }
      guard isSubject else {
        subject = mention
        isSubject = opensClause(mention, words, commas)
        continue
      }
      if breaks.contains(where: { between.contains($0) }) {
        // What follows has a subject of its own.
        subject = mention
        last = nil
        continue
      }
      if between.last == "and" || between.suffix(2) == ["and", "the"],
        mention.words.upperBound < words.count,
        VerbVocabulary.isVerb(words[mention.words.upperBound])
      {
        // "…, and Billing confirms it": a clause of its own begins.
        subject = mention
        last = nil
        continue
      }
      if let meaning = VerbVocabulary.meaning(between: between) {
        // "…, and Channel Connector confirms": a name before a verb is a new subject.
        last = (meaning, gap)
      } else if last == nil
        || !between.allSatisfy({ joints.contains($0) }) && !continues(between)
      {
        // Words that say nothing about the two: a possessive, a second subject. A place behind
        // the subject ("the Intake behind the Gateway stores …") leaves it the subject.
        if last == nil, !isPlace(between) { subject = mention }
        continue
      }
      guard let joint = last else { continue }
      let isReversed = joint.meaning.isReversed
      let source = isReversed ? mention.index : subject.index
      let target = isReversed ? subject.index : mention.index
      guard source != target else { continue }
      links.append(
        SentenceLink(source: source, target: target, style: joint.meaning.style, words: joint.words)
      )
      // "A calls B and B stores it": the next clause may begin with another subject.
      if startsClause(words, after: mention, mentions) {
        subject = mention
        last = nil
      }
    }
    return links
  }

  /// "A rule on the Claims Bus starts …": no verb stands before the first name.
  private static func isWithinSubject(
    _ words: ArraySlice<String>, _ first: MentionIndex.Mention
  ) -> Bool {
    guard first.words.lowerBound > words.startIndex,
      first.words.lowerBound <= words.startIndex + 6
    else { return false }
    let before = words[words.startIndex..<first.words.lowerBound]
    let opens = ["a", "an", "the", "each", "every"].contains(before[before.startIndex])
    return opens
      && !before.contains { VerbVocabulary.isAction($0) || breaks.contains($0) || $0 == "is" }
  }

  /// Whether the words between two names only say where the first one is.
  private static func isPlace(_ between: [String]) -> Bool {
    let places: Set<String> = ["behind", "inside", "within", "under", "beside", "of"]
    let tie = between.last { !["the", "a", "an", "our"].contains($0) }
    return between.count <= 5 && tie.map { places.contains($0) } ?? false
  }

  /// "…, the Draft Desk hands it over": a name right behind a comma and before a verb is a subject.
  private static func opensClause(
    _ mention: MentionIndex.Mention, _ words: [String], _ commas: Set<Int>
  ) -> Bool {
    var start = mention.words.lowerBound
    if start > 0, ["the", "a", "an", "our"].contains(words[start - 1]) { start -= 1 }
    if start > 0, ["and", "then"].contains(words[start - 1]) { start -= 1 }
    let next = mention.words.upperBound
    return commas.contains(start) && next < words.count && VerbVocabulary.isVerb(words[next])
  }

  /// "… from Experian and the transactions from Plaid": a second object of the same verb.
  private static func continues(_ between: [String]) -> Bool {
    guard between.contains("and") || between.contains("or") else { return false }
    let tail = between.reversed().drop { ["the", "a", "an", "its", "our"].contains($0) }
    return tail.first.map { ["from", "to", "in", "on", "into", "with", "via"].contains($0) }
      ?? false
  }

  private static let exchanges: [String: CommunicationStyle] = [
    "communication": .unknown, "calls": .sync, "call": .sync, "requests": .sync,
    "interaction": .unknown, "interactions": .unknown, "traffic": .unknown, "integration": .unknown,
    "messaging": .async, "exchange": .unknown, "connection": .unknown,
  ]

  /// "Communication between A and B": the first is taken for the one that begins.
  private static func mutual(
    _ words: [String], _ mentions: [MentionIndex.Mention]
  ) -> SentenceLink? {
    for (left, right) in zip(mentions, mentions.dropFirst()) {
      var before = left.words.lowerBound
      while before > 0, ["the", "a", "our"].contains(words[before - 1]) { before -= 1 }
      guard before > 1, words[before - 1] == "between", let style = exchanges[words[before - 2]]
      else { continue }
      let between = words[left.words.upperBound..<right.words.lowerBound]
      guard between.contains("and"), between.allSatisfy({ ["and", "the", "a"].contains($0) }) else {
        continue
      }
      let said = words[..<before]
      let isAnswered = said.contains("response") || said.contains("rpc")
      return SentenceLink(
        source: left.index, target: right.index, style: isAnswered ? .sync : style,
        words: left.words.upperBound..<right.words.lowerBound, isAssumed: true)
    }
    return nil
  }

  /// Whether a comma-less "and" behind a name leads to a verb, so that the subject stays.
  private static func startsClause(
    _ words: [String], after mention: MentionIndex.Mention, _ mentions: [MentionIndex.Mention]
  ) -> Bool {
    let next = mention.words.upperBound
    guard next < words.count else { return false }
    return ["which", "that", "who"].contains(words[next])
  }

  /// Whether the denial of a sentence stands between the two names of a joint.
  static func isDenied(_ words: [String], _ link: SentenceLink) -> Bool {
    TrapVocabulary.isDenied("", words: Array(words[link.words]))
  }
}
