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
            let tokens = reading.document.markedTokens(of: sentence, in: plain, range)
            declare(sentence, tokens, owner, &hadSubject, remarks, reading.document, &registry)
          }
        }
      }
    }
  }

  private static let listing: Set<FieldRole> = [
    .dependencies, .dependents, .stores, .externals, .technology, .inputs, .outputs,
  ]

  private static func declare(
    _ sentence: Phrase, _ tokens: [TextWords.Token], _ owner: Int?, _ hadSubject: inout Bool,
    _ remarks: Set<String>, _ document: ParsedDocument, _ registry: inout ElementRegistry
  ) {
    guard tokens.count >= 3, tokens.count <= 80 else { return }
    let words = tokens.map(\.word)
    let subjects = registry.mentions.mentions(in: tokens)
      .filter { registry.entries[$0.index].kind == .component }
    let start = words.first { !["and", "then", "but", "also"].contains($0) } ?? ""
    let refersBack = hadSubject && backReferences.contains(start)
    hadSubject = hadSubject || !subjects.isEmpty
    let stated =
      words.contains { $0.utf8.contains { $0 > 127 } }
      ? words : Array(words[SentenceExtractor.lead(of: tokens, sentence.text)...])
    guard !TrapVocabulary.isUnsettled(stated == words ? sentence.text : "", words: stated) else {
      return
    }
    let bytes = Array(sentence.text.utf8)
    if WideClause.isWide(sentence.text) {
      declareWide(sentence, hasSubject: owner != nil || !subjects.isEmpty, document, &registry)
    }
    let acts = owner != nil && words[0].hasSuffix("s") && !words[0].hasSuffix("ss")
    for product in products(in: words) + names(in: tokens, bytes) {
      let start = product.words.lowerBound
      let hasSubject =
        subjects.contains { $0.words.upperBound <= start } || owner != nil || refersBack
        || product.isKnown && product.kind == .externalSystem
          && words[..<start].contains { wholes.contains($0) }
      let isReached =
        hasAddress(behind: tokens[product.words.upperBound - 1].range.upperBound, bytes)
        || (product.isKnown
          ? Self.isReached(words, product, acts: acts)
            || isToldOtherwise(sentence.text, words, product)
          : Self.isAskedFor(words, product))
      guard isRole(words, product) || hasSubject && isReached else { continue }
      // "Rates DB (CockroachDB)": the store is what stands before the bracket.
      let isRemark = start > 0 && bytes[..<tokens[start].range.lowerBound].last == 40
      guard !isRemark || product.kind == .broker || product.isRemark else { continue }
      // "the Page Bucket, an S3 bucket": what the store before is, not another one.
      guard !isApposition(product, tokens, bytes, registry) else { continue }
      // Where brackets say what named stores are built on, the product is none of its own.
      guard product.kind != .dataStore || !remarks.contains(words[start]) else { continue }
      let range =
        tokens[start].range.lowerBound..<tokens[product.words.upperBound - 1].range.upperBound
      let written = String(decoding: bytes[range], as: UTF8.self)
      let particle = KoreanParticle.split(words[product.words.upperBound - 1]).particle
      let isKnownStem =
        !particle.isEmpty && TechnologyVocabulary.sort(of: Array(words[product.words])) == nil
      let name = isKnownStem ? String(written.dropLast(particle.count)) : written
      guard registry.find(name) == nil else { continue }
      let place = ProseNameExtractor.line(of: name, sentence, document)
      registry.declare(
        name, kind: product.kind, firmness: product.isKnown ? 2 : 1, weight: 1,
        evidence: document.evidence(place))
    }
  }

  /// "OpenWeather (https://api.openweather.org)": an address behind a name says whose it is.
  private static func hasAddress(behind end: Int, _ bytes: [UInt8]) -> Bool {
    bytes[end...].starts(with: " (http".utf8)
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
    guard end < words.count,
      KoreanParticle.all.contains(where: { words[end].hasPrefix($0) })
        || !KoreanParticle.split(words[end - 1]).particle.isEmpty
    else { return false }
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

  /// Words for the system itself.
  private static let wholes: Set<String> = [
    "system", "platform", "application", "app", "backend", "frontend", "server", "we",
  ]

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
    for (product, sort) in ProductCatalogue.wideNames {
      guard let name = spelling(of: product, in: sentence.text) else { continue }
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

  /// How a text writes a product's name, with or without blanks and capitals: "阿里云 OSS".
  private static func spelling(of name: String, in text: String) -> String? {
    guard name.utf8.contains(where: { $0 < 128 }) else { return text.contains(name) ? name : nil }
    guard let first = name.first else { return nil }
    for start in text.indices where text[start] == first {
      var rest = Substring(name)
      var end = start
      while end < text.endIndex, let next = rest.first {
        if text[end].lowercased() == next.lowercased() {
          rest.removeFirst()
        } else if text[end] != " " {
          break
        }
        end = text.index(after: end)
      }
      if rest.isEmpty { return String(text[start..<end]) }
    }
    return nil
  }

  /// A product or foreign name in a sentence.
  struct Product {
    var words: Range<Int>
    var kind: Element.Kind
    /// Whether the vocabulary knows the product.
    var isKnown = true
    /// Whether brackets stand around the name.
    var isRemark = false

    /// The words of the name without a version behind it.
    func withoutVersion(_ all: [String]) -> Range<Int> {
      var end = words.upperBound
      while end - 1 > words.lowerBound, all[end - 1].allSatisfy(\.isNumber) { end -= 1 }
      return words.lowerBound..<end
    }
  }

  /// The products of the vocabulary that words name.
  static func products(in words: [String]) -> [Product] {
    var found: [Product] = []
    var start = 0
    while start < words.count {
      var length = min(3, words.count - start)
      while length > 0 {
        let range = start..<(start + length)
        var name = Array(words[range])
        // Korean particles stick to the name: "토스페이먼츠를".
        let last = KoreanParticle.split(name[length - 1])
        if !last.particle.isEmpty { name[length - 1] = last.stem }
        switch TechnologyVocabulary.sort(of: name) {
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

  static let articles: Set<String> = [
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
  ///
  /// - Parameters:
  ///   - words: the words of the sentence.
  ///   - product: the place of the product in it.
  ///   - acts: whether the sentence begins with what the part does, by whatever verb.
  private static func isReached(_ words: [String], _ product: Product, acts: Bool) -> Bool {
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
    if acts, index == 0, product.kind == .externalSystem, VerbVocabulary.isAction(words[0]) {
      return true
    }
    if index > 0, ["around", "over", "for"].contains(words[index]),
      ["wrapper", "facade"].contains(words[index - 1])
    {
      return true
    }
    let around = words[max(0, index - 12)..<index]
    let hasVerb =
      acts && product.words.lowerBound <= 8
      || around.contains {
        VerbVocabulary.isVerb($0) || $0 == "backed" || $0 == "powered"
          || product.kind == .dataStore && (VerbVocabulary.isAction($0) || $0 == "live")
      }
    // "puts a message on the queue (RabbitMQ)": the product says what the word before it is.
    let isRemark =
      NameVocabulary.storeWords.contains(words[index])
      || NameVocabulary.brokerWords.contains(words[index])
    return hasVerb && (joints.contains(words[index]) || isRemark)
  }
}
