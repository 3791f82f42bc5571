/// Words to look for, prepared so that a phrase is searched in time about linear in its length.
///
/// Words match whole, or by their beginning where the entry ends in `*`. Entries with a blank match as
/// consecutive words. Korean entries match anywhere, because particles and endings stick to the word.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  /// One beginning of a word with its place in the list.
  struct Prefix: Sendable {
    var bytes: [UInt8]
    var position: Int
  }

  /// Consecutive words with their place in the list.
  struct Sequence: Sendable {
    var words: [String]
    var position: Int
  }

  /// The sequences that begin with one word, which may end in `*`.
  struct Sequences: Sendable {
    var plain: [String: [Sequence]] = [:]
    var wild: [Sequence] = []
  }

  let entries: [String]
  private(set) var exact: [String: Int] = [:]
  private(set) var prefixes: [UInt8: [Prefix]] = [:]
  private(set) var sequences: [Sequence] = []
  private(set) var sequencesByHead = Sequences()
  private(set) var substrings: [(text: String, position: Int)] = []

  init(arrayLiteral elements: String...) { self.init(elements) }

  init(_ entries: [String]) {
    self.entries = entries
    for (position, entry) in entries.enumerated() {
      guard let first = entry.utf8.first else { continue }
      if first >= 0x80 {
        substrings.append((entry, position))
      } else if entry.utf8.contains(UInt8(ascii: " ")) {
        add(Sequence(words: entry.split(separator: " ").map(String.init), position: position))
      } else if entry.utf8.last == UInt8(ascii: "*") {
        prefixes[first, default: []].append(
          Prefix(bytes: Array(entry.utf8.dropLast()), position: position))
      } else if exact[entry] == nil {
        exact[entry] = position
      }
    }
  }

  private mutating func add(_ sequence: Sequence) {
    sequences.append(sequence)
    guard let head = sequence.words.first else { return }
    if head.utf8.last == UInt8(ascii: "*") {
      sequencesByHead.wild.append(sequence)
    } else {
      sequencesByHead.plain[head, default: []].append(sequence)
    }
  }
}

extension WordList {
  /// The list with further entries at its end.
  static func + (list: WordList, more: [String]) -> WordList { WordList(list.entries + more) }
}

extension Wording {
  /// The first of the entries that occurs; for lists that are used once.
  func first(of entries: [String]) -> String? { first(of: WordList(entries)) }

  /// Whether one of the entries occurs; for lists that are used once.
  func contains(any entries: [String]) -> Bool { contains(any: WordList(entries)) }
}
