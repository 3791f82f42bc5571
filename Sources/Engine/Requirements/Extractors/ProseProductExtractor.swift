internal import Markup

/// Finds stores and third parties that only a sentence names, where the sentence leaves no doubt.
///
///     "The Billing Service connects to the SMTP server."   // a third party
///     "Redis is used as session store."                    // a data store
///
/// Only products of the vocabulary are taken, only where a known component uses them or where
/// their part is stated, and never from sentences that deny, wish or compare.
enum ProseProductExtractor {
  /// Declares what the sentences of a document introduce.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for sentence in reading.document.sentences(of: section) {
        let tokens = TextWords.tokens(sentence.text)
        guard tokens.count >= 4, tokens.count <= 80 else { continue }
        let words = tokens.map(\.word)
        guard !TrapVocabulary.isUnsettled(sentence.text, words: words) else { continue }
        let subjects = registry.mentions.mentions(in: tokens)
          .filter { registry.entries[$0.index].kind == .component }
        for product in products(in: words) {
          let hasSubject = subjects.contains { $0.words.upperBound <= product.words.lowerBound }
          guard isRole(words, product) || hasSubject && isReached(words, product) else { continue }
          let bytes =
            tokens[product.words.lowerBound].range
            .lowerBound..<tokens[
              product.words.upperBound - 1
            ].range.upperBound
          let name = String(decoding: Array(sentence.text.utf8)[bytes], as: UTF8.self)
          guard registry.find(name) == nil else { continue }
          registry.declare(
            name, kind: product.kind, firmness: 2, weight: 1,
            evidence: reading.document.evidence(sentence.lines))
        }
      }
    }
  }

  private struct Product {
    var words: Range<Int>
    var kind: Element.Kind
  }

  private static func products(in words: [String]) -> [Product] {
    var found: [Product] = []
    var start = 0
    while start < words.count {
      var length = min(3, words.count - start)
      while length > 0 {
        switch TechnologyVocabulary.sort(of: Array(words[start..<(start + length)])) {
        case .store: found.append(Product(words: start..<(start + length), kind: .dataStore))
        case .external:
          found.append(Product(words: start..<(start + length), kind: .externalSystem))
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

  private static let articles: Set<String> = ["the", "a", "an", "our", "its"]

  /// "Redis is used as state store", "MySQL serves as the order database".
  private static func isRole(_ words: [String], _ product: Product) -> Bool {
    guard product.kind == .dataStore else { return false }
    let behind = Array(words[product.words.upperBound...].prefix(7))
    guard let role = behind.firstIndex(of: "as"), role <= 2,
      ["used", "serves", "acts"].contains(behind[max(0, role - 1)])
    else { return false }
    return behind[(role + 1)...].contains { NameVocabulary.storeWords.contains($0) }
  }

  /// Whether the words before a product say that it is talked to: "stores … in", "connects to".
  private static func isReached(_ words: [String], _ product: Product) -> Bool {
    var index = product.words.lowerBound - 1
    while index > 0, articles.contains(words[index]) { index -= 1 }
    guard index >= 1 else { return false }
    let joints: Set<String> = ["to", "in", "into", "from", "via", "through", "with", "against"]
    guard joints.contains(words[index]) else { return false }
    let verbs: Set<String> = [
      "connect", "connects", "connecting", "stores", "stored", "storing", "persists", "persisted",
      "persisting", "saves", "saved", "caches", "cached", "caching", "reads", "writes", "sends",
      "sending", "charges", "authenticates", "uploads", "synchronises", "synchronizes",
    ]
    return words[max(0, index - 8)..<index].contains { verbs.contains($0) }
  }
}
