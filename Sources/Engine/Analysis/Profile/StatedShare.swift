/// A share in percent that a sentence gives for something that it names.
enum StatedShare {
  /// The first percentage after the name and before another name begins a clause of its own, from 0 to 1.
  static func first(after name: String, in text: String) -> Double? {
    guard let range = text.firstRange(of: name) else { return nil }
    if let before = text[..<range.lowerBound].last, before.isLetter { return nil }
    let rest = text[range.upperBound...]
    if let next = rest.first, next.isLetter, next.isASCII { return nil }
    // A clause is short; what comes later is about something else.
    let clause = rest.prefix(60)
    guard let percent = clause.firstIndex(of: "%") else { return nil }
    let digits = clause[..<percent].reversed().drop { $0 == " " || $0 == "\u{00A0}" }
      .prefix { $0.isNumber || $0 == "." }
    let number = String(digits.reversed())
    // Between the name and its number no other sentence or number may stand.
    let between = clause[..<percent].dropLast(number.count)
    guard let value = Double(number), value > 0, value <= 100,
      !between.contains(where: { $0 == "." || $0 == ";" })
    else { return nil }
    return value / 100
  }
}
