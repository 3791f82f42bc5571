/// An HTTP method named in a phrase, as in `` `POST /payments` ``.
struct NamedOperation: Hashable, Sendable {
  var method: String
  var path: String

  static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

  /// The first HTTP operation in the phrase.
  init?(in phrase: String) {
    let pieces = phrase.split(whereSeparator: { " \t`,;()\"'".contains($0) })
    for (piece, next) in zip(pieces, pieces.dropFirst()) where next.first == "/" {
      guard Self.methods.contains(String(piece)) else { continue }
      method = String(piece)
      path = String(next)
      return
    }
    return nil
  }

  /// Whether the method only reads.
  var isRead: Bool { method == "GET" || method == "HEAD" }

  /// Whether HTTP itself promises that a repetition does no harm (RFC 9110, section 9.2.2).
  var isIdempotent: Bool { isRead || method == "PUT" || method == "DELETE" }
}

/// A length of time stated in a phrase.
struct StatedDuration: Hashable, Sendable {
  var milliseconds: Int

  /// The first duration at or after a word of `near`, or before it within two words: `300 ms timeout`.
  init?(in phrase: String, near words: [String]) {
    let pieces = phrase.lowercased().split(whereSeparator: { " \t`,;()*:|".contains($0) })
      .map(String.init)
    for (position, piece) in pieces.enumerated() where words.contains(where: piece.hasPrefix) {
      let before = stride(from: position - 1, through: max(0, position - 3), by: -1)
      let after = stride(from: position + 1, through: position + 3, by: 1)
      for start in Array(before) + Array(after) where pieces.indices.contains(start) {
        let next = pieces.indices.contains(start + 1) ? pieces[start + 1] : ""
        if let value = Self.milliseconds(pieces[start], next) {
          milliseconds = value
          return
        }
      }
    }
    return nil
  }

  /// The first duration in the phrase.
  init?(in phrase: String) {
    let pieces = phrase.lowercased().split(whereSeparator: { " \t`,;()*:|".contains($0) })
      .map(String.init)
    for (position, piece) in pieces.enumerated() {
      let next = pieces.indices.contains(position + 1) ? pieces[position + 1] : ""
      if let value = Self.milliseconds(piece, next) {
        milliseconds = value
        return
      }
    }
    return nil
  }

  /// `300` and `ms`, or `300ms` with anything.
  private static func milliseconds(_ piece: String, _ next: String) -> Int? {
    let digits = piece.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number.isFinite, number < 1e9 else { return nil }
    // `30-second` as an adjective.
    let attached = String(piece.dropFirst(digits.count).drop { $0 == "-" })
    let unit = attached.isEmpty ? next : attached
    guard let factor = factor(of: unit.trimmingSuffix(".")) else { return nil }
    return Int((number * factor).rounded())
  }

  private static func factor(of unit: String) -> Double? {
    switch unit {
    case "ms", "millisecond", "milliseconds", "밀리초": 1
    case "s", "sec", "secs", "second", "seconds", "초": 1000
    case "min", "mins", "minute", "minutes", "분": 60_000
    case "h", "hour", "hours", "시간": 3_600_000
    default: nil
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
