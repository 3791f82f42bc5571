/// SRC-158: work that begins at an hour is not done when it is needed.
enum WindowOverrun: SourceReading {
  static let id: RuleID = "SRC-158"
  static let looksFor = "a job that ends after its result is needed"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.statements(lasting).compactMap { line -> Finding? in
      guard let length = length(in: line), length >= 30 else { return nil }
      let near = material.text.lines.filter {
        $0 == line || $0.owner != nil && $0.owner == line.owner && $0.kind == .prose
      }
      let times = near.flatMap { place in clocks(in: place.text).map { ($0, place) } }
      guard let start = times.first,
        let need = times.dropFirst().first(where: { $0.0 > start.0 && $0.1.says(needs) }),
        start.0 + length > need.0
      else { return nil }
      let name = material.owner(of: line) ?? "A job"
      return finding(
        .error,
        "\(name) begins at \(text(start.0)) and takes \(text(length)) h, but is needed at "
          + text(need.0),
        about: material.subject(of: line),
        because: "It ends at \(text(start.0 + length)) when all goes well; whoever needs it at "
          + "\(text(need.0)) works with yesterday's.",
        at: [line.evidence, start.1.evidence, need.1.evidence].uniqued,
        suggestion: "Begin earlier, with time for a second attempt, or say what is used when it is "
          + "late.")
    }
  }

  /// Minutes that the work takes.
  private static func length(in line: SourceLine) -> Int? {
    let text = line.text.lowercased()
    for mark in ["takes ", "lasts ", "needs ", "dauert ", "소요"] {
      guard let range = text.firstRange(of: mark) else { continue }
      return StatedDuration(in: String(text[range.upperBound...].prefix(20)))
        .map { $0.milliseconds / 60_000 }
    }
    return nil
  }

  /// The times of day in minutes after midnight: `04:00`.
  private static func clocks(in text: String) -> [Int] {
    text.split { !$0.isNumber && $0 != ":" }.compactMap { piece in
      let parts = piece.split(separator: ":")
      guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), hour < 24,
        let minute = Int(parts[1]), minute < 60
      else { return nil }
      return hour * 60 + minute
    }
  }

  private static func text(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static let lasting: WordList = ["takes", "lasts", "needs", "dauert", "소요"]
  private static let needs: WordList = [
    "leave", "leaves", "begin", "begins", "start", "starts", "needed", "open", "opens", "by",
    "before", "until", "출발", "시작", "beginn*",
  ]
}
