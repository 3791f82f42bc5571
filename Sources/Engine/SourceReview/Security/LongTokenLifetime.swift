/// SRC-11: an access token that cannot be called back lives for many hours.
enum LongTokenLifetime: SourceReading {
  static let id: RuleID = "SRC-11"
  static let looksFor = "an access token that lives longer than an hour"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(revocation) else { return [] }
    let endless = material.statements(tokens).filter { $0.says(never) && !$0.says(others) }
    if let line = endless.first {
      return [
        finding(
          .error, "An access token never ends, and nothing says how one is revoked",
          about: material.subject(of: line),
          because: "A token that leaks once, from a log, a backup or a lost device, is good for "
            + "ever.",
          meanwhile: "The stated lifetime stands.", at: [line.evidence],
          suggestion: "Give access tokens 5 to 15 minutes, and a refresh token that ends, is "
            + "replaced at each use and can be withdrawn.")
      ]
    }
    return material.text.lines(tokens).compactMap { line in
      guard !line.says(others), line.says(lifetimes), line.kind != .diagram,
        let life = lifetime(in: line.text), life > 3_600_000, life < 400 * 86_400_000
      else { return nil }
      let text = KnowledgeFact.Value.number(Double(life / 1000), .seconds).text
      return finding(
        "An access token lives for \(text), and nothing says how one is revoked",
        because: "Who was blocked, or whose token was stolen, goes on for up to \(text); services "
          + "that only check the signature do not notice.",
        meanwhile: "The stated lifetime stands.", at: [line.evidence],
        suggestion: "Give access tokens 5 to 15 minutes and let the refresh token carry the "
          + "session, or name a list of revoked tokens.")
    }
  }

  /// The first duration in milliseconds, days included.
  private static func lifetime(in text: String) -> Int? {
    if let duration = StatedDuration(in: text) { return duration.milliseconds }
    let words = Wording(text).words
    for (number, unit) in zip(words, words.dropFirst()) {
      guard let count = Int(number), count < 400 else { continue }
      if unit == "days" || unit == "day" { return count * 86_400_000 }
    }
    if let days = SpokenPeriod.days(in: text), days < 400 { return days * 86_400_000 }
    for unit in ["일", "天"] {
      guard let end = text.firstRange(of: unit)?.lowerBound else { continue }
      let digits = String(text[..<end].reversed().prefix(while: \.isNumber).reversed())
      if let count = Int(digits), count < 400 { return count * 86_400_000 }
    }
    return nil
  }

  private static let tokens: WordList = ["token", "tokens", "jwt", "jwts", "토큰", "令牌"]
  private static let never: WordList = [
    "never expire*", "not expire", "no expiry", "without expiry", "never end*", "만료되지 않", "만료 없",
    "永不过期", "läuft nie ab",
  ]
  private static let others: WordList = [
    "refresh*", "reset", "csrf", "invit*", "verification", "magic", "idempotency", "bucket",
  ]
  private static let lifetimes: WordList = [
    "expir*", "lifetime", "valid", "validity", "ttl", "lives", "만료", "유효", "有效期", "过期",
  ]
  private static let revocation: WordList = [
    "revok*", "revoc*", "blacklist*", "denylist", "blocklist", "introspect*", "폐기", "吊销",
  ]
}
