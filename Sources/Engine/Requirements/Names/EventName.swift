/// Recognises names of events: `OrderPlaced`, `order.placed`, `order-shipped`.
enum EventName {
  private static let endings: Set<String> = [
    "created", "placed", "paid", "cancelled", "canceled", "updated", "deleted", "changed",
    "published", "failed", "captured", "completed", "dispatched", "shipped", "delivered",
    "registered", "approved", "rejected", "reserved", "released", "expired", "requested",
    "received", "sent", "started", "finished", "closed", "opened", "suspended", "abandoned",
    "confirmed", "submitted", "processed", "refunded", "succeeded", "added", "removed", "issued",
    "settled", "assigned", "scheduled", "activated", "deactivated", "verified", "detected",
    "generated", "uploaded", "imported", "exported", "authorised", "authorized", "adjusted",
    "depleted", "restocked", "ready", "event", "accepted", "declined", "returned", "charged",
  ]

  /// Whether a single token is an event's name.
  static func isEvent(_ token: String) -> Bool {
    guard !token.contains(" "), !token.contains("/"), !token.contains("("), !token.contains("=")
    else { return false }
    let words = TextWords.words(token)
    guard words.count >= 2 else { return false }
    let last = words[words.count - 1]
    if endings.contains(last) || isParticiple(last, in: token) { return true }
    // `ClockedIn`, `user.signed-up`
    if words.count > 2 || token.first?.isUppercase ?? false, particles.contains(last),
      words[words.count - 2].hasSuffix("ed"), words[words.count - 2].count >= 5
    {
      return true
    }
    // `orders.order-placed.v1`
    return words.count >= 3 && last.hasPrefix("v") && last.dropFirst().allSatisfy(\.isNumber)
      && endings.contains(words[words.count - 2])
  }

  private static let particles: Set<String> = ["in", "out", "up", "down", "off", "over"]

  /// Participles that say how something is made rather than what has happened.
  private static let states: Set<String> = [
    "based", "hosted", "managed", "distributed", "typed", "shared", "embedded", "enabled", "named",
    "unified", "federated", "dedicated", "related", "driven", "speed", "feed", "seed", "need",
    "bed", "limited", "sized", "ordered", "sorted", "nested", "cached", "indexed", "signed",
    "disabled", "required", "allowed", "deprecated", "encrypted", "optimized", "oriented",
  ]

  /// Whether the last word of `SeatMoved` or `seat.moved` is a participle.
  private static func isParticiple(_ word: String, in token: String) -> Bool {
    guard word.hasSuffix("ed"), word.count >= 5, !states.contains(word), !token.contains("-"),
      !token.contains("_")
    else { return false }
    return token.contains(".") || token.first?.isUppercase ?? false
  }

  private static let fileEndings: Set<String> = [
    "md", "js", "ts", "py", "go", "java", "kt", "rs", "yaml", "yml", "json", "xml", "com", "org",
    "net", "io", "dev", "html", "css", "txt", "sql", "env", "toml", "sh", "local", "jar", "proto",
    "properties", "example", "conf", "csv", "pdf", "png",
  ]

  /// Whether a token is lower-case words joined by dots, and no file or host: `claims.review`.
  static func isDotted(_ token: String) -> Bool {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.count <= 5, let last = parts.last,
      !fileEndings.contains(String(last))
    else { return false }
    return parts.allSatisfy { part in
      part.count > 1 && (97...122).contains(part.utf8.first ?? 0)
        && part.utf8.allSatisfy { byte in
          (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 95
        }
    }
  }

  /// Whether a token is written like a topic or queue: words joined by dots or hyphens.
  static func isChannel(_ token: String) -> Bool {
    guard !token.contains(" "), !token.contains("/"), !token.contains("(") else { return false }
    return token.contains(".") && TextWords.words(token).count >= 2
      && token.unicodeScalars.allSatisfy { $0.value < 128 } && !token.hasSuffix(".")
  }

  /// Whether an event bears the name of the topic that it goes over: small letters with dots or hyphens.
  static func isTopic(_ name: String) -> Bool {
    name.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      && name.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || ".-_".utf8.contains(byte)
      }
  }

  /// The names of events in a label such as "OrderPlaced, OrderPaid" or "Kafka: order-shipped".
  static func names(in label: String) -> [String] {
    label.split(whereSeparator: { " ,;:/|".contains($0) })
      .map { String($0).trimmingMarks }
      .filter { isEvent($0) }
  }
}

extension String {
  /// The text without quotation marks, backticks and brackets at either end.
  var trimmingMarks: String {
    var view = Substring(self)
    while let first = view.first, "`\"'“”(*[".contains(first) { view.removeFirst() }
    while let last = view.last, "`\"'“”)*].".contains(last) { view.removeLast() }
    return String(view)
  }
}
