/// SRC-116: a sentence counts otherwise than the list behind it.
enum CountAgainstList: SourceReading {
  static let id: RuleID = "SRC-116"
  static let looksFor = "a count that the list behind it does not bear out"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines
    return lines.enumerated().compactMap { position, line -> Finding? in
      guard line.kind == .prose, line.text.trimmed.hasSuffix(":") || line.text.hasSuffix(":**"),
        let stated = count(in: line), let next = lines.dropFirst(position + 1).first,
        next.document == line.document, next.section == line.section
      else { return nil }
      let block = material.text.block(next.block).filter { $0.number > line.number }
      let listed = items(of: block)
      guard listed > 1, listed != stated.count, abs(listed - stated.count) < 6 else { return nil }
      return finding(
        "“\(stated.words)” are announced, and \(listed) are listed",
        about: material.subject(of: line),
        because: "One was added or dropped at one place only; a reader of the number plans for "
          + "another system.",
        meanwhile: "The list counts.", at: [line.evidence] + block.prefix(1).map(\.evidence),
        suggestion: "Correct the number, or name what is missing.")
    }
  }

  private static func count(in line: SourceLine) -> (count: Int, words: String)? {
    let words = line.wording.words
    for (position, word) in words.enumerated() {
      guard let count = numbers[word] ?? Int(word), (2...20).contains(count) else { continue }
      let behind = words.dropFirst(position + 1).prefix(3)
      guard let noun = behind.first(where: { nouns.contains($0) }) else { continue }
      return (count, "\(word) \(noun)")
    }
    return nil
  }

  /// The entries at the outer level of a list.
  private static func items(of block: [SourceLine]) -> Int {
    guard let first = block.first, isItem(first.text.trimmed) else { return 0 }
    let indent = first.text.prefix { $0 == " " }.count
    return block.count {
      isItem($0.text.trimmed) && $0.text.prefix { $0 == " " }.count == indent
    }
  }

  private static func isItem(_ text: String) -> Bool {
    if text.hasPrefix("- ") || text.hasPrefix("* ") { return true }
    let digits = text.prefix(while: \.isNumber)
    return !digits.isEmpty && text.dropFirst(digits.count).hasPrefix(". ")
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
  ]
  private static let nouns: Set<String> = [
    "services", "microservices", "components", "modules", "agents", "databases", "topics", "queues",
    "events", "layers", "domains", "stores", "parts", "systems", "containers", "steps", "roles",
  ]
}
