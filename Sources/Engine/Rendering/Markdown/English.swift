/// Small matters of English: counted nouns, lists, units.
package enum English {
  private static let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]

  /// A number in words up to nine, in digits above.
  package static func number(_ count: Int) -> String {
    words.indices.contains(count) ? words[count] : String(count)
  }

  /// A number in words as the subject of a sentence: `none`, `one`, `12`.
  package static func subject(_ count: Int) -> String { count == 0 ? "none" : number(count) }

  /// A counted noun: `no event`, `one event`, `12 events`.
  package static func count(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number(count)) \(self.plural(count, noun, plural))"
  }

  /// All of a counted kind: `the one store`, `both stores`, `all six stores`.
  package static func all(_ count: Int, _ noun: String) -> String {
    switch count {
    case 1: "the one \(noun)"
    case 2: "both \(plural(count, noun))"
    default: "all \(self.count(count, noun))"
    }
  }

  /// Each of a counted kind: `the one store`, `each of the six stores`.
  package static func each(_ count: Int, _ noun: String) -> String {
    count == 1 ? "the one \(noun)" : "each of the \(self.count(count, noun))"
  }

  /// A part of a counted kind: `five of six stores`, `all six stores`, `none of the six stores`.
  package static func share(_ part: Int, of whole: Int, _ noun: String) -> String {
    if part == whole { return all(whole, noun) }
    if whole == 1 { return "no \(noun)" }
    if part == 0 { return "none of the \(count(whole, noun))" }
    return "\(number(part)) of \(count(whole, noun))"
  }

  /// The noun in the form that the count asks for.
  package static func plural(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    if count == 1 { return noun }
    if let plural { return plural }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    let hisses = ["s", "x", "ch", "sh"].contains { noun.hasSuffix($0) }
    return noun + (hisses ? "es" : "s")
  }

  /// The form of a verb that the count asks for: `is` or `are`, `needs` or `need`.
  package static func verb(_ count: Int, _ singular: String, _ plural: String) -> String {
    count == 1 ? singular : plural
  }

  /// The text with its first letter as a capital.
  package static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// The items in a sentence: `A, B and C`; beyond the limit `A, B and 5 more`.
  package static func list(_ items: [String], limit: Int = 8) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    if items.count > limit {
      let shown = items.prefix(limit - 1)
      return shown.joined(separator: ", ") + " and \(items.count - shown.count) more"
    }
    return items.dropLast().joined(separator: ", ") + " and " + (items.last ?? "")
  }

  /// A duration in the unit in which people read it: `300 ms`, `1.2 s`, `5 minutes`, `14 days`.
  package static func duration(milliseconds: Double) -> String {
    if milliseconds < 1000 { return "\(decimal(milliseconds)) ms" }
    return duration(seconds: milliseconds / 1000)
  }

  /// A duration in the unit in which people read it.
  package static func duration(seconds: Double) -> String {
    if seconds == 0 { return "0" }
    if seconds < 1 { return "\(decimal(seconds * 1000)) ms" }
    if seconds < 60 { return "\(decimal(seconds)) s" }
    let units: [(Double, String)] = [
      (365 * 86400, "year"), (86400, "day"), (3600, "hour"), (60, "minute"),
    ]
    for (size, name) in units where seconds >= size {
      let value = seconds / size
      let isWhole = value == value.rounded()
      // A year and a bit reads better in days.
      if isWhole || name != "year" {
        return "\(decimal(value, digits: 1)) \(isWhole ? plural(Int(value), name) : name + "s")"
      }
    }
    return "\(decimal(seconds)) s"
  }

  /// A fraction as a percentage with as many digits as it needs, at most three: `99.95 %`.
  package static func percent(_ fraction: Double) -> String {
    "\(decimal(fraction * 100, digits: 3)) %"
  }

  /// A number without trailing zeros, rounded to some digits behind the point.
  package static func decimal(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let whole = scaled / Int(scale)
    var fraction = String(scaled % Int(scale))
    fraction = String(repeating: "0", count: digits - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    return sign + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
