/// Divides what stands below "Decisions" into what was chosen and what was not.
///
/// A label ("Rejected: …") speaks of everything up to the end of its paragraph or item, a column of the whole column,
/// and words like "instead of" of what follows them in their sentence.
struct DecisionText {
  /// One line with its two sides.
  struct Divided: Equatable {
    var number: Int
    var chosen: String
    var rejected: String
  }

  private var isRejecting = false
  /// Whether a sentence about what was not chosen goes on in the next line.
  private var isWithinRejection = false
  private var rejectedColumns: Set<Int>?

  /// Divides the lines of one block, each with its number.
  static func divided(_ lines: [(number: Int, text: String)], isTable: Bool) -> [Divided] {
    var text = DecisionText()
    return lines.map { number, line in
      let (chosen, rejected) = isTable ? text.cells(of: line) : text.sides(of: line)
      return Divided(number: number, chosen: chosen, rejected: rejected)
    }
  }

  /// Whether a sentence, one of several in a row, speaks only of what was chosen.
  mutating func keeps(_ sentence: String) -> Bool { sides(of: sentence).1.isEmpty }

  // MARK: Text

  private mutating func sides(of line: String) -> (String, String) {
    if Self.startsItem(line) { (isRejecting, isWithinRejection) = (false, false) }
    guard !isRejecting else { return ("", line) }
    guard let label = Self.label(in: line) else { return sentences(of: line) }
    isRejecting = true
    let (chosen, rejected) = sentences(of: String(line[..<label]))
    return (chosen, rejected + line[label...])
  }

  private mutating func sentences(of line: String) -> (String, String) {
    var chosen = ""
    var rejected = ""
    for sentence in Self.sentences(of: line) {
      if isWithinRejection {
        rejected += sentence
      } else if let cut = Self.turn(in: sentence) {
        chosen += sentence[cut.kept]
        rejected += sentence[cut.left]
        isWithinRejection = true
      } else if Wording(sentence).contains(any: Self.verdicts) {
        rejected += sentence
        isWithinRejection = true
      } else {
        chosen += sentence
      }
      if Self.ends(sentence) { isWithinRejection = false }
    }
    return (chosen, rejected)
  }

  private static func startsItem(_ line: String) -> Bool {
    let text = line.trimmed
    return text.isEmpty || text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("#")
      || text.hasPrefix("**") && label(in: line) == nil
      || text.first?.isNumber == true && text.dropFirst().first.map { ".)".contains($0) } == true
  }

  /// The sentences of a line, each with the blanks behind it.
  private static func sentences(of line: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var previous: Character = " "
    for character in line {
      if character == " ", ends(current), !previous.isWhitespace {
        sentences.append(current + " ")
        current = ""
      } else {
        current.append(character)
      }
      previous = character
    }
    return current.isEmpty ? sentences : sentences + [current]
  }

  private static func ends(_ sentence: String) -> Bool {
    sentence.trimmed.last.map { ".!?。".contains($0) } ?? false
  }

  /// Where a label begins that says that the rest was not chosen.
  private static func label(in line: String) -> String.Index? {
    var best: String.Index?
    let lower = line.lowercased()
    guard lower.utf8.count == line.utf8.count else { return nil }
    for name in labels {
      guard let range = lower.firstRange(of: name) else { continue }
      let rest = lower[range.upperBound...].drop { $0 == "*" || $0 == "_" || $0 == " " }
      let isLabel = rest.first == ":" || rest.first == "："
      let before = lower[..<range.lowerBound].last
      guard isLabel, before.map({ !$0.isLetter }) ?? true else { continue }
      let offset = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound)
      let place = line.utf8.index(line.startIndex, offsetBy: offset)
      best = min(best ?? place, place)
    }
    return best
  }

  /// What a sentence keeps and what it leaves: "Kafka instead of RabbitMQ".
  private static func turn(
    in sentence: String
  ) -> (kept: Range<String.Index>, left: Range<String.Index>)? {
    for word in ["instead of ", "rather than ", " statt ", "anstelle von ", " over "] {
      // "Kafka over RabbitMQ" is a choice, "REST over HTTP/2" is none.
      guard let range = sentence.firstRange(of: word),
        word != " over " || choosing.contains(where: sentence.contains)
      else { continue }
      return (sentence.startIndex..<range.lowerBound, range.lowerBound..<sentence.endIndex)
    }
    if let range = sentence.firstRange(of: " 대신 ") {
      return (range.upperBound..<sentence.endIndex, sentence.startIndex..<range.upperBound)
    }
    return nil
  }

  // MARK: Tables

  private mutating func cells(of line: String) -> (String, String) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let columns = rejectedColumns else {
      rejectedColumns = Set(
        cells.indices.filter { Wording(cells[$0]).contains(any: Self.columns) })
      return (line, "")
    }
    if cells.contains(where: { Self.states.contains($0.trimmed.lowercased()) }) {
      return ("", line)
    }
    var chosen: [String] = []
    var rejected = ""
    for (index, cell) in cells.enumerated() {
      (isRejecting, isWithinRejection) = (false, false)
      let (kept, left) = columns.contains(index) ? (" ", cell) : sides(of: cell)
      chosen.append(kept)
      rejected += left
    }
    return (chosen.joined(separator: "|"), rejected)
  }

  private static let labels = [
    "rejected", "rejected options", "rejected alternatives", "discarded", "not chosen",
    "alternatives", "alternatives considered", "alternative", "options considered",
    "considered options", "considered", "버린 안", "기각한 안", "기각", "대안", "검토한 대안", "verworfen",
    "abgelehnt", "alternativen", "却下", "却下案", "代替案", "放弃", "未采用", "备选方案",
  ]
  private static let verdicts: WordList = [
    "was rejected", "were rejected", "we rejected", "ruled out", "decided against", "not chosen",
    "was considered", "were considered", "we considered", "considered and", "we evaluated",
    "discarded", "was tried",
    "were tried", "verworfen", "abgelehnt", "기각", "버렸", "却下", "未采用", "放弃",
  ]
  private static let columns: WordList = [
    "rejected", "alternatives", "alternative", "discarded", "not chosen", "considered",
    "instead of", "verworfen", "alternativen", "버린", "기각", "대안", "却下", "代替案", "备选", "放弃",
  ]
  private static let states: Set<String> = [
    "rejected", "superseded", "deprecated", "proposed", "withdrawn", "declined", "거절", "기각", "폐기",
    "abgelehnt", "verworfen", "却下", "已废弃",
  ]
  private static let choosing = ["choose", "chose", "prefer", "picked", "favour", "favor"]
}
