/// SRC-134: data goes at one place and stays at another.
enum RetentionContradiction: SourceReading {
  static let id: RuleID = "SRC-134"
  static let looksFor = "two times for which the same data is kept"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let stated = material.text.lines(keeping).compactMap { line -> (days: Int, line: SourceLine)? in
      guard line.kind != .heading, line.affirms(keeping), !line.says(stages) else { return nil }
      return days(in: line).map { ($0, line) }
    }
    for (position, one) in stated.enumerated() {
      for other in stated.dropFirst(position + 1) where one.days != other.days {
        guard let what = shared(one.line, other.line) else { continue }
        return [
          finding(
            "“\(what)” is kept for \(text(one.days)) in line \(one.line.number) and for "
              + "\(text(other.days)) in line \(other.line.number)",
            about: material.subject(of: one.line),
            because: "The shorter one loses what the other promises; the longer one keeps what "
              + "should be gone.",
            meanwhile: "The stated times stand where they are stated.",
            at: [one.line.evidence, other.line.evidence],
            suggestion: "Say which of the two holds, and from when it is counted.")
        ]
      }
    }
    return []
  }

  /// The first period of days, weeks, months or years, in days.
  private static func days(in line: SourceLine) -> Int? {
    let words = line.wording.words
    return zip(words, words.dropFirst()).lazy.compactMap { number, unit -> Int? in
      guard let count = Int(number), let factor = factors.first(where: { unit.hasPrefix($0.0) })
      else { return nil }
      return count * factor.1
    }.first
  }

  private static func text(_ days: Int) -> String {
    days % 365 == 0 && days > 0
      ? "\(days / 365) \(days == 365 ? "year" : "years")"
      : "\(days) \(days == 1 ? "day" : "days")"
  }

  /// A noun of what is kept that both lines name.
  private static func shared(_ left: SourceLine, _ right: SourceLine) -> String? {
    let other = Set(right.wording.words)
    return left.wording.words.first { things.contains($0) && other.contains($0) }
  }

  private static let keeping: WordList = [
    "retention", "retain*", "kept", "keep", "keeps", "deleted after", "purged after", "stored for",
    "archived after", "delete after", "보관", "보존", "保留", "aufbewahr*",
  ]
  private static let stages: WordList = ["archive", "archived", "cold", "hot", "then"]
  private static let factors = [("day", 1), ("week", 7), ("month", 30), ("year", 365)]
  private static let things: Set<String> = [
    "logs", "audit", "messages", "invoices", "recordings", "documents", "images", "photos",
    "uploads",
    "telemetry", "readings", "backups", "video", "videos", "transcripts", "metrics",
  ]
}
