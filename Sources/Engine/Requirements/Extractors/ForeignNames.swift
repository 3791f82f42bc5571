/// Names of third parties that no vocabulary knows, in the sentences that ask for a system there.
extension ProseProductExtractor {
  private static let asking: [String: Set<String>] = [
    "from": [
      "pulls", "fetches", "retrieves", "gets", "obtains", "loads", "downloads", "polls", "imports",
      "requests", "queries", "collects", "reads", "receives", "ingests", "syncs", "orders", "buys",
      "synchronises", "synchronizes",
      "accepts",
    ],
    "via": ["*"], "through": ["*"],
    "with": [
      "authenticates", "integrates", "communicates", "charges", "talks", "synchronises",
      "synchronizes", "syncs", "verifies", "registers", "pays",
    ],
    "on": ["relies", "depends"], "against": ["authenticates", "validates", "verifies", "checks"],
    "to": ["talks", "connects", "delegates"], "by": ["powered", "provided", "hosted"],
  ]
  /// Nouns for somebody else's system, whose name stands in brackets behind them.
  private static let vendors: Set<String> = [
    "provider", "vendor", "partner", "supplier", "bank", "carrier", "agency", "bureau", "operator",
    "gateway", "platform", "system", "service",
  ]

  /// Verbs that hand something to a system, where its name has several words.
  private static let handing: Set<String> = [
    "hands", "sends", "submits", "uploads", "forwards", "exports", "posts", "pushes", "reports",
    "delivers", "transmits", "writes", "syncs", "publishes", "passes",
  ]
  private static let direct: Set<String> = [
    "calls", "invokes", "contacts", "queries", "instructs", "asks", "wraps", "polls",
  ]

  /// Whether verb and preposition before a name ask for a system: "pulls the report from Experian".
  static func isAskedFor(_ words: [String], _ product: Product) -> Bool {
    var index = product.words.lowerBound - 1
    while index > 0, articles.contains(words[index]) { index -= 1 }
    guard index >= 1 else { return false }
    if direct.contains(words[index]) { return true }
    if vendors.contains(words[index]), index > 1, words.count > product.words.upperBound - 1,
      product.isRemark
    {
      return words[max(0, index - 12)..<index].contains { VerbVocabulary.isAction($0) }
    }
    guard let verbs = asking[words[index]] else { return false }
    let around = words[max(0, index - 12)..<index]
    if words[index] == "to", product.words.count > 1 {
      return around.contains { verbs.contains($0) || handing.contains($0) }
    }
    if verbs.contains("*") { return around.contains { VerbVocabulary.isVerb($0) } }
    return around.contains { verbs.contains($0) || !verbs.isDisjoint(with: thirdPersons($0)) }
  }

  /// "Loaded each night from", "synchronised from": the forms of a verb that the lists may hold.
  private static func thirdPersons(_ word: String) -> Set<String> {
    guard word.hasSuffix("ed"), word.count > 4 else { return [] }
    return [word.dropLast(2) + "s", word.dropLast(1) + "s"]
  }

  /// Runs of capitalised words that are no product, protocol, part or common word.
  static func names(in tokens: [TextWords.Token], _ bytes: [UInt8]) -> [Product] {
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
        let isRemark =
          bytes[..<range.lowerBound].last == 40 && bytes[range.upperBound...].first == 41
        found.append(
          Product(
            words: index..<end, kind: .externalSystem, isKnown: false, isRemark: isRemark))
      }
      index = end
    }
    return found + systems(in: tokens)
  }

  /// "the hospital information system": a system that is spoken of without a name of its own.
  private static func systems(in tokens: [TextWords.Token]) -> [Product] {
    let general: Set<String> = [
      "file", "operating", "whole", "entire", "target", "new", "legacy", "same", "other",
      "existing",
      "current", "core", "old", "this", "overall", "host", "back", "end", "backend",
    ]
    return tokens.indices.dropFirst(3).compactMap { index -> Product? in
      guard tokens[index].word == "system", !tokens[index].isCapitalized else { return nil }
      var start = index
      while start > 1, index - start < 3, !articles.contains(tokens[start - 1].word) { start -= 1 }
      guard start < index, articles.contains(tokens[start - 1].word),
        tokens[start..<index].allSatisfy({ !$0.isCapitalized && !general.contains($0.word) })
      else { return nil }
      return Product(words: start..<(index + 1), kind: .externalSystem, isKnown: false)
    }
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
