/// SRC-161: a sentence counts more or fewer parts than are described.
enum ComponentCount: SourceReading {
  static let id: RuleID = "SRC-161"
  static let looksFor = "a count of parts that the description does not bear out"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let components = material.requirements.components
    guard components.count > 2 else { return [] }
    let stated = material.text.lines.lazy.compactMap { line -> (Int, String, SourceLine)? in
      guard line.kind == .prose, !line.says(others), line.says(whole),
        !line.text.trimmed.hasSuffix(":")
      else { return nil }
      return count(in: line).map { ($0.0, $0.1, line) }
    }
    guard let (count, noun, line) = stated.first(where: { !isBorneOut($0.0, $0.1, material) })
    else { return [] }
    return [
      finding(
        "\(count) \(noun) are spoken of, and \(components.count) are described",
        about: .system,
        because: "One was added or dropped at one place only; whoever plans by the number plans "
          + "for another system.",
        meanwhile: "What is described counts.", at: [line.evidence],
        suggestion: "Correct the number, or describe what is missing.")
    ]
  }

  /// Whether the number fits all parts, those that run, or those with the noun in their names.
  private static func isBorneOut(_ count: Int, _ noun: String, _ material: SourceMaterial) -> Bool {
    let all = material.requirements.components
    let singular = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    let named = all.filter { $0.name.lowercased().contains(singular) }
    let clients = all.filter { material.isClient($0.id) }
    let fitting = [
      all.count, named.count, all.count - clients.count, material.services.count,
    ]
    return fitting.contains(count) || abs(count - all.count) > 1
  }

  /// `nine services`, `6개의 서비스`.
  private static func count(in line: SourceLine) -> (Int, String)? {
    let pieces = CountedThings.pieces(of: line.text)
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      if nouns.contains(next), let number = CountedThings.number(piece), (3...40).contains(number) {
        return (number, next)
      }
      let digits = piece.prefix(while: \.isNumber)
      if let number = Int(digits), number > 2, piece.dropFirst(digits.count) == "개의",
        let noun = korean.first(where: next.hasPrefix)
      {
        return (number, noun)
      }
    }
    return nil
  }

  private static let nouns: Set<String> = ["services", "microservices", "components", "modules"]
  private static let korean = ["서비스", "모듈", "컴포넌트", "마이크로서비스"]
  private static let whole: WordList = [
    "all", "the", "consists", "own", "owns", "system", "made of", "comprises", "구성", "나눈", "모든",
    "split into", "divided into",
  ]
  private static let others: WordList = [
    "up to", "at least", "more than", "later", "future", "external", "third party", "other",
    "these", "following", "of the", "per", "example", "fewer",
  ]
}
