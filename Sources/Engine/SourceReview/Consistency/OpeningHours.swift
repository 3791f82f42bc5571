/// SRC-159: a system that sleeps at night is needed around the clock.
enum OpeningHours: SourceReading {
  static let id: RuleID = "SRC-159"
  static let looksFor = "something that is needed at hours when it is away"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(bridged),
      let hours = material.statements(["available", "open", "운영", "reachable", "maintenance"])
        .first(where: { window($0.text) != nil }), let text = window(hours.text),
      let goal = material.statements(always).first(where: { $0.affirms(always) })
    else { return [] }
    return [
      finding(
        .error,
        "“\(goal.quoted(always))” is promised, but a system on the way is there \(text) only",
        about: material.subject(of: goal),
        because: "Outside of these hours the call fails, and what was begun hangs half done.",
        at: [goal.evidence, hours.evidence].uniqued,
        suggestion: "Queue what comes outside of these hours and tell users so, or promise it for "
          + "these hours.")
    ]
  }

  /// `06:00–22:00`, but not the whole day.
  private static func window(_ text: String) -> String? {
    let pieces = text.split { " \t`|(),;.".contains($0) }.map(String.init)
    return pieces.first { piece in
      let ends = piece.split { "–-—~".contains($0) }
      return ends.count == 2
        && ends.allSatisfy { end in
          let parts = end.split(separator: ":")
          return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
        } && !piece.hasSuffix("24:00")
    }
  }

  private static let always: WordList = [
    "day and night", "around the clock", "24 7", "24x7", "at any time", "any time", "always",
    "24시간", "언제든지", "全天", "rund um die uhr",
  ]
  private static let bridged: WordList = [
    "outside of these hours", "outside these hours", "queued until", "until it opens",
    "store and forward", "next morning", "영업 시간 외",
  ]
}
