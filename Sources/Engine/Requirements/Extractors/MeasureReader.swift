/// Reads numbers with units out of a text about quality.
enum MeasureReader {
  /// A piece of a text: what stands between blanks, cut into number and rest.
  private struct Token {
    var text: String
    var number: Double?
    var unit: String
  }

  /// All measures in a text, in order.
  ///
  /// - Parameter topic: what the text is about as far as a label or column tells, in lower case.
  static func measures(in text: String, topic: String) -> [QualityAttribute.Measure] {
    let tokens = tokens(text)
    var measures: [QualityAttribute.Measure] = []
    var percentile: Double?
    // A number that a unit of rate before it has taken.
    var rateIndex = -1
    // The last word that tells what the next number measures.
    var subject = topic.lowercased()
    for (index, token) in tokens.enumerated() {
      let lower = token.text.lowercased()
      if let value = percentileMark(lower, tokens, index) {
        percentile = value
        continue
      }
      if let seconds = ["초당": 1.0, "분당": 60, "시간당": 3600, "每秒": 1][lower], index + 1 < tokens.count,
        let number = tokens[index + 1].number
      {
        let unit = tokens[index + 1].unit.trimmedPunctuation
        measures.append(.throughput(perSecond: rounded(number / seconds), unit: unit))
        rateIndex = index + 1
        continue
      }
      guard rateIndex != index else { continue }
      if let seconds = subUnit(lower) {
        measures.append(.latency(milliseconds: rounded(seconds * 1000), percentile: percentile))
        continue
      }
      guard let number = token.number else {
        if lower.contains("rpo") || lower.contains("rto") || isRetention(lower)
          || isAvailability(lower)
          || lower.contains("latency") || lower.contains("timeout")
        {
          subject = lower
        }
        continue
      }
      let next = index + 1 < tokens.count ? tokens[index + 1].text.lowercased() : ""
      let unit = (token.unit.isEmpty ? next : token.unit).trimmingMarks.trimmedPunctuation
      let after = index + (token.unit.isEmpty ? 2 : 1)
      let isShareSign = unit.hasPrefix("%") || ["percent", "prozent"].contains(unit)
      if isShareSign, number >= 50, number < 100, isShare(tokens, after) {
        // "95 % of requests": what follows holds for that share.
        percentile = number
      } else if isShareSign {
        let context = (subject + " " + text).lowercased()
        guard number >= 90, number <= 100, isAvailability(context),
          percentile == nil || number < 100
        else { continue }
        measures.append(.availability(rounded(number / 100)))
      } else if let (name, perSecond) = rate(unit, tokens, after) {
        measures.append(.throughput(perSecond: number * perSecond, unit: name))
      } else if subject.contains("rpo"),
        let seconds = UnitVocabulary.seconds(in: unit) ?? zero(number)
      {
        measures.append(.recoveryPoint(seconds: number * seconds))
        subject = topic
      } else if subject.contains("rto"),
        let seconds = UnitVocabulary.seconds(in: unit) ?? zero(number)
      {
        measures.append(.recoveryTime(seconds: number * seconds))
        subject = topic
      } else if let seconds = UnitVocabulary.seconds(in: unit) {
        let value = number * seconds
        if isRetention(subject), value >= 86_400 {
          measures.append(.retention(seconds: value))
        } else if isLatency(subject, tokens, index) || percentile != nil, value <= 3600,
          !subject.contains("timeout")
        {
          measures.append(.latency(milliseconds: rounded(value * 1000), percentile: percentile))
        }
      }
    }
    return measures
  }

  /// Whether a share of something stands behind a per cent sign: "95% of", "95 % der", "95% < 500 ms".
  private static func isShare(_ tokens: [Token], _ after: Int) -> Bool {
    guard after < tokens.count else { return false }
    let next = tokens[after].text.lowercased()
    if ["of", "der", "aller", "des"].contains(next) {
      let tail = tokens[after...].dropFirst().prefix(14)
      return tail.contains { token in
        token.number != nil
          && (UnitVocabulary.seconds(in: token.unit) != nil || token.unit.isEmpty)
      }
        && !tail.prefix(2).contains {
          ["time", "year", "month", "zeit"].contains($0.text.lowercased())
        }
    }
    return next == "<" || next == "≤" || next.hasPrefix("<") && next.count > 1
  }

  /// Takes away what binary arithmetic adds: 99.9 % is 0.999.
  private static func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  private static func zero(_ number: Double) -> Double? { number == 0 ? 1 : nil }

  private static func isRetention(_ text: String) -> Bool {
    [
      "kept", "keep", "retention", "retain", "stored", "deleted", "purged", "보존", "보관", "삭제",
      "保留", "保存", "削除", "删除", "aufbewahr", "gelöscht", "abrufbar",
    ].contains { text.contains($0) }
  }

  private static func isAvailability(_ text: String) -> Bool {
    [
      "availab", "uptime", "reachable", "up ", "가용", "可用", "稼働", "verfügbar", "erreichbar",
    ].contains { text.contains($0) }
  }

  /// Words before a time that make it a goal for how fast something answers.
  private static func isLatency(_ subject: String, _ tokens: [Token], _ index: Int) -> Bool {
    let marks = [
      "latency", "response", "below", "under", "within", "<", "≤", "less", "지연", "응답", "延迟", "响应",
      "応答", "performance", "latenz", "antwort", "이내", "미만", "이하", "binnen", "innerhalb",
      "höchstens", "以内", "ready", "at most",
    ]
    if marks.contains(where: { subject.contains($0) }) { return true }
    let around = tokens[max(0, index - 4)..<min(tokens.count, index + 4)]
    return around.contains { token in marks.contains { token.text.lowercased().contains($0) } }
  }

  /// `p95`, `P99.9`, `95th percentile`.
  private static func percentileMark(_ lower: String, _ tokens: [Token], _ index: Int) -> Double? {
    let bare = lower.trimmedPunctuation
    if bare.hasPrefix("p"), let value = Double(bare.dropFirst()), value >= 50, value < 100 {
      return value
    }
    if bare.hasSuffix("th"), let value = Double(bare.dropLast(2)), index + 1 < tokens.count,
      tokens[index + 1].text.lowercased().hasPrefix("percentile")
    {
      return value
    }
    return nil
  }

  /// Units of a rate: `requests/s`, `orders per minute`, `rps`, `parcels a day`.
  private static func rate(
    _ unit: String, _ tokens: [Token], _ after: Int
  ) -> (String, Double)? {
    switch unit {
    case "rps", "req/s", "reqs/s": return ("requests", 1)
    case "tps": return ("transactions", 1)
    case "qps": return ("queries", 1)
    case "건/초": return ("건", 1)
    default: break
    }
    let parts = unit.split(separator: "/").map(String.init)
    if parts.count == 2, let seconds = UnitVocabulary.seconds(in: parts[1]), parts[0].count > 1 {
      return (parts[0], 1 / seconds)
    }
    guard after + 1 < tokens.count, unit.count > 2, UnitVocabulary.seconds(in: unit) == nil else {
      return nil
    }
    let joint = tokens[after].text.lowercased()
    let time = tokens[after + 1].text.lowercased().trimmedPunctuation
    guard ["per", "a", "an", "each", "pro"].contains(joint),
      let seconds = UnitVocabulary.seconds(in: time), seconds <= 86_400
    else { return nil }
    return (unit, 1 / seconds)
  }

  /// "sub-second", "sub-millisecond": less than one of a unit.
  private static func subUnit(_ lower: String) -> Double? {
    guard lower.hasPrefix("sub-") else { return nil }
    return UnitVocabulary.seconds(in: String(lower.dropFirst(4)).trimmedPunctuation)
  }

  private static let numerals: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60,
    "ninety": 90, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10,
  ]

  private static let multiples: [Character: Double] = [
    "k": 1000, "K": 1000, "만": 10_000, "万": 10_000, "천": 1000, "억": 100_000_000, "亿": 100_000_000,
  ]

  /// "99,9" has a decimal comma, "1,200,000" groups thousands.
  private static func number(_ digits: String) -> Double? {
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = parts.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    if parts.count == 2, !isGrouped { return Double(digits.replacing(",", with: ".")) }
    return Double(digits.replacing(",", with: ""))
  }

  private static func tokens(_ text: String) -> [Token] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "(" }).map { piece in
      var view = Substring(piece)
      while let first = view.first, "<>≤≥~≈=±`\"'[".contains(first) { view.removeFirst() }
      var digits = ""
      while let first = view.first, first.isASCII, first.isNumber || ",.".contains(first) {
        if first == "," || first == "." {
          guard let next = view.dropFirst().first, next.isNumber else { break }
        }
        digits.append(view.removeFirst())
      }
      let isOrdinal = view.hasPrefix("th")
      // A comma before three digits groups thousands, before others it is a decimal comma.
      var number = isOrdinal ? nil : self.number(digits)
      // "20k/s", "5만 건": a letter or sign behind the digits multiplies.
      if let value = number, let sign = view.first, let factor = multiples[sign],
        view.count == 1
          || !(view.dropFirst().first?.isASCII ?? false
            && view.dropFirst().first?.isLetter ?? false)
      {
        number = value * factor
        view.removeFirst()
      }
      if number == nil, digits.isEmpty { number = numerals[piece.lowercased()] }
      if number != nil, digits.isEmpty { view = "" }
      return Token(text: String(piece), number: number, unit: String(view))
    }
  }
}

extension String {
  /// The text without commas, stops and brackets at its end.
  var trimmedPunctuation: String {
    var view = Substring(self)
    while let last = view.last, ",.;:)]".contains(last) { view.removeLast() }
    return String(view)
  }
}
