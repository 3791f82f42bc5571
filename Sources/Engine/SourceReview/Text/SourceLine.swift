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
  /// The whole line as the document has it, where a part of it is left out.
  var whole: String?

  /// The line as a place to be quoted.
  var evidence: Evidence {
    Evidence(place: Place(document: document, line: number), quote: whole ?? text)
  }

  /// Whether the list occurs in it.
  func says(_ list: WordList) -> Bool { wording.contains(any: list) }

  /// Whether the list occurs in a sentence of the line in which no word of denial stands.
  func affirms(_ list: WordList) -> Bool {
    guard says(list) else { return false }
    guard says(Self.denials) else { return true }
    return sentences.contains { $0.contains(any: list) && !$0.contains(any: Self.denials) }
  }

  /// Whether one sentence of the line says something of every list and denies nothing.
  func states(_ lists: WordList...) -> Bool {
    guard lists.allSatisfy(says) else { return false }
    return sentences.contains { sentence in
      lists.allSatisfy { sentence.contains(any: $0) } && !sentence.contains(any: Self.denials)
    }
  }

  /// The line divided at full stops, semicolons and commas, each part as a line of its own at the same place.
  var clauses: [SourceLine] {
    let parts = text.split(separator: ". ").flatMap { $0.split { "；。;,".contains($0) } }
    guard parts.count > 1 else { return [self] }
    return parts.map { part in
      SourceLine(
        document: document, number: number, text: String(part), kind: kind, section: section,
        block: block, owner: owner, wording: Self.wording(of: String(part)))
    }
  }

  /// The line divided at full stops and semicolons; one that has none is one sentence.
  private var sentences: [Wording] {
    text.split(separator: ". ").flatMap { $0.split { "；。;".contains($0) } }
      .map { Self.wording(of: String($0)) }
  }

  /// The words of a line: names both cut at their capitals and whole (`my sql` and `mysql` of "MySQL").
  static func wording(of text: String) -> Wording {
    let text = parted(text)
    let cut = Wording(text)
    let known = Set(cut.words)
    let whole = Wording(text, cutsNames: false).words.filter { !known.contains($0) }
    return whole.isEmpty ? cut : Wording(text + " · " + whole.joined(separator: " · "))
  }

  /// With what is written in Latin letters apart from a Korean ending behind it: `Redis에만` names Redis, too.
  private static func parted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var parts: [Substring] = []
    var start = text.startIndex
    for (place, next) in zip(text.indices, text.indices.dropFirst())
    where text[place].isASCII && (text[place].isLetter || text[place].isNumber)
      && isHangul(text[next])
    {
      parts.append(text[start..<next])
      start = next
    }
    guard !parts.isEmpty else { return text }
    return text + " · " + (parts + [text[start...]]).joined(separator: " ")
  }

  private static func isHangul(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
  }

  private static let denials: WordList = [
    "no", "not", "never", "without", "avoid*", "none", "nicht", "kein*", "forbid*", "forbidden",
    "instead of", "don", "doesn", "must not", "않", "없", "금지", "不", "无",
  ]
}
