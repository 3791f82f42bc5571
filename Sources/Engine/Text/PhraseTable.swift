/// Phrases with a meaning each, found in the words of a text by their first word.
///
/// Looking every word up takes as long as the text is, however many phrases there are.
struct PhraseTable<Meaning: Sendable>: Sendable {
  /// One phrase: its words behind the first, its place in the list, what it means.
  private struct Entry: Sendable {
    let rest: ArraySlice<String>
    let order: Int
    let meaning: Meaning
  }

  private let entries: [String: [Entry]]

  /// A table of phrases, each the words in lower case; the earlier of two wins.
  init(_ phrases: [(words: [String], meaning: Meaning)]) {
    var entries: [String: [Entry]] = [:]
    for (order, phrase) in phrases.enumerated() {
      guard let first = phrase.words.first else { continue }
      entries[first, default: []].append(
        Entry(rest: phrase.words.dropFirst(), order: order, meaning: phrase.meaning))
    }
    self.entries = entries
  }

  /// What the phrase that comes first in the list means, of those that stand in the words.
  func first(in words: [String]) -> Meaning? { entry(in: words)?.meaning }

  /// The same with the phrase's place in the list.
  func firstWithOrder(in words: [String]) -> (order: Int, meaning: Meaning)? {
    entry(in: words).map { ($0.order, $0.meaning) }
  }

  /// Whether any phrase stands in the words.
  func standsAnywhere(in words: [String]) -> Bool {
    words.indices.contains { index in
      entries[words[index]]?.contains { Self.stands($0, in: words, behind: index) } ?? false
    }
  }

  private func entry(in words: [String]) -> Entry? {
    var best: Entry?
    for index in words.indices {
      guard let candidates = entries[words[index]] else { continue }
      for entry in candidates where entry.order < best?.order ?? .max {
        if Self.stands(entry, in: words, behind: index) { best = entry }
      }
    }
    return best
  }

  private static func stands(_ entry: Entry, in words: [String], behind index: Int) -> Bool {
    words[(index + 1)...].starts(with: entry.rest)
  }
}

extension PhraseTable<Void> {
  /// A table of phrases that all mean the same.
  init(_ phrases: [[String]]) { self.init(phrases.map { ($0, ()) }) }
}
