/// The periods of a line that keeps several things for different times, each with what it is for.
///
/// `events 14 days, orders.* and payments.* 400 days` gives two periods, of which one has two subjects.
struct RetentionPeriods {
  private var entries: [(subject: String, days: Int)] = []

  init(_ statement: String) {
    var pending: [String] = []
    for piece in statement.split(whereSeparator: { ",;:|".contains($0) }) {
      let words = piece.split(whereSeparator: { " \t`*_()".contains($0) }).map { $0.lowercased() }
      pending.append(" " + piece.lowercased() + " ")
      guard let days = Self.days(in: words) else { continue }
      entries += pending.map { ($0, days) }
      pending = []
    }
  }

  /// The days of the first subject that names one of the words; the words come in order of preference.
  func days(of names: [String]) -> Int? {
    for name in names where !name.isEmpty {
      if let entry = entries.first(where: { $0.subject.contains(name.lowercased()) }) {
        return entry.days
      }
    }
    return nil
  }

  private static func days(in words: [String]) -> Int? {
    for (position, word) in words.enumerated() {
      guard let number = Int(word.prefix { $0.isASCII && $0.isNumber }), number < 100_000 else {
        continue
      }
      let attached = String(word.drop { $0.isASCII && $0.isNumber })
      let next = words.indices.contains(position + 1) ? words[position + 1] : ""
      let unit = attached.isEmpty ? next : attached
      if let factor = units.first(where: { unit.hasPrefix($0.name) })?.days {
        return number * factor
      }
    }
    return nil
  }

  private static let units: [(name: String, days: Int)] = [
    ("day", 1), ("week", 7), ("month", 30), ("year", 365), ("일", 1), ("주", 7), ("개월", 30),
    ("년", 365),
  ]
}
