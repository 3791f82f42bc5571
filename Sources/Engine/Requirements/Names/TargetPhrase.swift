/// A named end of an interaction inside a list or cell, with what is said about it.
///
///     "Payment Service to authorise the payment, REST `POST /payments`"
///     // name "Payment Service", purpose "authorise the payment", rest from "to" on
struct TargetPhrase: Hashable, Sendable {
  /// The name as written, with a bracket behind it.
  var name: String
  /// Everything behind the name.
  var rest: String
  /// Whether the words ask for a whole group.
  var isQuantified: Bool

  /// Cuts a text into the ends that it names.
  ///
  /// A comma begins another end only when a known name follows; otherwise it belongs to what is
  /// said about the end before it.
  static func phrases(in text: String, registry: ElementRegistry) -> [TargetPhrase] {
    var found: [TargetPhrase] = []
    let parts = splitParts(text)
    let isList = isListOfNames(parts)
    for (index, part) in parts.enumerated() {
      let phrase = head(of: part)
      if index > 0, !isList, !isEnd(phrase, registry), let last = found.indices.last {
        found[last].rest += ", " + part.trimmed
        continue
      }
      found += expanded(phrase, registry)
    }
    return found.filter { !NameVocabulary.isNothing($0.name) }
  }

  /// Whether each part of a text is a short name and nothing else: "Policy, Mollie, GovPay".
  private static func isListOfNames(_ parts: [String]) -> Bool {
    parts.count > 1
      && parts.allSatisfy { part in
        let name = ElementName(part)
        let isBroker = TechnologyVocabulary.sort(of: name.words) == .broker
        return name.words.count <= 4 && isTitleCase(name.display)
          && (isBroker || StyleVocabulary.reading(name.display) == nil)
          && !name.words.contains { VerbVocabulary.isVerb($0) && $0.hasSuffix("s") }
      }
  }

  private static func isEnd(_ phrase: TargetPhrase, _ registry: ElementRegistry) -> Bool {
    if registry.find(phrase.name) != nil { return true }
    let name = ElementName(phrase.name)
    guard name.words.count <= 4, StyleVocabulary.reading(phrase.name) == nil else { return false }
    let sorts: Set<TechnologyVocabulary.Sort> = [.store, .broker, .external, .library, .runtime]
    return TechnologyVocabulary.sort(of: name.words).map { sorts.contains($0) } ?? false
      || (KindGuess.guess(name)?.firmness ?? 0) >= 1 && isTitleCase(name.display)
  }

  /// "DHL and PostNL", "Carriers (DHL, PostNL)": several ends in one part.
  private static func expanded(
    _ phrase: TargetPhrase, _ registry: ElementRegistry
  ) -> [TargetPhrase] {
    if registry.find(phrase.name) != nil { return [phrase] }
    for joint in [" and ", " & ", " und ", " 및 ", "와 ", "과 ", " + "] {
      let sides = phrase.name.ranges(of: joint).first.map {
        [String(phrase.name[..<$0.lowerBound]), String(phrase.name[$0.upperBound...])]
      }
      if let sides, sides.allSatisfy({ registry.find($0.trimmed) != nil }) {
        return sides.map {
          TargetPhrase(name: $0.trimmed, rest: phrase.rest, isQuantified: phrase.isQuantified)
        }
      }
    }
    if let behind = named(behind: phrase, registry) { return [behind] }
    if let (group, inner) = ElementName.splitBracket(phrase.name), registry.find(group) == nil {
      let members = splitParts(inner).map(\.trimmed)
      if members.count > 1, members.contains(where: { registry.find($0) != nil }) {
        return members.map {
          TargetPhrase(name: $0, rest: phrase.rest, isQuantified: phrase.isQuantified)
        }
      }
    }
    return [phrase]
  }

  private static let linkWords: Set<String> = [
    "connection", "connections", "call", "calls", "request", "requests", "client", "access",
    "integration", "communication", "queries", "subscription", "link",
  ]

  /// "REST API calls to Billing": what is named is the protocol, and the end stands behind it.
  private static func named(
    behind phrase: TargetPhrase, _ registry: ElementRegistry
  ) -> TargetPhrase? {
    let words = TextWords.words(phrase.name)
    guard let last = words.last, linkWords.contains(last) else { return nil }
    let tokens = TextWords.tokens(phrase.rest)
    guard let first = tokens.first, ["to", "with", "from", "into"].contains(first.word),
      let mention = registry.mentions.mentions(in: tokens).first,
      mention.words.lowerBound <= 2
    else { return nil }
    let name = registry.entries[mention.index].name.display
    return TargetPhrase(name: name, rest: " - " + phrase.name, isQuantified: false)
  }

  private static let cuts = [
    " for ", " via ", " over ", " using ", " to ", " – ", " — ", " - ", ": ", " where ", " which ",
    " when ", " as ", " by ", " with ", " on ", " from ", " through ", ". ", " → ", " -> ",
    " because ", " so that ", " that ", "：", " = ", " für ", " über ", " um ",
  ]

  /// Divides a part into the name at its beginning and what is said about it.
  static func head(of part: String) -> TargetPhrase {
    var text = part.trimmed
    for article in ["the ", "The ", "a ", "an ", "our ", "and ", "및 "] where text.hasPrefix(article)
    {
      text = String(text.dropFirst(article.count))
    }
    var end = text.endIndex
    for cut in cuts {
      if let range = firstOutsideBrackets(cut, in: text), range < end { end = range }
    }
    var name = String(text[..<end]).trimmed
    var rest = String(text[end...])
    // A bracket ends the name, wherever the sentence goes on.
    if let open = name.firstIndex(where: { $0 == "(" || $0 == "（" }), open > name.startIndex,
      let close = name.firstIndex(where: { $0 == ")" || $0 == "）" }), close > open
    {
      rest = String(name[name.index(after: close)...]) + rest
      name = String(name[...close])
    }
    let first = TextWords.words(name).first ?? ""
    return TargetPhrase(
      name: name, rest: rest, isQuantified: NameVocabulary.quantifiers.contains(first))
  }

  private static func firstOutsideBrackets(_ mark: String, in text: String) -> String.Index? {
    for range in text.ranges(of: mark) {
      let before = text[..<range.lowerBound]
      let opened = before.filter { $0 == "(" || $0 == "（" }.count
      let closed = before.filter { $0 == ")" || $0 == "）" }.count
      if opened <= closed { return range.lowerBound }
    }
    return nil
  }

  /// Cuts at commas and semicolons that stand outside brackets and quotation marks.
  static func splitParts(_ text: String) -> [String] {
    let scalars = text.unicodeScalars
    var parts: [String] = []
    var start = scalars.startIndex
    var depth = 0
    var isQuoted = false
    for index in scalars.indices {
      switch scalars[index] {
      case "(", "（", "[", "{": depth += 1
      case ")", "）", "]", "}": depth -= 1
      case "\"", "“", "”": isQuoted.toggle()
      case ",", ";", "、", "，", "；":
        guard depth <= 0, !isQuoted else { continue }
        parts.append(String(text[start..<index]))
        start = scalars.index(after: index)
      default: break
      }
    }
    parts.append(String(text[start...]))
    return parts.filter { !$0.trimmed.isEmpty }
  }

  /// Whether every word is written like part of a name.
  static func isTitleCase(_ text: String) -> Bool {
    let small: Set<String> = ["of", "and", "the", "for", "in", "de", "von", "und"]
    let words = text.split(separator: " ")
    guard !words.isEmpty, words.count <= 6 else { return false }
    return words.allSatisfy { word in
      if small.contains(String(word)) || word == "&" { return true }
      guard let first = word.unicodeScalars.first else { return false }
      return first.properties.isUppercase || first.value > 0x2E7F
        || word.unicodeScalars.contains {
          $0.properties.isUppercase || (48...57).contains($0.value)
        }
        || word.contains("-")
    }
  }

  /// What the interaction is for, as far as the words behind the name tell.
  var purpose: String? {
    var text = rest.trimmed
    for lead in [
      "for ", "to ", "–", "—", "-", ":", "：", "because ", "so that ", "für ", "um ", "→", "->", "=",
    ] where text.hasPrefix(lead) {
      text = String(text.dropFirst(lead.count)).trimmed
      break
    }
    var kept: [String] = []
    for part in Self.splitParts(text) {
      // The protocol and limits behind it are facts of their own.
      if !kept.isEmpty || StyleVocabulary.reading(part)?.via != nil {
        if StyleVocabulary.reading(part)?.via != nil || part.contains("timeout") { break }
      }
      kept.append(part.trimmed)
    }
    var purpose = kept.joined(separator: ", ")
    if let (name, bracket) = ElementName.splitBracket(purpose),
      StyleVocabulary.reading(bracket) != nil
    {
      purpose = name.trimmed
    }
    while let last = purpose.last, ".;,".contains(last) { purpose.removeLast() }
    return purpose.isEmpty || TextWords.words(purpose).isEmpty ? nil : purpose
  }
}
