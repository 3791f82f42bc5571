internal import Markup

/// Finds parts and products that English prose knows by a name of their own, whatever its words.
///
///     The Publisher stores the page and tells Fastly to purge the old copy.
///
/// Capitals alone name much that is no part: places, people, headings. A name counts where the
/// document comes back to it and a verb ties it to something: what acts is a part, and what is only
/// acted upon, and bears no article, is somebody else's product.
enum ProperNameExtractor {
  /// What a document says of one name.
  private struct Survey {
    var name: String
    var count = 0
    /// How often an article stands before it.
    var articles = 0
    /// How often a verb says that it does something.
    var deeds = 0
    /// How often a verb asks something of it.
    var uses = 0
    /// How often its capital does not come from the beginning of a sentence.
    var inside = 0
    var evidence: [Evidence] = []
  }

  /// Declares what the running text of a document names.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    var order: [String] = []
    var surveys: [String: Survey] = [:]
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for sentence in reading.document.sentences(of: section) {
        let tokens = TextWords.tokens(sentence.text)
        let words = tokens.map(\.word)
        guard tokens.count >= 3, tokens.count <= 80, isEnglish(words) else { continue }
        let isSettled = !TrapVocabulary.isUnsettled(sentence.text, words: words)
        let bytes = Array(sentence.text.utf8)
        for range in runs(in: tokens, bytes) {
          let span =
            tokens[range.lowerBound].range
            .lowerBound..<tokens[range.upperBound - 1].range
            .upperBound
          let name = String(decoding: bytes[span], as: UTF8.self)
          guard isOpen(name, Array(words[range])) else { continue }
          let key = ElementName(name).exactKey
          if surveys[key] == nil { order.append(key) }
          var survey = surveys[key] ?? Survey(name: name)
          survey.count += 1
          if range.lowerBound > 0 { survey.inside += 1 }
          if range.lowerBound > 0, words[range.lowerBound - 1] == "the" { survey.articles += 1 }
          if isSettled {
            if acts(range, tokens, bytes) { survey.deeds += 1 }
            if isUsed(range, words) { survey.uses += 1 }
          }
          survey.evidence.append(
            reading.document.evidence(
              ProseNameExtractor.line(of: name, sentence, reading.document)))
          surveys[key] = survey
        }
      }
    }
    for key in order {
      guard let survey = surveys[key], let kind = kind(of: survey),
        registry.find(survey.name) == nil
      else { continue }
      for evidence in survey.evidence {
        registry.declare(
          survey.name, kind: kind, firmness: 1, weight: 1, evidence: evidence, joinsSimilar: false)
      }
    }
  }

  private static func kind(of survey: Survey) -> Element.Kind? {
    guard survey.count > 1, survey.inside > 0 else { return nil }
    let name = ElementName(survey.name)
    if let kind = KindGuess.guess(name)?.kind, kind != .component {
      return kind != .person && survey.uses > 0 ? kind : nil
    }
    if name.words.count > 1 {
      if survey.deeds > 0 { return .component }
      guard survey.uses > 0 else { return nil }
      if NameVocabulary.endsLikeComponent(name.words) { return .component }
      return survey.uses > 1 ? (survey.articles > 0 ? .component : .externalSystem) : nil
    }
    if survey.articles * 2 >= survey.count, survey.articles > 1 {
      let isTold = survey.uses > 0 || NameVocabulary.endsLikeComponent(name.words)
      return survey.deeds > 0 && isTold ? .component : nil
    }
    guard survey.articles == 0, survey.inside > 1, survey.uses > 0 else { return nil }
    return survey.uses + survey.deeds > 1 ? .externalSystem : nil
  }

  // MARK: What a sentence says

  private static let adverbs: Set<String> = [
    "then", "also", "only", "itself", "never", "always", "must", "will", "shall", "can", "in",
    "turn", "periodically", "regularly", "finally", "now",
  ]

  /// "The Publisher stores", "The Worker, running at the edge, asks": a verb has it as its subject.
  private static func acts(
    _ name: Range<Int>, _ tokens: [TextWords.Token], _ bytes: [UInt8]
  ) -> Bool {
    var next = name.upperBound
    guard next < tokens.count else { return false }
    let gap = bytes[tokens[next - 1].range.upperBound..<tokens[next].range.lowerBound]
    if gap.contains(44) {
      // The verb stands behind what the commas enclose.
      let word = tokens[next].word
      if word == "which" || word == "who" {
        next += 1
      } else {
        guard
          let close = (next + 1..<min(next + 12, tokens.count)).first(where: {
            bytes[tokens[$0 - 1].range.upperBound..<tokens[$0].range.lowerBound].contains(44)
          })
        else { return false }
        next = close
      }
    } else if !gap.allSatisfy({ $0 == 32 }) {
      return false
    }
    while next < tokens.count, adverbs.contains(tokens[next].word) { next += 1 }
    guard next < tokens.count, !tokens[next].isCapitalized else { return false }
    let verb = tokens[next].word
    return (VerbVocabulary.isAction(verb) || verb == "does" || verb == "has")
      && (verb.hasSuffix("s") || adverbs.contains(tokens[next - 1].word))
  }

  private static let articles: Set<String> = ["the", "a", "an", "our", "its", "their"]
  private static let joints: Set<String> = [
    "to", "from", "through", "via", "by", "with", "into", "in", "on", "against", "at",
  ]
  private static let placing: Set<String> = ["in", "on", "at", "by"]

  /// Whether a verb before the name asks something of it: "tells Fastly", "fetches it from the Hub".
  private static func isUsed(_ name: Range<Int>, _ words: [String]) -> Bool {
    var index = name.lowerBound - 1
    while index > 0, articles.contains(words[index]) { index -= 1 }
    guard index >= 0 else { return false }
    if VerbVocabulary.isVerb(words[index]) { return true }
    guard joints.contains(words[index]), !placing.contains(words[index]) else { return false }
    return words[max(0, index - 8)..<index].contains { VerbVocabulary.isVerb($0) || $0 == "come" }
  }

  /// German writes every noun with a capital, so capitals tell nothing there.
  private static func isEnglish(_ words: [String]) -> Bool {
    !GermanClause.isGerman(words) && words.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } }
  }

  // MARK: Names

  private static let openers: Set<String> = [
    "the", "a", "an", "each", "every", "all", "our", "this", "that", "these", "those", "both",
    "any", "no", "when", "if", "once", "after", "before", "while", "for", "in", "on", "at", "as",
    "then", "and", "by", "via", "new", "same", "another", "it", "its", "they", "their", "we", "you",
    "i", "to", "from", "with", "since", "because", "but", "or", "so", "two", "three", "one",
    "where", "what", "whatever", "whenever", "who", "how", "why", "which", "there", "here", "not",
    "only", "see", "use", "some", "most", "many", "neither", "either", "also", "during", "until",
    "without", "within", "under", "over", "of", "is", "are", "he", "she", "his", "her", "my",
  ]
  private static let noNames: Set<String> = [
    "figure", "section", "table", "chapter", "appendix", "phase", "step", "note", "version",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "english", "german", "french", "european", "american", "europe",
    "germany", "internet", "unix", "utc", "team", "level", "adr", "rfc", "example", "ok",
  ]

  /// Runs of up to four capitalised words with nothing but a blank or hyphen between them.
  private static func runs(in tokens: [TextWords.Token], _ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      guard isCapital(bytes, tokens[index]), !openers.contains(tokens[index].word) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isCapital(bytes, tokens[end]),
        tokens[end].range.lowerBound - tokens[end - 1].range.upperBound == 1,
        [32, 45].contains(bytes[tokens[end - 1].range.upperBound])
      { end += 1 }
      if end - index <= 4, isWhole(index..<end, tokens, bytes) { found.append(index..<end) }
      index = end
    }
    return found
  }

  /// Whether words are no part of an identifier: `Scoring.score` names nothing.
  private static func isWhole(
    _ range: Range<Int>, _ tokens: [TextWords.Token], _ bytes: [UInt8]
  ) -> Bool {
    let start = tokens[range.lowerBound].range.lowerBound
    let end = tokens[range.upperBound - 1].range.upperBound
    func isLetter(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || byte == 95
    }
    if start > 0, isLetter(bytes[start - 1]) || "./@#".utf8.contains(bytes[start - 1]) {
      return false
    }
    guard end < bytes.count else { return true }
    if isLetter(bytes[end]) || bytes[end] == 47 || bytes[end] == 40 { return false }
    return bytes[end] != 46 || end + 1 >= bytes.count || !isLetter(bytes[end + 1])
  }

  /// Whether a name is one of which no vocabulary knows what it stands for.
  private static func isOpen(_ name: String, _ words: [String]) -> Bool {
    let letters = name.filter(\.isLetter)
    guard letters.count >= 4, letters.contains(where: \.isLowercase),
      !words.contains(where: { noNames.contains($0) || $0.allSatisfy(\.isNumber) }),
      !EventName.isEvent(name), StyleVocabulary.reading(name) == nil,
      ComponentHeadingExtractor.isName(name), LabelVocabulary.role(of: name) == nil
    else { return false }
    if let last = words.last, NameVocabulary.personWords.contains(last) { return false }
    let sorts: Set<TechnologyVocabulary.Sort> = [
      .library, .runtime, .observability, .store, .broker, .external,
    ]
    return TechnologyVocabulary.firstSort(in: words, among: sorts) == nil
      || words.count > 1 && NameVocabulary.endsLikeComponent(words)
  }

  private static func isCapital(_ bytes: [UInt8], _ token: TextWords.Token) -> Bool {
    (65...90).contains(bytes[token.range.lowerBound])
  }
}
