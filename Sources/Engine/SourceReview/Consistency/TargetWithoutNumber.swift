/// SRC-60: a goal in a word that everybody reads otherwise.
enum TargetWithoutNumber: SourceReading {
  static let id: RuleID = "SRC-60"
  static let looksFor = "a goal without a number"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var found: [(line: SourceLine, word: String)] = []
    for (list, isNumbered) in goals where !isNumbered(material) {
      for line in material.text.lines(list) where line.affirms(list) && states(line) {
        if let word = line.wording.first(of: list).map({ quoted($0, in: line) }),
          !found.contains(where: { $0.line == line })
        {
          found.append((line, word))
        }
      }
    }
    guard let first = found.min(by: { $0.line.evidence < $1.line.evidence }) else { return [] }
    let ordered = found.sorted { $0.line.evidence < $1.line.evidence }
    let words = NameList.and(ordered.map { "“\($0.word)”" }.uniqued)
    return [
      finding(
        "\(words) \(ordered.count == 1 ? "is a goal" : "are goals") without a number",
        because: "Nobody can design for “\(first.word)”, test it, or say that it was missed.",
        meanwhile: "Timeouts, budgets and alerts rest on assumed values, marked as such.",
        at: ordered.prefix(5).map(\.line.evidence),
        suggestion: "Give each a measure: milliseconds at a percentile, requests a second, hours a "
          + "year.")
    ]
  }

  /// The words as the line writes them: `Sub-second` for "sub second".
  private static func quoted(_ words: String, in line: SourceLine) -> String {
    let parts = words.split(separator: " ").map { $0.filter { $0 != "*" } }
    let text = line.text.lowercased()
    guard let first = parts.first, let last = parts.last,
      let start = text.firstRange(of: first),
      let end = text[start.lowerBound...].firstRange(of: last)
    else { return words }
    return String(text[start.lowerBound..<end.upperBound])
  }

  /// A goal stands in a list, a table or a sentence, not in a name or a closing remark.
  private static func states(_ line: SourceLine) -> Bool {
    let isListed =
      line.kind == .table || line.text.trimmed.hasPrefix("-")
      || line.text.trimmed.hasPrefix("*") || line.text.contains("must")
      || line.text.contains("has to") || line.text.contains("해야") || line.text.contains("목표")
      || line.text.contains("muss ")
    return isListed && !line.text.contains(where: \.isNumber) && !line.says(steps)
      && !Wording(line.section).contains(any: praising)
  }

  /// At once in the order of steps, not in time.
  private static let steps: WordList = [
    "immediately return*", "returns immediately", "immediately write*", "immediately after",
    "immediately before", "immediately follow*", "immediately reject*",
  ]

  /// Words for a goal, and whether a source gives it a number.
  private static var goals: [(WordList, (SourceMaterial) -> Bool)] {
    [
      (available, { has($0) { if case .availability = $0 { true } else { false } } }),
      (fast, { has($0) { if case .latency = $0 { true } else { false } } }),
      (vague, { _ in false }),
      (large, { has($0) { if case .throughput = $0 { true } else { false } } }),
    ]
  }

  /// Sections that tell what a product can do, not what the system is to do.
  private static let praising: WordList = [
    "selection", "recommended", "why", "comparison", "compared", "alternatives", "options",
    "evaluation", "선정", "비교", "选型", "auswahl", "vergleich",
  ]
  private static let available: WordList = [
    "never be down", "never go down",
    "최대한 높", "as high as possible", "as available as possible",
    "highly available", "high availability", "always available", "高可用", "고가용성", "hochverfügbar*",
  ]
  private static let fast: WordList = [
    "quick", "quickly",
    "sub second", "low latency", "high performance", "fast response", "fast", "real time",
    "immediate*", "instant*", "즉시", "빠른 응답", "빠르게", "신속", "高性能", "고성능", "schnell*",
  ]
  private static let vague: WordList = [
    "must be secure", "must be reliable", "must be robust", "must be user friendly",
    "must be stable", "must be easy", "안정적이어야", "안전해야",
  ]
  private static let large: WordList = [
    "scalability good", "scalability high",
    "scalable", "high throughput", "throughput high", "massive*", "high volume", "大规模", "대용량",
  ]

  private static func has(
    _ material: SourceMaterial, _ isSuch: (QualityAttribute.Measure) -> Bool
  ) -> Bool {
    material.requirements.qualities.contains { isSuch($0.measure) }
  }
}
