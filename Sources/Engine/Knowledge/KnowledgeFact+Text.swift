extension KnowledgeFact.Value {
  /// The value as people read it: `256 KiB`, `29 s`, `100 per second`, `at-least-once`.
  package var text: String {
    switch self {
    case .text(let text): text
    case .number(let number, let unit): Self.text(number, unit)
    }
  }

  private static func text(_ number: Double, _ unit: KnowledgeFact.Unit) -> String {
    switch unit {
    case .bytes: bytes(number)
    case .seconds: seconds(number)
    case .perSecond: "\(digits(number)) per second"
    case .perMinute: "\(digits(number)) per minute"
    case .perDay: "\(digits(number)) per day"
    case .count: digits(number)
    case .percent: "\(digits(number)) %"
    }
  }

  /// The number without a fraction that says nothing.
  package static func digits(_ number: Double) -> String {
    let whole = number.rounded()
    return whole == number && abs(number) < 1e15 ? String(Int(whole)) : String(number)
  }

  /// Bytes in the largest unit that gives a whole number, decimal or binary: `5 MB`, `256 KiB`.
  package static func bytes(_ number: Double) -> String {
    let units: [(Double, String)] = [
      (1_099_511_627_776, "TiB"), (1e12, "TB"), (1_073_741_824, "GiB"), (1e9, "GB"),
      (1_048_576, "MiB"), (1e6, "MB"), (1024, "KiB"), (1000, "kB"),
    ]
    for (size, name) in units
    where number >= size && number.truncatingRemainder(dividingBy: size) == 0 {
      return "\(digits(number / size)) \(name)"
    }
    return "\(digits(number)) bytes"
  }

  private static func seconds(_ number: Double) -> String {
    let units: [(Double, String)] = [(86_400, "day"), (3600, "hour"), (60, "minute")]
    for (size, name) in units where number >= size * 2 || number == size {
      guard number.truncatingRemainder(dividingBy: size) == 0 else { continue }
      let count = digits(number / size)
      return "\(count) \(name)\(count == "1" ? "" : "s")"
    }
    return "\(digits(number)) s"
  }
}
