/// SRC-180: something is due on a day that some months do not have.
enum MissingDay: SourceReading {
  static let id: RuleID = "SRC-180"
  static let looksFor = "a monthly day that some months do not have"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(settled) else { return [] }
    let lines = material.text.lines(days).filter { line in
      line.kind != .heading && ranges.contains { line.text.contains($0) }
    }
    guard let line = lines.first else { return [] }
    return [
      finding(
        "“\(line.quoted(days))” may be the 29th to the 31st, which some months do not have",
        about: material.subject(of: line),
        because:
          "In February nothing is due, or everything one day late, as the library counts that day; "
          + "nobody is told.",
        meanwhile: "The stated day stands.", at: [line.evidence],
        suggestion: "Say that the last day of the month takes its place, or allow 1 to 28.")
    ]
  }

  private static let days: WordList = [
    "day of month", "day of the month", "payout day", "payoutday", "billing day", "billingday",
    "due day", "payment day", "anchor day", "결제일", "扣款日",
  ]
  private static let ranges = ["1-31", "1–31", "1..31", "1 to 31", "31)", "31st"]
  private static let settled: WordList = [
    "last day", "end of month", "end of the month", "clamp*", "28th", "말일", "月末",
  ]
}
