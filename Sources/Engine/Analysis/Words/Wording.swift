/// The words of a phrase, lower-cased, with `camelCase` and `snake_case` names cut apart.
///
/// English words match whole, or by their beginning where the entry ends in `*`. Entries with a blank match as
/// consecutive words. Korean entries match anywhere, because particles and endings stick to the word.
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

  /// The first entry that occurs, in the order of the entries.
  func first(of entries: [String]) -> String? { entries.first(where: contains) }

  /// Whether an entry occurs.
  func contains(any entries: [String]) -> Bool { entries.contains(where: contains) }

  /// Whether the entry occurs.
  func contains(_ entry: String) -> Bool {
    guard let start = entry.utf8.first else { return false }
    if start >= 0x80 { return !folded.isEmpty && folded.contains(entry) }
    if entry.utf8.contains(UInt8(ascii: " ")) {
      return contains(sequence: entry.split(separator: " ").map(String.init))
    }
    return words.contains { Self.matches($0, entry) }
  }

  private func contains(sequence: [String]) -> Bool {
    guard sequence.count <= words.count else { return false }
    return (0...(words.count - sequence.count)).contains { start in
      zip(words[start...], sequence).allSatisfy { Self.matches($0, $1) }
    }
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
    let quotes = evidence.prefix(4).map { evidence in
      names.reduce(evidence.quote) { $0.removing($1) }
    }
    return Wording(quotes.joined(separator: " ; "))
  }
}

extension String {
  /// The text without any occurrence of the words, compared by bytes.
  fileprivate func removing(_ words: String) -> String {
    guard !words.isEmpty, utf8.count >= words.utf8.count else { return self }
    return split(separator: words, omittingEmptySubsequences: false).joined(separator: " ")
  }
}
