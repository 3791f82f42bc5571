/// Reads sentences that say who publishes or consumes a named event.
enum EventSentence {
  private static let publishing: Set<String> = [
    "publishes", "publish", "published", "produced", "emitted", "publishing", "emits", "emit",
    "produces", "produce",
    "raises", "raise", "fires", "broadcasts", "announces", "announce", "announced", "발행", "게시",
    "veröffentlicht", "publiziert",
  ]
  private static let consuming: Set<String> = [
    "consumes", "consume", "consumed", "subscribes", "subscribe", "subscribed", "listens", "listen",
    "handles", "handle", "triggered", "reacts", "receives", "awaits", "구독", "소비", "수신", "abonniert",
    "konsumiert", "empfängt",
  ]

  /// Notes the events of a sentence whose subject is a component, named or implied by the heading.
  static func read(
    _ sentence: Phrase, _ tokens: [TextWords.Token], _ mentions: [MentionIndex.Mention],
    _ context: inout SentenceExtractor.Context, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let words = tokens.map(\.word)
    guard !TrapVocabulary.isUnsettled(sentence.text, words: words) else { return }
    // "published" inside `ProductPublished` is no verb.
    let whole = TextWords.wholeWords(tokens, in: sentence.text)
    let verbs = words.indices.filter { whole[$0] && verb(words[$0]) != nil }
    let names = names(in: sentence.text, hasVerb: !verbs.isEmpty)
    let before = context.events
    context.events = names
    if names.isEmpty {
      // "… publishes OrderPaid; Billing and Mail consume it."
      guard verbs.count == 1, let verb = verbs.first, before.count == 1,
        words[verb...].contains("it") || words[verb...].contains("them")
          || words[..<verb].contains(where: { ["이를", "해당"].contains($0) })
      else { return }
      context.events = before
      add(before, verb, sentence, tokens, mentions, context, index, &draft)
      return
    }
    if verbs.isEmpty { readSending(sentence, tokens, mentions, names, index, &draft) }
    for (position, verb) in verbs.enumerated() {
      // The events that a verb speaks of stand behind it, up to the next verb.
      let end = position + 1 < verbs.count ? verbs[position + 1] : words.count
      let isKorean = words[verb].unicodeScalars.contains { $0.value > 0x2E7F }
      let start = isKorean ? (position > 0 ? verbs[position - 1] + 1 : 0) : verb
      let range = isKorean ? start..<verb : start..<end
      var spoken = verbs.count == 1 ? names : names.filter { stands($0, in: range, words) }
      // "A가 X를 발행하고, B가 구독한다": the second verb has the object of the first.
      if spoken.isEmpty, isKorean, position > 0, names.count == 1 { spoken = names }
      // "`x` – published by A, consumed by B": both speak of what stands before them.
      let isPassive = isPassive(verb, words)
      if spoken.isEmpty, isPassive, names.count == 1 { spoken = names }
      let heard = isPassive ? mentions.filter { $0.words.lowerBound < end } : mentions
      add(spoken, verb, sentence, tokens, heard, context, index, &draft)
    }
  }

  private static func verb(_ word: String) -> Bool? {
    if publishing.contains(word) { return true }
    if consuming.contains(word) { return false }
    // Korean verbs stick to their endings: "발행한다".
    guard word.unicodeScalars.first.map({ $0.value > 0x2E7F }) ?? false else { return nil }
    if publishing.contains(where: { $0.count == 2 && word.hasPrefix($0) }) { return true }
    if consuming.contains(where: { $0.count == 2 && word.hasPrefix($0) }) { return false }
    return nil
  }

  private static func stands(_ name: String, in range: Range<Int>, _ words: [String]) -> Bool {
    TrapVocabulary.contains(Array(words[range]), TextWords.words(name))
  }

  private static func add(
    _ names: [String], _ verb: Int, _ sentence: Phrase, _ tokens: [TextWords.Token],
    _ mentions: [MentionIndex.Mention], _ context: SentenceExtractor.Context, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let words = tokens.map(\.word)
    guard !names.isEmpty, let isPublished = self.verb(words[verb]) else { return }
    let subjects = subjects(of: verb, words, mentions, context, draft.registry)
    guard !subjects.isEmpty else { return }
    let evidence = draft.readings[index].document.evidence(sentence.lines)
    for name in names {
      var claim = ExtractionDraft.EventClaim(name: name, evidence: evidence)
      if isPublished {
        claim.publisher = subjects.first
      } else {
        claim.consumers = subjects
      }
      draft.events.append(claim)
    }
    draft.readings[index].usage.mark(sentence.lines, .used)
  }

  /// Who does what a verb says: the names before it, or what "by" introduces behind a participle.
  private static func subjects(
    of verb: Int, _ words: [String], _ mentions: [MentionIndex.Mention],
    _ context: SentenceExtractor.Context, _ registry: ElementRegistry
  ) -> [Int] {
    let parts = mentions.filter { registry.entries[$0.index].kind == .component }
    let isKorean = words[verb].unicodeScalars.contains { $0.value > 0x2E7F }
    if isKorean { return koreanSubjects(of: verb, words, parts, context.owner) }
    if let agents = germanAgents(of: verb, words, parts) { return agents }
    if isPassive(verb, words) { return parts.filter { $0.words.lowerBound > verb }.map(\.index) }
    let before = parts.filter { $0.words.upperBound <= verb }
    guard let first = before.first else {
      // "Danach veröffentlicht sie …": the pronoun behind the verb is the part before.
      if verb + 1 < words.count, ["sie", "er", "es", "it"].contains(words[verb + 1]) {
        return [context.last ?? context.owner].compactMap { $0 }
      }
      return [parts.isEmpty || verb <= 1 ? context.owner : nil].compactMap { $0 }
    }
    // "Pricing Service and the Payout Service consume it": both do.
    var found = [first.index]
    for (previous, next) in zip(before, before.dropFirst()) {
      let gap = words[previous.words.upperBound..<next.words.lowerBound]
      if gap.allSatisfy({ ["and", "the", "und", "der", "die", "das", "both"].contains($0) }) {
        found.append(next.index)
      } else if !gap.contains(where: { VerbVocabulary.isVerb($0) }) {
        found = [next.index]
      }
    }
    return found
  }

  /// Whether a participle is followed by who does it.
  private static func isPassive(_ verb: Int, _ words: [String]) -> Bool {
    ["published", "consumed", "subscribed", "produced", "emitted"].contains(words[verb])
      && verb + 1 < words.count && ["by", "von", "to"].contains(words[verb + 1])
  }

  /// The parts before a Korean verb that bear a subject's particle, with those joined to the last.
  private static func koreanSubjects(
    of verb: Int, _ words: [String], _ parts: [MentionIndex.Mention], _ owner: Int?
  ) -> [Int] {
    let before = parts.filter { $0.words.lowerBound < verb }
    guard
      let last = before.lastIndex(where: { KoreanParticle.subject.contains($0.particle) })
    else { return [parts.isEmpty ? owner : nil].compactMap { $0 } }
    var found = [before[last].index]
    for mention in before[..<last].reversed() {
      guard ["와", "과"].contains(mention.particle) || mention.particle.isEmpty else { break }
      found.insert(mention.index, at: 0)
    }
    return found
  }

  /// "…, das von der Auszahlung und dem Archiv abonniert wird": who does it stands behind "von".
  private static func germanAgents(
    of verb: Int, _ words: [String], _ parts: [MentionIndex.Mention]
  ) -> [Int]? {
    guard ["abonniert", "konsumiert", "veröffentlicht", "publiziert"].contains(words[verb]),
      let by = words[..<verb].lastIndex(where: { ["von", "vom", "durch"].contains($0) })
    else { return nil }
    let agents = parts.filter { $0.words.lowerBound > by && $0.words.upperBound <= verb }
    return agents.isEmpty ? nil : agents.map(\.index)
  }

  private static let nouns: Set<String> = [
    "event", "events", "topic", "queue", "channel", "stream", "이벤트", "토픽", "큐", "ereignis", "thema",
  ]
  private static let wideNouns = [
    "主题", "事件", "队列", "トピック", "イベント", "キュー", "토픽", "이벤트", "消息", "メッセージ", "메시지",
  ]

  /// The events that a sentence names; beside a noun such as "topic" any identifier is one.
  static func names(in text: String, hasVerb: Bool) -> [String] {
    var found: [String] = []
    let pieces = text.unicodeScalars.split(whereSeparator: partsNames)
      .map { String(Substring($0)) }
    for (index, piece) in pieces.enumerated() where !isPlainWord(piece) {
      let name = piece.trimmingMarks.trimmedPunctuation.trimmingMarks
      let bare = name.hasSuffix("'s") ? String(name.dropLast(2)) : name
      let token = latinPart(of: bare)
      guard !token.isEmpty, !found.contains(token) else { continue }
      if EventName.isEvent(token) {
        found.append(token)
        continue
      }
      if hasVerb, isPathTopic(name) {
        found.append(name)
        continue
      }
      guard hasVerb, isIdentifier(token) || isCompound(token) else { continue }
      let beside = [index - 1, index + 1].filter { pieces.indices.contains($0) }
        .map { pieces[$0].lowercased().trimmedPunctuation }
      let isNamed = beside.contains { word in
        nouns.contains(word) || nouns.contains { $0.count > 1 && word.hasPrefix($0) }
          || wideNouns.contains { word.hasPrefix($0) || word.hasSuffix($0) }
      }
      let isObject = index > 0 && verb(pieces[index - 1].lowercased().trimmedPunctuation) != nil
      if isNamed || EventName.isDotted(token) || isObject { found.append(token) }
    }
    return found
  }

  private static func partsNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ",", ";", "|", "、", "，", "。", "；", "：", "（", "）", "(", ")", "\n", "\r": true
    default: false
    }
  }

  /// Whether a piece is one word in small letters, which names no event; it may begin with a
  /// capital and end with a full stop.
  private static func isPlainWord(_ piece: String) -> Bool {
    let bytes = piece.utf8
    return bytes.dropFirst().allSatisfy { (97...122).contains($0) || $0 == 39 }
      || bytes.last == 46 && bytes.dropFirst().dropLast().allSatisfy { (97...122).contains($0) }
  }

  /// The Latin letters at the beginning of a word to which other scripts stick.
  private static func latinPart(of word: String) -> String {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, first.value < 128 else { return word }
    var view = String.UnicodeScalarView()
    for scalar in scalars {
      guard scalar.value < 0x2E80 else { break }
      view.append(scalar)
    }
    return String(view).trimmingMarks
  }

  /// `plant/+/reading`, `site/#`: a topic of MQTT, known by its wildcard.
  private static func isPathTopic(_ token: String) -> Bool {
    !token.hasPrefix("/") && (token.contains("/+") || token.contains("+/") || token.contains("/#"))
  }

  /// `vehicle-position`, `claims.review`, `order_events`: words joined in one token.
  private static func isIdentifier(_ token: String) -> Bool {
    TextWords.words(token).count >= 2
      && token.contains { "-._".contains($0) }
      && token.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46
          || byte == 95
      }
  }

  /// `FahrtAktualisiert`: several words with capitals in one token.
  static func isCompound(_ token: String) -> Bool {
    token.first?.isUppercase ?? false && TextWords.words(token).count >= 2
      && token.allSatisfy(\.isLetter) && token.contains(where: \.isLowercase)
      && !NameVocabulary.endsLikeComponent(TextWords.words(token))
      && TechnologyVocabulary.sort(of: TextWords.words(token)) == nil
  }

  /// "Gate sends a VehicleSeen message to the Toll Service": both ends are named.
  private static func readSending(
    _ sentence: Phrase, _ tokens: [TextWords.Token], _ mentions: [MentionIndex.Mention],
    _ names: [String], _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let words = tokens.map(\.word)
    let sending: Set<String> = [
      "sends", "send", "sending", "pushes", "posts", "delivers", "notifies", "tells", "informs",
    ]
    guard let verb = words.firstIndex(where: { sending.contains($0) }), names.count == 1,
      let name = names.first,
      let noun = words[verb...].firstIndex(where: { ["message", "event"].contains($0) }),
      let sender = mentions.last(where: { $0.words.upperBound <= verb }),
      let receiver = mentions.first(where: { $0.words.lowerBound > verb }),
      words[verb..<receiver.words.lowerBound].contains("to") || receiver.words.lowerBound < noun,
      [sender, receiver].allSatisfy({ draft.registry.entries[$0.index].kind == .component })
    else { return }
    var claim = ExtractionDraft.EventClaim(
      name: name, evidence: draft.readings[index].document.evidence(sentence.lines))
    (claim.publisher, claim.consumers) = (sender.index, [receiver.index])
    draft.events.append(claim)
  }
}
