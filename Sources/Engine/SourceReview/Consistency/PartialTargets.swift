/// SRC-124: one goal has a number, the others have none.
enum PartialTargets: SourceReading {
  static let id: RuleID = "SRC-124"
  static let looksFor = "goals of which only some have numbers"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let measured = material.requirements.qualities.filter { kind(of: $0.measure) != nil }
    var kinds = Set(measured.compactMap { kind(of: $0.measure) })
    if saysLoad(material) { kinds.insert(.load) }
    guard let first = measured.first, kinds.count < 3, material.requirements.components.count > 2,
      TargetWithoutNumber.findings(in: material).isEmpty
    else { return [] }
    let missing = Kind.allCases.filter { !kinds.contains($0) }.map(\.rawValue)
    return [
      finding(
        .note,
        "Of the goals \(NameList.and(missing)) \(missing.count == 1 ? "has" : "have") no number",
        about: .system,
        because:
          "“\(first.statement.trimmed)” says how good one thing has to be; how many instances, "
          + "which timeouts and which alerts it takes depends on the others.",
        meanwhile: "Assumed values stand in their places.", at: [first.evidence],
        suggestion: "State \(NameList.and(missing)) for the busiest path first.")
    ]
  }

  /// Whether a sentence says how many come in a time, or at once.
  private static func saysLoad(_ material: SourceMaterial) -> Bool {
    material.statements(crowds).contains { line in
      CountedThings.many(in: line, atLeast: 100) != nil
        || CountedThings.pieces(of: line.text).contains { (CountedThings.number($0) ?? 0) >= 100 }
    }
  }

  private static let crowds: WordList = [
    "peak", "concurrent", "concurrently", "per day", "a day", "per minute", "a minute", "day",
    "per second", "a second", "at once", "동시", "하루", "초당", "并发", "每天", "pro tag",
  ]

  private enum Kind: String, CaseIterable {
    case latency = "response time", availability, load = "peak load"
  }

  private static func kind(of measure: QualityAttribute.Measure) -> Kind? {
    switch measure {
    case .latency: .latency
    case .availability: .availability
    case .throughput: .load
    case .recoveryTime, .recoveryPoint, .retention, .stated: nil
    }
  }
}
