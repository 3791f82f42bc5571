/// One line of a source document, with where it stands.
struct SourceLine: Hashable, Sendable {
  /// What a line is part of.
  enum Kind: Hashable, Sendable {
    case heading, prose, table
    /// A line of a picture: Mermaid, PlantUML, boxes and arrows drawn with characters.
    case diagram
    /// A line of any other code block.
    case code
  }

  let document: String
  /// Counted from 1.
  let number: Int
  let text: String
  let kind: Kind
  /// The heading under which it stands; empty before the first one.
  let section: String
  /// The block that holds it: lines of one list, table or code block share a number.
  let block: Int
  /// The element under whose heading, or in whose list item or row, it stands.
  let owner: ElementID?
  let wording: Wording

  /// The line as a place to be quoted.
  var evidence: Evidence {
    Evidence(place: Place(document: document, line: number), quote: text)
  }

  /// Whether the list occurs in it.
  func says(_ list: WordList) -> Bool { wording.contains(any: list) }

  /// Whether the list occurs in a sentence of the line in which no word of denial stands.
  func affirms(_ list: WordList) -> Bool {
    guard says(list) else { return false }
    guard says(Self.denials) else { return true }
    return sentences.contains { $0.contains(any: list) && !$0.contains(any: Self.denials) }
  }

  /// The line divided at full stops and semicolons; one that has none is one sentence.
  private var sentences: [Wording] {
    text.split(separator: ". ").flatMap { $0.split { "；。;".contains($0) } }
      .map { Self.wording(of: String($0)) }
  }

  /// The words of a line: names both cut at their capitals and whole (`my sql` and `mysql` of "MySQL").
  static func wording(of text: String) -> Wording {
    let cut = Wording(text)
    let known = Set(cut.words)
    let whole = Wording(text, cutsNames: false).words.filter { !known.contains($0) }
    return whole.isEmpty ? cut : Wording(text + " · " + whole.joined(separator: " · "))
  }

  private static let denials: WordList = [
    "no", "not", "never", "without", "avoid*", "none", "nicht", "kein*", "forbid*", "forbidden",
    "instead of", "don", "doesn", "must not", "않", "없", "금지", "不", "无",
  ]
}
