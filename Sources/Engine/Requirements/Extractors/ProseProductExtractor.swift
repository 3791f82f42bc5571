internal import Markup

/// Finds stores, brokers and third parties that only a sentence names, where it leaves no doubt.
///
///     "The Billing Service connects to the SMTP server."   // a third party
///     "Redis is used as session store."                    // a data store
///
/// Products of the vocabulary are taken where a known component uses them or where their part is
/// stated; other names only where the verb and the word before the name ask for a system. Nothing
/// is taken from sentences that deny, wish or compare.
enum ProseProductExtractor {
  /// Declares what the sentences of a document introduce.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    // A labelled list names its ends itself.
    let listed = reading.described.flatMap { part in
      part.fields.filter { listing.contains($0.role) }.flatMap { Array($0.lines) }
    }
    let isListed = Set(listed)
    let remarks = Self.remarks(in: reading.document)
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks {
        for unit in reading.document.textUnits(of: block) {
          let plain = reading.document.markup.plainText(nodes: unit)
          var hadSubject = false
          for range in SentenceSplitter.sentences(in: plain.bytes) {
            let sentence = Phrase(plain, range, lines: reading.document.markup.lines)
            guard !isListed.contains(sentence.line) else { continue }
            let owner = reading.itemOwner[sentence.line] ?? reading.owner[index]
            declare(sentence, owner, &hadSubject, remarks, reading.document, &registry)
          }
        }
      }
    }
  }

  private static let listing: Set<FieldRole> = [
    .dependencies, .dependents, .stores, .externals, .technology, .inputs, .outputs,
  ]

  private static func declare(
    _ sentence: Phrase, _ owner: Int?, _ hadSubject: inout Bool, _ remarks: Set<String>,
    _ document: ParsedDocument, _ registry: inout ElementRegistry
  ) {
    let tokens = TextWords.tokens(sentence.text)
    guard tokens.count >= 3, tokens.count <= 80 else { return }
    let words = tokens.map(\.word)
    let subjects = registry.mentions.mentions(in: tokens)
      .filter { registry.entries[$0.index].kind == .component }
    let start = words.first { !["and", "then", "but", "also"].contains($0) } ?? ""
    let refersBack = hadSubject && backReferences.contains(start)
    hadSubject = hadSubject || !subjects.isEmpty
    guard !TrapVocabulary.isUnsettled(sentence.text, words: words) else { return }
    let bytes = Array(sentence.text.utf8)
    if WideClause.isWide(sentence.text) {
      declareWide(sentence, hasSubject: owner != nil || !subjects.isEmpty, document, &registry)
    }
    for product in products(in: words) + names(in: tokens, bytes) {
      let start = product.words.lowerBound
      let hasSubject =
        subjects.contains { $0.words.upperBound <= start } || owner != nil || refersBack
      let isReached =
        product.isKnown
        ? Self.isReached(words, product) || isToldOtherwise(sentence.text, words, product)
        : Self.isAskedFor(words, product)
      guard isRole(words, product) || hasSubject && isReached else { continue }
      // "Rates DB (CockroachDB)": the store is what stands before the bracket.
      let isRemark = start > 0 && bytes[..<tokens[start].range.lowerBound].last == 40
      guard !isRemark || product.kind == .broker else { continue }
      // "the Page Bucket, an S3 bucket": what the store before is, not another one.
      guard !isApposition(product, tokens, bytes, registry) else { continue }
      // Where brackets say what named stores are built on, the product is none of its own.
      guard product.kind != .dataStore || !remarks.contains(words[start]) else { continue }
      let range =
        tokens[start].range.lowerBound..<tokens[product.words.upperBound - 1].range.upperBound
      let name = String(decoding: bytes[range], as: UTF8.self)
      guard registry.find(name) == nil else { continue }
      let place = ProseNameExtractor.line(of: name, sentence, document)
      registry.declare(
        name, kind: product.kind, firmness: product.isKnown ? 2 : 0, weight: 1,
        evidence: document.evidence(place))
    }
  }

  /// The first words of all brackets of a document that stand behind a word.
  private static func remarks(in document: ParsedDocument) -> Set<String> {
    let source = document.markup.source
    var found: Set<String> = []
    for (index, byte) in source.enumerated() where byte == 40 && index > 1 {
      guard source[index - 1] == 32 else { continue }
      let rest = source[(index + 1)...].prefix(24)
      if let word = TextWords.words(String(decoding: rest, as: UTF8.self)).first {
        found.insert(word)
      }
    }
    return found
  }

  /// "SAP ERP에서 가져온다", "调用 Stripe": languages that put the verb elsewhere.
  private static func isToldOtherwise(_ text: String, _ words: [String], _ product: Product) -> Bool
  {
    if WideClause.isWide(text) { return WideClause.hasVerb(text) }
    let end = product.words.upperBound
    guard end < words.count, KoreanParticle.all.contains(where: { words[end].hasPrefix($0) }) else {
      return false
    }
    return words[end...].contains { VerbVocabulary.koreanMeaning($0) != nil }
  }

  /// Whether a product stands behind a comma and an article to say what the store before them is.
  private static func isApposition(
    _ product: Product, _ tokens: [TextWords.Token], _ bytes: [UInt8], _ registry: ElementRegistry
  ) -> Bool {
    let start = product.words.lowerBound
    guard product.kind == .dataStore, start > 1, ["a", "an"].contains(tokens[start - 1].word),
      bytes[tokens[start - 2].range.upperBound..<tokens[start - 1].range.lowerBound].contains(44)
    else { return false }
    return registry.mentions.mentions(in: Array(tokens[..<(start - 1)])).contains {
      $0.words.upperBound == start - 1
    } || NameVocabulary.storeWords.contains(tokens[start - 2].word)
  }

  private static let backReferences: Set<String> = [
    "it", "they", "both", "this", "these", "its", "their",
  ]

  /// Products inside text that puts no blanks between words: "调用微信支付完成扣款".
  private static func declareWide(
    _ sentence: Phrase, hasSubject: Bool, _ document: ParsedDocument,
    _ registry: inout ElementRegistry
  ) {
    guard hasSubject, !WideClause.isUnsettled(sentence.text), WideClause.hasVerb(sentence.text)
    else { return }
    var taken: [String] = []
    for (name, sort) in ProductCatalogue.wideNames where sentence.text.contains(name) {
      // The longer name counts: 微信支付 is not 微信.
      guard !taken.contains(where: { $0.contains(name) }) else { continue }
      taken.append(name)
      guard registry.find(name) == nil else { continue }
      registry.declare(
        name, kind: sort == .store ? .dataStore : sort == .broker ? .broker : .externalSystem,
        firmness: 2, weight: 1,
        evidence: document.evidence(ProseNameExtractor.line(of: name, sentence, document)))
    }
  }

  private struct Product {
    var words: Range<Int>
    var kind: Element.Kind
    /// Whether the vocabulary knows the product.
    var isKnown = true
  }

  private static func products(in words: [String]) -> [Product] {
    var found: [Product] = []
    var start = 0
    while start < words.count {
      var length = min(3, words.count - start)
      while length > 0 {
        let range = start..<(start + length)
        switch TechnologyVocabulary.sort(of: Array(words[range])) {
        case .store: found.append(Product(words: range, kind: .dataStore))
        case .external: found.append(Product(words: range, kind: .externalSystem))
        case .broker where !["mq", "bus"].contains(words[start]):
          found.append(Product(words: range, kind: .broker))
        default:
          length -= 1
          continue
        }
        break
      }
      start += max(1, length)
    }
    return found
  }

  private static let articles: Set<String> = [
    "the", "a", "an", "our", "its", "own", "their", "shared", "central", "managed", "external",
    "dedicated", "separate", "single", "local", "one",
  ]

  /// "Redis is used as state store", "MySQL serves as the order database".
  private static func isRole(_ words: [String], _ product: Product) -> Bool {
    guard product.kind == .dataStore else { return false }
    let behind = Array(words[product.words.upperBound...].prefix(7))
    guard let role = behind.firstIndex(of: "as"), role <= 2,
      ["used", "serves", "acts"].contains(behind[max(0, role - 1)])
    else { return false }
    return behind[(role + 1)...].contains { NameVocabulary.storeWords.contains($0) }
  }

  private static let joints: Set<String> = [
    "to", "in", "into", "from", "via", "through", "with", "against", "on", "onto", "by", "using",
    "and", "or", "at", "over",
  ]

  /// Whether the words before a product say that it is talked to: "stores … in", "calls".
  private static func isReached(_ words: [String], _ product: Product) -> Bool {
    var index = product.words.lowerBound - 1
    let end = product.words.upperBound
    if product.kind == .broker, end < words.count, NameVocabulary.brokerWords.contains(words[end]) {
      // "to the `orders.paid` Kafka topic": the topic's name stands between.
      let joint = words[max(0, index - 4)...max(0, index)].lastIndex { joints.contains($0) }
      index = joint ?? index
    }
    while index > 0, articles.contains(words[index]) { index -= 1 }
    guard index >= 0 else { return false }
    if VerbVocabulary.isVerb(words[index]) || words[index] == "wraps" { return true }
    let around = words[max(0, index - 12)..<index]
    let hasVerb = around.contains {
      VerbVocabulary.isVerb($0) || $0 == "backed" || $0 == "powered"
        || product.kind == .dataStore && (VerbVocabulary.isAction($0) || $0 == "live")
    }
    // "puts a message on the queue (RabbitMQ)": the product says what the word before it is.
    let isRemark =
      NameVocabulary.storeWords.contains(words[index])
      || NameVocabulary.brokerWords.contains(words[index])
    return hasVerb && (joints.contains(words[index]) || isRemark)
  }

  // MARK: Names that no vocabulary knows

  private static let asking: [String: Set<String>] = [
    "from": [
      "pulls", "fetches", "retrieves", "gets", "obtains", "loads", "downloads", "polls", "imports",
      "requests", "queries", "collects", "reads", "receives", "ingests", "syncs",
    ],
    "via": ["*"], "through": ["*"],
    "with": [
      "authenticates", "integrates", "communicates", "charges", "talks", "synchronises",
      "synchronizes", "syncs", "verifies", "registers", "pays",
    ],
    "on": ["relies", "depends"], "against": ["authenticates", "validates", "verifies", "checks"],
    "to": ["talks", "connects", "delegates"], "by": ["powered", "provided", "hosted"],
  ]
  private static let direct: Set<String> = [
    "calls", "invokes", "contacts", "queries", "instructs", "asks", "wraps", "polls",
  ]

  /// Whether verb and preposition before a name ask for a system: "pulls the report from Experian".
  private static func isAskedFor(_ words: [String], _ product: Product) -> Bool {
    var index = product.words.lowerBound - 1
    while index > 0, articles.contains(words[index]) { index -= 1 }
    guard index >= 1 else { return false }
    if direct.contains(words[index]) { return true }
    guard let verbs = asking[words[index]] else { return false }
    let around = words[max(0, index - 12)..<index]
    if verbs.contains("*") { return around.contains { VerbVocabulary.isVerb($0) } }
    return around.contains { verbs.contains($0) || verbs.contains(thirdPerson($0)) }
  }

  /// "Loaded each night from": the form of a verb that the lists hold.
  private static func thirdPerson(_ word: String) -> String {
    guard word.hasSuffix("ed"), word.count > 4 else { return word }
    return word.dropLast(2) + "s"
  }

  /// Runs of capitalised words that are no product, protocol, part or common word.
  private static func names(in tokens: [TextWords.Token], _ bytes: [UInt8]) -> [Product] {
    var found: [Product] = []
    var index = 1
    while index < tokens.count {
      guard isCapital(bytes, tokens[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isCapital(bytes, tokens[end]),
        tokens[end].range.lowerBound - tokens[end - 1].range.upperBound <= 1
      { end += 1 }
      let words = tokens[index..<end].map(\.word)
      let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
      let text = String(decoding: bytes[range], as: UTF8.self)
      if isForeign(text, words) {
        found.append(Product(words: index..<end, kind: .externalSystem, isKnown: false))
      }
      index = end
    }
    return found
  }

  private static func isForeign(_ text: String, _ words: [String]) -> Bool {
    guard words.count <= 3, text.count >= 4, !EventName.isEvent(text),
      text.contains(where: \.isLowercase) || words.count > 1,
      StyleVocabulary.reading(text) == nil, !words.contains(where: { $0.allSatisfy(\.isNumber) }),
      !NameVocabulary.sectionTitles.contains(words.joined(separator: " "))
    else { return false }
    let sorts: Set<TechnologyVocabulary.Sort> = [
      .library, .runtime, .observability, .store, .broker, .external,
    ]
    guard TechnologyVocabulary.firstSort(in: words, among: sorts) == nil else { return false }
    let guess = KindGuess.guess(ElementName(text))
    return guess == nil || guess?.kind == .externalSystem
  }

  private static func isCapital(_ bytes: [UInt8], _ token: TextWords.Token) -> Bool {
    (65...90).contains(bytes[token.range.lowerBound])
  }
}
