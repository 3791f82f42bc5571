/// SRC-42: times that mean another moment on another machine.
enum TimeWithoutZone: SourceReading {
  static let id: RuleID = "SRC-42"
  static let looksFor = "a time without a zone"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(zoned) else { return [] }
    let lines = material.text.lines.filter { line in
      line.kind != .heading
        && (line.says(zoneless) || line.kind == .prose && line.text.contains("`datetime`"))
    }
    guard let first = lines.first else { return [] }
    return [
      finding(
        "Times are kept without a zone, in \(lines.count) \(lines.count == 1 ? "place" : "places")",
        because: "Two parts on machines with different settings read \(quoted(first)) as different "
          + "moments, and one hour a year comes twice.",
        meanwhile: "Contracts carry times as RFC 3339 with an offset.",
        at: lines.prefix(4).map(\.evidence),
        suggestion: "Keep moments in UTC with the zone in the type, and the zone of the place "
          + "beside opening hours and appointments.")
    ]
  }

  private static func quoted(_ line: SourceLine) -> String {
    let name = line.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.first
    return name.map { "`\($0)`" } ?? "the same value"
  }

  private static let zoneless: WordList = [
    "local date time", "localdatetime", "timestamp without time zone", "naive datetime",
    "datetime2",
  ]
  private static let zoned: WordList = [
    "zoned date time", "offset date time", "timestamptz", "utc", "with time zone", "time zone",
    "timezone", "instant",
  ]
}
