/// What a sentence of a source says about trying again.
enum StatedRetry: Hashable, Sendable {
  /// Attempts in total, the first included.
  case attempts(Int)
  case never

  /// Reads phrases such as `3 retries`, `retried twice`, `no retry`, `3회 재시도`; `nil` where a number is missing.
  init?(in phrase: String) {
    let words = Wording(phrase, cutsNames: false)
    guard words.contains(any: ["retry*", "retries", "retried", "재시도"]) else { return nil }
    if words.contains(any: Self.refusals) {
      self = .never
      return
    }
    guard let attempts = Self.attempts(in: words.words), (2...20).contains(attempts) else {
      return nil
    }
    self = .attempts(attempts)
  }

  private static let refusals: WordList = [
    "no retry", "no retries", "not retried", "never retried", "without retry", "without retries",
    "not retry", "never retry", "재시도하지", "재시도 없", "재시도는 없", "재시도는 하지",
  ]

  private static func attempts(in words: [String]) -> Int? {
    for (position, word) in words.enumerated() where word.hasPrefix("attempt") {
      if position > 0, let number = number(words[position - 1]) { return number }
    }
    for (position, word) in words.enumerated()
    where word.hasPrefix("retr") || word.hasPrefix("재시도") {
      for offset in [-1, 1, 2, -2, 3] {
        let place = position + offset
        guard words.indices.contains(place), let number = number(words[place]),
          !isUnit(words.indices.contains(place + 1) ? words[place + 1] : "")
        else { continue }
        return number + 1
      }
    }
    return nil
  }

  private static func isUnit(_ word: String) -> Bool {
    ["ms", "s", "sec", "seconds", "minutes", "min", "percent"].contains(word)
  }

  private static func number(_ word: String) -> Int? {
    let named = ["once": 1, "one": 1, "twice": 2, "two": 2, "three": 3, "thrice": 3, "four": 4]
    if let number = named[word] { return number }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard rest.isEmpty || rest.hasPrefix("회") || rest.hasPrefix("번") else { return nil }
    return Int(digits)
  }
}

extension RetryPolicy {
  /// The default policy, with delays that leave most of a timeout for the attempts themselves.
  ///
  /// - Parameter timeout: Milliseconds in which all attempts together must end; `nil` where nobody waits.
  init(_ defaults: DesignDefaults, attempts: Int? = nil, within timeout: Int?) {
    let base = defaults.number(.retryBaseDelay)
    let most = defaults.number(.retryMaximumDelay)
    self.init(
      attempts: attempts ?? defaults.number(.retryAttempts),
      baseDelayMilliseconds: timeout.map { min(base, max(10, $0 / 100 * 10)) } ?? base,
      maximumDelayMilliseconds: timeout.map { min(most, max(10, $0)) } ?? most)
  }
}
