/// Recognises names of events: `OrderPlaced`, `order.placed`, `order-created`.
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
    if endings.contains(last) { return true }
    // `orders.order-placed.v1`
    return words.count >= 3 && last.hasPrefix("v") && last.dropFirst().allSatisfy(\.isNumber)
      && endings.contains(words[words.count - 2])
  }

  /// Whether a token is written like a topic or queue: words joined by dots or hyphens.
  static func isChannel(_ token: String) -> Bool {
    guard !token.contains(" "), !token.contains("/"), !token.contains("(") else { return false }
    return token.contains(".") && TextWords.words(token).count >= 2
      && token.unicodeScalars.allSatisfy { $0.value < 128 } && !token.hasSuffix(".")
  }

  /// The names of events in a label such as "OrderPlaced, OrderPaid" or "Kafka: order-created".
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
