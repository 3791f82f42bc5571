/// SRC-156: many things that each report often make a load that nobody states.
enum LoadOfMany: SourceReading {
  static let id: RuleID = "SRC-156"
  static let looksFor = "a load that follows from the numbers and that no source states"

  /// Below this nothing has to be built for it.
  private static let much = 300.0

  static func findings(in material: SourceMaterial) -> [Finding] {
    let reporting = material.statements(reports).compactMap { line -> (Double, SourceLine)? in
      seconds(between: line).map { ($0, line) }
    }
    for (seconds, line) in reporting {
      guard let (things, place) = crowd(for: line, in: material) else { continue }
      let rate = Double(things.count) / seconds
      guard rate >= much, !isStated(rate, in: material) else { continue }
      let second = Int(rate.rounded())
      return [
        finding(
          "\(text(things.count)) \(things.noun) every \(text(Int(seconds))) s are "
            + "\(text(second)) a second, and no source reckons with them",
          about: material.subject(of: line),
          because:
            "That is \(text(second * 86_400)) a day, at every part on the way: entry, broker, "
            + "store and whoever reads them have to take it, and limits and costs count it.",
          meanwhile: "The load of the way is assumed.",
          at: [place.evidence, line.evidence].uniqued,
          suggestion: "State the rate for each part on the way, what is put together or left out "
            + "before it is stored, and what happens above it.")
      ]
    }
    return []
  }

  /// The number of things that report: in the line itself, else the largest that the sources name.
  private static func crowd(
    for line: SourceLine, in material: SourceMaterial
  ) -> ((count: Int, noun: String), SourceLine)? {
    if let own = CountedThings.many(in: line, atLeast: 500) { return (own, line) }
    return material.text.lines.filter { $0.kind == .prose }.compactMap { other in
      CountedThings.many(in: other, atLeast: 500).flatMap { isCrowd($0.noun) ? ($0, other) : nil }
    }.max { $0.0.count < $1.0.count }
  }

  private static func isCrowd(_ noun: String) -> Bool { crowds.contains(where: noun.hasPrefix) }

  /// The seconds between two reports of one thing.
  private static func seconds(between line: SourceLine) -> Double? {
    if line.says(["once a second", "every second", "per second each", "1초마다", "매초"]) { return 1 }
    let text = line.text.lowercased()
    for mark in ["every ", "each "] {
      guard let range = text.firstRange(of: mark),
        let found = StatedDuration(in: String(text[range.upperBound...].prefix(16))),
        found.milliseconds <= 120_000, found.milliseconds > 0
      else { continue }
      return Double(found.milliseconds) / 1000
    }
    guard let end = text.firstRange(of: "초마다")?.lowerBound else { return nil }
    let digits = String(text[..<end].reversed().prefix(while: \.isNumber).reversed())
    return Double(digits).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Whether a rate near it is a goal.
  private static func isStated(_ rate: Double, in material: SourceMaterial) -> Bool {
    material.requirements.qualities.contains { quality in
      guard case .throughput(let stated, _) = quality.measure else { return false }
      return stated > rate / 3
    }
  }

  private static func text(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { position, digit in
      let rest = digits.count - position
      return (position > 0 && rest.isMultiple(of: 3) ? "," : "") + String(digit)
    }.joined()
  }

  private static let reports: WordList = [
    "send*", "sends", "report*", "readings", "position", "positions", "measure*", "values",
    "telemetry", "heartbeat*", "heartbeat", "upload*", "save*", "autosave*", "poll*", "refresh*",
    "저장", "전송",
    "보낸",
    "ping*", "sample*",
  ]
  private static let crowds = [
    "driver", "machine", "device", "meter", "sensor", "vehicle", "user", "student", "client",
    "phone", "household", "truck", "scooter", "bike", "player", "online", "camera", "customer",
    "station", "turbine", "of them", "tag", "terminal", "rider", "courier", "bus",
  ]
}
