/// SRC-123: a part was renamed, but not everywhere.
enum RenamedPart: SourceReading {
  static let id: RuleID = "SRC-123"
  static let looksFor = "a part that goes by an old name elsewhere"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(marks).compactMap { line -> Finding? in
      guard let old = formerName(in: line.text), old.count > 1 else { return nil }
      let use = material.text.lines.first { other in
        other.document == line.document
          && isUse(of: old, in: other == line ? behind(line) : other.wording.words)
      }
      guard let use else { return nil }
      let part = line.owner.map(material.index.name) ?? "The part"
      return finding(
        "\(part) goes by its former name in line \(use.number)", about: material.subject(of: line),
        because: "A reader, and whoever searches, takes it for a part of its own.",
        meanwhile: "Both names are taken for the one part.", at: [use.evidence, line.evidence],
        suggestion: "Write \(part) there too.")
    }
  }

  /// The words behind `formerly`, up to the end of the bracket.
  private static func formerName(in text: String) -> [String]? {
    let folded = text.lowercased()
    guard
      let mark = ["formerly known as ", "formerly ", "previously "].lazy
        .compactMap({ folded.firstRange(of: $0) }).first
    else { return nil }
    let rest = folded[mark.upperBound...].prefix { !"),.;|:".contains($0) }
    let words = Wording(String(rest)).words
    return words.count < 6 ? words : nil
  }

  /// What the line says after the bracket with the old name.
  private static func behind(_ line: SourceLine) -> [String] {
    Wording(line.text.split(separator: ")").dropFirst().joined(separator: " ")).words
  }

  /// The name as a whole or in short: `Code Gen Agent` for `Code Generation Agent`.
  private static func isUse(of name: [String], in words: [String]) -> Bool {
    guard words.count >= name.count else { return false }
    return (0...(words.count - name.count)).contains { start in
      zip(words[start...], name).allSatisfy { word, part in
        word == part || (word.utf8.count > 2 && part.hasPrefix(word))
      }
    }
  }

  private static let marks: WordList = ["formerly", "previously"]
}
