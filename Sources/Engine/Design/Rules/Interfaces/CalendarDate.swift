/// A day of the calendar, as HTTP headers need it.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package var year: Int
  package var month: Int
  package var day: Int

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2026-12-31`.
  package var text: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// Seconds from 1970 to the day's beginning in UTC.
  package var unixSeconds: Int { daysSince1970 * 86_400 }

  /// The day's beginning in the form of HTTP: `Thu, 31 Dec 2026 00:00:00 GMT`.
  package var httpDate: String {
    // 1 January 1970 was a Thursday.
    let weekday = ((daysSince1970 + 4) % 7 + 7) % 7
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(weekdays[weekday]), \(Self.two(day)) \(months[month - 1]) \(year) 00:00:00 GMT"
  }

  /// Days from 1970, in the Gregorian calendar, by counting years from March.
  private var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The days in a text that are written as `2026-12-31`, with where they stand.
  package static func all(in text: String) -> [(date: CalendarDate, range: Range<String.Index>)] {
    var found: [(CalendarDate, Range<String.Index>)] = []
    var start = text.startIndex
    while start < text.endIndex {
      guard text[start].isNumber else {
        start = text.index(after: start)
        continue
      }
      let end = text[start...].firstIndex { !$0.isNumber && $0 != "-" } ?? text.endIndex
      if let date = CalendarDate(text[start..<end]) { found.append((date, start..<end)) }
      start = end
    }
    return found
  }

  /// Reads `2026-12-31`; `nil` for what is no day.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), (1970...9999).contains(year),
      (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}
