internal import Markup

/// Finds components that only running text names: in bold or code, or in capitals throughout.
///
///     The **Trip Service** owns the life cycle and sits behind the `edge-gateway`.
///     Claims are paid by the Payment Hub. The Payment Hub asks the Claims Engine.
///
/// A marked name counts where it ends like a component's. An unmarked one must be told twice, or
/// stand in one sentence with another part and a verb that joins the two.
enum ProseNameExtractor {
  /// One name in a text.
  private struct Candidate {
    var name: String
    var isMarked: Bool
    /// Whether a verb follows or another candidate stands in the same sentence.
    var isJoined: Bool
    /// Whether the sentence states something.
    var isSettled: Bool
    var evidence: Evidence
  }

  /// Declares what the running text of a document names.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    var order: [String] = []
    var found: [String: [Candidate]] = [:]
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks {
        for unit in reading.document.textUnits(of: block) {
          for candidate in candidates(in: unit, reading.document, registry) {
            let key = ElementName(candidate.name).looseKey
            if found[key] == nil { order.append(key) }
            found[key, default: []].append(candidate)
          }
        }
      }
    }
    for key in order {
      guard let told = found[key], let first = told.first(where: \.isSettled) else { continue }
      guard told.count > 1 || told.contains(where: { $0.isMarked || $0.isJoined }) else { continue }
      guard registry.find(first.name) == nil else { continue }
      for candidate in told where candidate.isSettled {
        registry.declare(
          candidate.name, kind: kind(of: first.name), firmness: 1, weight: 1,
          evidence: candidate.evidence)
      }
    }
  }

  private static func kind(of name: String) -> Element.Kind? {
    let guess = KindGuess.guess(ElementName(name))?.kind
    return guess == .externalSystem || guess == .broker || guess == .dataStore ? guess : .component
  }

  private static func candidates(
    in unit: Range<Int>, _ document: ParsedDocument, _ registry: ElementRegistry
  ) -> [Candidate] {
    let markup = document.markup
    var marked: Set<String> = []
    for node in unit {
      let kind = markup.nodes[node].kind
      guard kind == .strong || kind == .code else { continue }
      let text = markup.text(of: node).trimmed
      if isName(text, isCode: kind == .code) { marked.insert(text) }
    }
    let plain = markup.plainText(nodes: unit)
    var found: [Candidate] = []
    for range in SentenceSplitter.sentences(in: plain.bytes) {
      let sentence = Phrase(plain, range, lines: markup.lines)
      let tokens = TextWords.tokens(sentence.text)
      let words = tokens.map(\.word)
      guard tokens.count <= 80 else { continue }
      let isSettled = !TrapVocabulary.isUnsettled(sentence.text, words: words)
      var names = marked.filter { sentence.text.contains($0) }.sorted()
      let capitals = runs(in: sentence.text, tokens)
      names += capitals.filter { name in !names.contains { $0.contains(name) } }
      guard !names.isEmpty else { continue }
      let known = registry.mentions.mentions(in: tokens).count
      let isJoined = names.count + known > 1 && words.contains { VerbVocabulary.isVerb($0) }
      let bracketed = Set(RoleNames.pairs(in: sentence.text).map(\.name))
      for name in names {
        found.append(
          Candidate(
            name: name, isMarked: isSettled && marked.contains(name),
            isJoined: isSettled && (isJoined || bracketed.contains(name)), isSettled: isSettled,
            evidence: document.evidence(line(of: name, sentence, document))))
      }
    }
    return found
  }

  /// The lines of a sentence on which a name stands.
  static func line(
    of name: String, _ sentence: Phrase, _ document: ParsedDocument
  ) -> ClosedRange<Int> {
    let lines = document.markup.lines
    for line in sentence.lines
    where lines.text(ofLine: line, in: document.markup.source).contains(name) {
      return line...line
    }
    return sentence.lines
  }

  /// Whether marked words are a component's name.
  private static func isName(_ text: String, isCode: Bool) -> Bool {
    let name = ElementName(text)
    let words = name.words
    guard words.count >= 2, words.count <= 4, ComponentHeadingExtractor.isName(text),
      isComponent(words), !EventName.isEvent(text),
      !NameVocabulary.endsLikeStore(words) || words.last == "database"
    else { return false }
    guard isCode else { return TargetPhrase.isTitleCase(name.display) || text.contains("-") }
    // A class or file in code is no part: parts are written `edge-gateway`.
    return text.contains("-")
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
      }
  }

  private static func isComponent(_ words: [String]) -> Bool {
    if words.count > 1, let last = words.last,
      ["queue", "broker", "bus", "database"].contains(last)
        || NameVocabulary.storeWords.contains(last) && last != "table" && last != "tables",
      TechnologyVocabulary.sort(of: words) == nil, !["dead", "message"].contains(words[0])
    {
      return true
    }
    // "React SPA" says what something is made of.
    if words.count == 2, TechnologyVocabulary.sort(of: [words[0]]) == .library { return false }
    guard NameVocabulary.endsLikeComponent(words), let last = words.last,
      KindGuess.guess(ElementName(words.joined(separator: " ")))?.kind == .component
    else { return false }
    return !["api", "client", "services", "workers", "core", "function", "platform", "components"]
      .contains(last)
  }

  private static let openers: Set<String> = [
    "the", "a", "an", "each", "every", "all", "our", "this", "that", "these", "both", "any", "no",
    "when", "if", "once", "after", "before", "while", "for", "in", "on", "at", "as", "then", "and",
    "by", "via", "der", "die", "das", "ein", "eine", "new", "same", "another",
  ]

  /// Runs of capitalised words that end like a component's name.
  private static func runs(in text: String, _ tokens: [TextWords.Token]) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var index = 0
    while index < tokens.count {
      guard isCapital(bytes, tokens[index]), !openers.contains(tokens[index].word) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isCapital(bytes, tokens[end]),
        isJoint(bytes[tokens[end - 1].range.upperBound..<tokens[end].range.lowerBound])
      { end += 1 }
      // "API gateway", "the Billing service": what sort of part it is may stand in small letters.
      if end < tokens.count, sorts.contains(tokens[end].word),
        index > 0 || end - index > 1 || isShort(tokens[index]),
        bytes[tokens[end - 1].range.upperBound..<tokens[end].range.lowerBound].elementsEqual([32]),
        isOwnName(tokens[index..<end].map(\.word))
      {
        end += 1
      }
      let words = tokens[index..<end].map(\.word)
      // The first word of a sentence has its capital from the sentence.
      let start = index == 0 && VerbVocabulary.isVerb(words[0]) ? index + 1 : index
      let run = tokens[start..<end].map(\.word)
      // "Database Storage: store what was validated": a label before a colon names no store.
      let isLabel = index == 0 && end < tokens.count && NameVocabulary.endsLikeStore(run)
      if run.count >= 2, run.count <= 4, isComponent(run), !isLabel {
        let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
        found.append(String(decoding: bytes[range], as: UTF8.self))
      }
      index = end
    }
    return found
  }

  private static let sorts: Set<String> = [
    "service", "gateway", "server", "worker", "engine", "portal", "backend", "frontend",
  ]

  /// Whether an abbreviation stands there, which has its capitals wherever it stands.
  private static func isShort(_ token: TextWords.Token) -> Bool { token.word == "api" }

  /// Whether capitals before "service" are a name and no product or protocol: not "Kafka worker".
  private static func isOwnName(_ words: [String]) -> Bool {
    let sorts: Set<TechnologyVocabulary.Sort> = [
      .library, .runtime, .store, .broker, .external, .observability,
    ]
    let text = words.joined(separator: " ")
    let isGeneral =
      [
        "web", "http", "socket", "socket io", "mail", "database", "proxy", "application", "rest",
        "saas", "it", "new", "aws", "cloud",
      ].contains(text)
    return !isGeneral && TechnologyVocabulary.firstSort(in: words, among: sorts) == nil
      && StyleVocabulary.reading(text) == nil
  }

  /// A blank or a hyphen between two words of one name.
  private static func isJoint(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.elementsEqual([32]) || gap.elementsEqual([45])
  }

  private static func isCapital(_ bytes: [UInt8], _ token: TextWords.Token) -> Bool {
    (65...90).contains(bytes[token.range.lowerBound])
  }
}
