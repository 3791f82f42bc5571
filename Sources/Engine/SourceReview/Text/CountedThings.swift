/// Numbers that a line states together with what they count.
enum CountedThings {
  /// The number before the first word with one of the beginnings, at most two words away: `25,000 online drivers`.
  static func count(of beginnings: [String], in line: SourceLine) -> Int? {
    let pieces = pieces(of: line.text)
    for (position, piece) in pieces.enumerated() {
      guard let number = number(piece) else { continue }
      let behind = pieces.dropFirst(position + 1).prefix(3)
      if behind.contains(where: { word in beginnings.contains(where: word.hasPrefix) }) {
        return number
      }
    }
    return nil
  }

  /// The largest number of many things that the line counts, with its noun: `2,400 machines`.
  static func many(in line: SourceLine, atLeast least: Int) -> (count: Int, noun: String)? {
    let pieces = pieces(of: line.text)
    return pieces.enumerated().compactMap { position, piece -> (Int, String)? in
      let next = pieces.indices.contains(position + 1) ? pieces[position + 1] : ""
      if let found = korean(piece, next), found.0 >= least { return found }
      guard let number = number(piece), number >= least, !isYear(piece) else { return nil }
      let noun = pieces.dropFirst(position + 1).prefix(3)
        .first { $0.hasSuffix("s") && $0.count > 3 && !periods.contains(where: $0.hasPrefix) }
      return noun.map { (number, $0) }
    }.max { $0.0 < $1.0 }
  }

  /// The number that a word is, with the marks between its thousands.
  static func number(_ piece: String) -> Int? {
    words[piece] ?? Int(piece.filter { $0 != "," })
  }

  /// `5,000명`, `10만`.
  private static func korean(_ piece: String, _ next: String) -> (Int, String)? {
    let digits = piece.prefix { $0.isNumber || $0 == "," }
    guard let number = Int(digits.filter { $0 != "," }) else { return nil }
    let unit = piece.dropFirst(digits.count)
    if unit.hasPrefix("만") {
      let thousands = next.dropFirst(next.prefix(while: \.isNumber).count).hasPrefix("천")
      let rest = thousands ? (Int(next.prefix(while: \.isNumber)) ?? 0) * 1000 : 0
      return (number * 10_000 + rest, "of them")
    }
    return unit.hasPrefix("명") || unit.hasPrefix("대") ? (number, "of them") : nil
  }

  private static func isYear(_ piece: String) -> Bool {
    piece.count == 4 && (piece.hasPrefix("19") || piece.hasPrefix("20"))
  }

  static func pieces(of text: String) -> [String] {
    text.lowercased().split { " \t`|()*:;–—".contains($0) }
      .map { $0.hasSuffix(",") || $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
  }

  private static let periods = [
    "minutes", "seconds", "hours", "days", "weeks", "months", "years", "times", "ms", "this",
  ]
  private static let words = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}
