internal import Markup

/// Reads plain sentences whose verb joins two known elements, in the languages of the documents.
///
/// A sentence that denies, wishes or compares gives no interaction; a denial is kept, so that it
/// can be held against what other places say.
enum SentenceExtractor {
  /// What the sentences before one have spoken of.
  struct Context {
    /// The element whose heading or list item the sentence stands under.
    var owner: Int?
    /// The subject of the sentence before.
    var last: Int?
    /// The events that the sentence before named.
    var events: [String] = []
    /// What lists, labels, tables and diagrams have told of the lines already.
    var told: LineUsage
  }

  /// Reads the sentences of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    let nouns = SentenceReference.nouns(of: draft.registry)
      .merging(RoleNames.nouns(in: reading, draft.registry)) { known, _ in known }
    var wideNames: WideNames?
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] || reading.isDecision[section] {
      for block in content.blocks {
        for unit in reading.document.textUnits(of: block) {
          let plain = reading.document.markup.plainText(nodes: unit)
          var decision = DecisionText()
          var context = Context(owner: reading.owner[section], told: reading.told)
          for whole in SentenceSplitter.sentences(in: plain.bytes) {
            let range = SentenceSplitter.withoutLabel(whole, in: plain.bytes)
            let sentence = Phrase(plain, range, lines: reading.document.markup.lines)
            if reading.isDecision[section], !decision.keeps(sentence.text) { continue }
            context.owner = reading.itemOwner[sentence.line] ?? reading.owner[section]
            if WideClause.isWide(sentence.text) {
              let names = wideNames ?? WideNames(draft.registry)
              wideNames = names
              WideSentenceExtractor.read(sentence, names, context, index, &draft)
            } else {
              let marked = reading.document.markedTokens(of: sentence, in: plain, range)
              read(sentence, marked, nouns, &context, index, &draft)
            }
          }
        }
      }
    }
  }

  private static func read(
    _ sentence: Phrase, _ all: [TextWords.Token], _ nouns: [String: Int],
    _ context: inout Context, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let tokens = withoutRemarks(all, sentence.text, draft.registry)
    guard tokens.count >= 2, tokens.count <= 80 else { return }
    let words = tokens.map(\.word)
    let named = draft.registry.mentions.mentions(in: tokens)
    var mentions = SentenceReference.resolved(
      named, words, nouns, last: context.last ?? context.owner)
    EventSentence.read(sentence, tokens, mentions, &context, index, &draft)
    let before = context.last
    let isImplied = context.owner != nil && PartExtractor.leadsLikeVerb(words)
    context.last =
      isImplied
      ? context.owner
      : mentions.first { draft.registry.entries[$0.index].kind == .component }?.index
        ?? context.last
    guard !ArrowLineExtractor.hasArrow(sentence.text) else { return }
    if let owner = context.owner, !mentions.isEmpty, mentions[0].words.lowerBound > 0,
      !mentions.contains(where: { $0.index == owner }),
      SentenceReference.leadsWithVerb(words)
    {
      mentions.insert(MentionIndex.Mention(index: owner, words: 0..<0, particle: ""), at: 0)
    } else if let owner = before ?? context.owner, let place = GermanClause.pronoun(in: words),
      mentions.contains(where: { $0.words.lowerBound > place && $0.index != owner })
    {
      // The pronoun stands for the part that was spoken of; names before it are circumstances.
      mentions.removeAll { $0.words.lowerBound < place }
      mentions.insert(MentionIndex.Mention(index: owner, words: 0..<1, particle: ""), at: 0)
    } else if let owner = context.owner, isPredicated(mentions, words, owner) {
      mentions.insert(MentionIndex.Mention(index: owner, words: 0..<0, particle: ""), at: 0)
    } else if mentions.count > 1, let owner = context.owner,
      !mentions.contains(where: { $0.index == owner }),
      isOwned(words[..<mentions[0].words.lowerBound], mentions[0], draft.registry)
    {
      mentions.insert(MentionIndex.Mention(index: owner, words: 0..<0, particle: ""), at: 0)
    } else if mentions.count == 1, let mention = mentions.first,
      let owner = context.owner ?? (isPassive(draft.registry, mention) ? before : nil)
    {
      if !context.told.isTouched(sentence.lines) {
        readBelowHeading(sentence, tokens, mention, owner, index, &draft)
      }
    }
    if let owner = context.owner, draft.registry.entries[owner].kind == .externalSystem {
      let others = mentions.filter { $0.index != owner }
      if others.count == 1, let mention = others.first {
        readUse(of: owner, by: mention, sentence, tokens, index, &draft)
      }
    }
    guard mentions.count >= 2 else { return }
    // A line that a list, label or table has already told is not read a second time.
    guard !context.told.isTouched(sentence.lines) else { return }
    let isKorean =
      mentions.contains { !$0.particle.isEmpty } || words.contains { $0.hasPrefix("의존") }
    let links =
      if isKorean {
        KoreanClause.links(tokens, mentions, sentence.text)
      } else if GermanClause.isGerman(words) {
        GermanClause.links(words, mentions)
      } else {
        EnglishClause.links(
          plainWords(tokens, mentions, sentence.text), mentions,
          lead: lead(of: tokens, sentence.text),
          commas: commas(in: tokens, sentence.text))
      }
    guard !links.isEmpty else { return }
    let evidence = draft.readings[index].document.evidence(sentence.lines)
    if TrapVocabulary.isDenied(
      isKorean ? sentence.text : "", words: Array(words[lead(of: tokens, sentence.text)...]))
    {
      draft.readings[index].usage.mark(sentence.lines, .recognised)
      for link in links where EnglishClause.isDenied(words, link) || isKorean {
        draft.denials.append(
          ExtractionDraft.Denial(
            source: link.source, target: link.target, evidence: evidence))
      }
      return
    }
    // "To guarantee that no seat is sold twice, it keeps …": the purpose before the comma may deny.
    let stated = Array(words[self.lead(of: tokens, sentence.text)...])
    guard !TrapVocabulary.isUnsettled(isKorean ? sentence.text : "", words: stated) else {
      draft.readings[index].usage.mark(sentence.lines, .recognised)
      return
    }
    for link in links {
      var claim = InteractionClaim(
        source: link.source, target: link.target, form: .sentence, style: link.style,
        styleBasis: link.style == .unknown ? .none : .verb, evidence: evidence)
      if let style = StyleVocabulary.reading(sentence.text), style.via != nil || links.count == 1 {
        (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
      }
      claim.purpose = sentence.text
      claim.isTurned = link.isAssumed
      draft.add(claim)
      draft.readings[index].usage.mark(sentence.lines, .used)
    }
  }

  /// "매일 주문DB를 읽어 …": a Korean sentence without a subject speaks of what it stands under.
  private static func isPredicated(
    _ mentions: [MentionIndex.Mention], _ words: [String], _ owner: Int
  ) -> Bool {
    mentions.contains {
      KoreanParticle.object.contains($0.particle)
        || $0.words.upperBound < words.count && words[$0.words.upperBound].hasPrefix("의존")
    }
      && !mentions.contains { $0.index == owner || KoreanParticle.subject.contains($0.particle) }
  }

  /// Whether a name stands for something that never acts by itself.
  private static func isPassive(
    _ registry: ElementRegistry, _ mention: MentionIndex.Mention
  ) -> Bool {
    [.dataStore, .broker].contains(registry.entries[mention.index].kind)
  }

  private static let leads: Set<String> = [
    "if", "when", "whenever", "after", "once", "as", "for", "on", "in", "upon", "then", "finally",
    "first", "next", "during", "while", "before", "at", "to", "every", "each",
  ]

  /// The words, with those blanked that only spell an identifier: "placed" in `OrderPlaced`.
  private static func plainWords(
    _ tokens: [TextWords.Token], _ mentions: [MentionIndex.Mention], _ text: String
  ) -> [String] {
    let whole = TextWords.wholeWords(tokens, in: text)
    return tokens.indices.map { index in
      whole[index] || mentions.contains { $0.words.contains(index) } ? tokens[index].word : "·"
    }
  }

  /// The words that a comma stands before.
  private static func commas(in tokens: [TextWords.Token], _ text: String) -> Set<Int> {
    let bytes = Array(text.utf8)
    return Set(
      tokens.indices.dropFirst().filter { index in
        bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound].contains(44)
      })
  }

  /// How many words stand before the main clause: "After some time, the Order Service calls …".
  static func lead(of tokens: [TextWords.Token], _ text: String) -> Int {
    guard let first = tokens.first, leads.contains(first.word) else { return 0 }
    let bytes = Array(text.utf8)
    for (index, token) in tokens.enumerated().dropFirst() {
      let gap = bytes[tokens[index - 1].range.upperBound..<token.range.lowerBound]
      if gap.contains(44) { return index }
    }
    return 0
  }

  /// The words without remarks in brackets, unless a remark names an element.
  private static func withoutRemarks(
    _ tokens: [TextWords.Token], _ text: String, _ registry: ElementRegistry
  ) -> [TextWords.Token] {
    let bytes = Array(text.utf8)
    guard bytes.contains(40) else { return tokens }
    var depth = 0
    var end = 0
    var kept: [TextWords.Token] = []
    var inside: [TextWords.Token] = []
    for token in tokens {
      for byte in bytes[end..<token.range.lowerBound] {
        if byte == 40 { depth += 1 }
        if byte == 41 { depth = max(0, depth - 1) }
      }
      end = token.range.upperBound
      if depth == 0, !inside.isEmpty {
        if inside.count < 3 || !registry.mentions.mentions(in: inside).isEmpty { kept += inside }
        inside = []
      }
      if depth > 0 { inside.append(token) } else { kept.append(token) }
    }
    if inside.count < 3 || !registry.mentions.mentions(in: inside).isEmpty { kept += inside }
    return kept
  }
}

extension ArrowLineExtractor {
  /// Whether a text holds an arrow and so is no sentence.
  static func hasArrow(_ text: String) -> Bool {
    ["->", "→", "=>", "⇒"].contains { text.contains($0) }
  }
}

/// One joint that a sentence makes between two elements.
struct SentenceLink: Hashable, Sendable {
  var source: Int
  var target: Int
  var style: CommunicationStyle
  /// The words between the two names.
  var words: Range<Int>
  /// Whether the words leave open which of the two needs the other.
  var isAssumed = false
}

/// Cuts running text into sentences.
enum SentenceSplitter {
  /// A sentence without the label that it stands behind: "Responsibility: checks …".
  static func withoutLabel(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    guard let colon = bytes[range].prefix(48).firstIndex(of: 58), colon + 1 < range.upperBound
    else { return range }
    let label = String(decoding: bytes[range.lowerBound..<colon], as: UTF8.self)
    guard LabelVocabulary.role(of: label) != nil else { return range }
    let start = bytes[(colon + 1)..<range.upperBound].firstIndex { $0 != 32 && $0 != 10 }
    return (start ?? range.lowerBound)..<range.upperBound
  }

  /// The ranges of the sentences of a text in UTF-8.
  static func sentences(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 32
      let isEnd =
        (byte == 46 || byte == 33 || byte == 63 || byte == 59) && (next == 32 || next == 10)
      let isWideEnd =
        byte == 0xE3 && index + 2 < bytes.count && bytes[index + 1] == 0x80
        && bytes[index + 2] == 0x82
      if isEnd || isWideEnd {
        let end = index + (isWideEnd ? 3 : 1)
        ranges.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }
}
