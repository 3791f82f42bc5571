internal import Glibc

/// Dates as the documents and the session state write them, always in UTC.
struct Timestamp {
  /// Seconds since 1970.
  var seconds: Int

  /// `YYYY-MM-DD`.
  var day: String {
    let parts = components
    return "\(padded(parts.year, 4))-\(padded(parts.month))-\(padded(parts.day))"
  }

  /// ISO 8601 with seconds: `2026-01-31T09:30:00Z`.
  var timestamp: String {
    let parts = components
    return day + "T\(padded(parts.hour)):\(padded(parts.minute)):\(padded(parts.second))Z"
  }

  /// Reads `--now`: `YYYY-MM-DD`, or the same with `THH:MM:SSZ`.
  ///
  /// Returns `nil` when the text is neither.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count == 20 else { return nil }
    let shape = Array("dddd-dd-ddTdd:dd:ddZ".utf8).prefix(bytes.count)
    let isShaped = zip(bytes, shape).allSatisfy { byte, wanted in
      wanted == UInt8(ascii: "d") ? (48...57).contains(byte) : byte == wanted
    }
    guard isShaped else { return nil }
    func number(_ range: Range<Int>) -> Int32 {
      range.upperBound > bytes.count ? 0 : bytes[range].reduce(0) { $0 * 10 + Int32($1) - 48 }
    }
    var parts = tm()
    parts.tm_year = number(0..<4) - 1900
    parts.tm_mon = number(5..<7) - 1
    parts.tm_mday = number(8..<10)
    parts.tm_hour = number(11..<13)
    parts.tm_min = number(14..<16)
    parts.tm_sec = number(17..<19)
    seconds = timegm(&parts)
    // timegm carries 31 February over into March; such a day is none.
    guard day == text.prefix(10), bytes.count == 10 || timestamp == text else { return nil }
  }

  init(seconds: Int) { self.seconds = seconds }

  private var components: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    return (
      Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_hour),
      Int(parts.tm_min), Int(parts.tm_sec)
    )
  }

  private func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
