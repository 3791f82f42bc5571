/// The words of a phrase, lower-cased, with `camelCase` and `snake_case` names cut apart.
struct Wording: Hashable, Sendable {
  /// Words in order.
  let words: [String]
  /// The phrase in lower case, for Korean entries.
  private let folded: String

  /// Reads the phrase; product names such as `RabbitMQ` stay whole when names are not cut.
  init(_ phrase: String, cutsNames: Bool = true) {
    words = Self.words(of: phrase, cutsNames: cutsNames)
    folded = phrase.utf8.contains { $0 >= 0x80 } ? phrase.lowercased() : ""
  }

  var isEmpty: Bool { words.isEmpty }

  /// The first entry of the list that occurs, in the order of the list.
  func first(of list: WordList) -> String? {
    var best = Int.max
    for (place, word) in words.enumerated() {
      if let position = list.exact[word] { best = min(best, position) }
      for sequence in list.sequencesByHead.plain[word] ?? [] where sequence.position < best {
        if stands(sequence.words, at: place) { best = sequence.position }
      }
      for sequence in list.sequencesByHead.wild where sequence.position < best {
        if stands(sequence.words, at: place) { best = sequence.position }
      }
      guard let start = word.utf8.first, let prefixes = list.prefixes[start] else { continue }
      for prefix in prefixes where prefix.position < best {
        if word.utf8.starts(with: prefix.bytes) { best = prefix.position }
      }
    }
    if !folded.isEmpty {
      for (text, position) in list.substrings where position < best && folded.contains(text) {
        best = position
      }
    }
    return best == .max ? nil : list.entries[best]
  }

  /// Whether an entry of the list occurs.
  func contains(any list: WordList) -> Bool { first(of: list) != nil }

  private func stands(_ sequence: [String], at place: Int) -> Bool {
    sequence.count <= words.count - place
      && zip(words[place...], sequence).allSatisfy { Self.matches($0, $1) }
  }

  private static func matches(_ word: String, _ entry: String) -> Bool {
    guard entry.utf8.last == UInt8(ascii: "*") else { return word == entry }
    return word.utf8.starts(with: entry.utf8.dropLast())
  }

  private static func words(of phrase: String, cutsNames: Bool) -> [String] {
    var result: [String] = []
    var word: [UInt8] = []
    var previousIsLower = false
    func flush() {
      if !word.isEmpty { result.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in phrase.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
        previousIsLower = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if previousIsLower, cutsNames { flush() }
        word.append(byte + 32)
        previousIsLower = false
      case 0x80...:
        word.append(byte)
        previousIsLower = false
      default:
        flush()
        previousIsLower = false
      }
    }
    flush()
    return result
  }
}

extension Interaction {
  /// What the source says of the interaction: purpose, channel and data, and where it says nothing, the
  /// words of the evidence without the names of both ends.
  func wording(in index: RequirementsIndex) -> Wording {
    let said = [purpose, channel].compactMap(\.self) + data
    if !said.isEmpty { return Wording(said.joined(separator: " ; ")) }
    return quotedWording(in: index)
  }

  /// The words of the evidence without the names of both ends.
  func quotedWording(in index: RequirementsIndex) -> Wording {
    let names = [source, target].flatMap { id in
      [index.name(id)] + (index.element(id)?.aliases ?? [])
    }
    let nameWords = Set(names.flatMap { Wording($0).words })
    let quotes = evidence.prefix(4).map { evidence -> String in
      // A drawn arrow names its ends in short: `GW --> EVENT` tells of no event.
      guard let label = DrawnArrow.label(in: evidence.quote) else {
        return names.reduce(evidence.quote) { $0.removing($1) }
      }
      let rest = names.reduce(label) { $0.removing($1) }
      return Wording(rest).words.filter { !nameWords.contains($0) }.joined(separator: " ")
    }
    return Wording(quotes.joined(separator: " ; "))
  }
}

extension Interaction {
  /// The purpose and the code spans of the evidence, where operations are named.
  var operationPhrases: [String] {
    let spans = evidence.flatMap { evidence in
      evidence.quote.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
    return [purpose].compactMap(\.self) + spans
  }
}

extension String {
  /// The text without any occurrence of the words, compared by bytes.
  fileprivate func removing(_ words: String) -> String {
    guard !words.isEmpty, utf8.count >= words.utf8.count else { return self }
    return split(separator: words, omittingEmptySubsequences: false).joined(separator: " ")
  }
}
