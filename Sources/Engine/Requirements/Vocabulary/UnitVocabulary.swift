/// Units of time as documents write them, in seconds.
enum UnitVocabulary {
  private static let seconds: [String: Double] = {
    var table: [String: Double] = [:]
    let units: [(Double, [String])] = [
      (0.000_001, ["µs", "us", "microseconds"]),
      (0.001, ["ms", "msec", "millisecond", "milliseconds", "밀리초", "毫秒", "ミリ秒"]),
      (1, ["s", "sec", "secs", "second", "seconds", "초", "秒", "sekunde", "sekunden"]),
      (60, ["min", "mins", "minute", "minutes", "분", "分", "分钟", "minuten"]),
      (3600, ["h", "hr", "hrs", "hour", "hours", "시간", "小时", "時間", "stunde", "stunden"]),
      (86_400, ["d", "day", "days", "일", "天", "日", "tag", "tage", "tagen"]),
      (604_800, ["week", "weeks", "주", "周", "週間", "wochen"]),
      (2_592_000, ["month", "months", "개월", "个月", "か月", "monate", "monaten"]),
      (31_536_000, ["year", "years", "년", "年", "jahr", "jahre", "jahren"]),
    ]
    for (value, names) in units {
      for name in names { table[name] = value }
    }
    return table
  }()

  /// The seconds that a unit has; `nil` for what is no unit of time.
  static func seconds(in unit: String) -> Double? {
    let unit = unit.lowercased()
    if let value = seconds[unit] { return value }
    // Korean and Chinese particles stick to the unit: "30초 이내", "10분이내".
    let korean = ["밀리초", "시간", "개월", "초", "분", "일", "년", "小时", "分钟", "毫秒", "秒", "天"]
    return korean.first { unit.hasPrefix($0) }.flatMap { seconds[$0] }
  }
}
