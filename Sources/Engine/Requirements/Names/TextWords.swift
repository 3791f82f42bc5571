/// The words of a name or sentence, cut at blanks, punctuation and capitals in between.
///
///     TextWords.words("OrderService_v2")  // ["order", "service", "v2"]
///     TextWords.words("주문-서비스")        // ["주문", "서비스"]
enum TextWords {
  /// One word with its place in the text.
  struct Token: Hashable, Sendable {
    /// The word in lower case.
    let word: String
    /// Its bytes in the text.
    let range: Range<Int>
    /// Whether it begins with a capital, or has none because its script has none.
    let isCapitalized: Bool
  }

  /// The words of a text in lower case.
  static func words(_ text: String) -> [String] { tokens(text).map(\.word) }

  /// The words of a text with their places.
  static func tokens(_ text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 128 } ? tokens(ofASCII: bytes) : nil
    } ?? tokens(ofAny: text)
  }

  /// The words of a text without letters beyond ASCII, read byte by byte.
  private static func tokens(ofASCII bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    var previous: Class = .other
    func flush(_ end: Int) {
      guard start < end else { return }
      let word = String(unsafeUninitializedCapacity: end - start) { storage in
        for index in start..<end {
          let byte = bytes[index]
          storage.initializeElement(
            at: index - start, to: (65...90).contains(byte) ? byte | 32 : byte)
        }
        return end - start
      }
      tokens.append(
        Token(word: word, range: start..<end, isCapitalized: (65...90).contains(bytes[start])))
    }
    for (index, byte) in bytes.enumerated() {
      let current = classify(byte)
      var parts = current == .other
      if current == .upper, previous != .other {
        let next = index + 1 < bytes.count ? classify(bytes[index + 1]) : .other
        let isPlural =
          next == .lower && bytes[index + 1] == UInt8(ascii: "s")
          && (index + 2 >= bytes.count || classify(bytes[index + 2]) == .other)
        parts = previous != .upper || next == .lower && !isPlural
      }
      if parts {
        flush(index)
        start = current == .other ? index + 1 : index
      }
      previous = current
    }
    flush(bytes.count)
    return tokens
  }

  private static func classify(_ byte: UInt8) -> Class {
    switch byte {
    case 65...90: .upper
    case 97...122: .lower
    case 48...57: .digit
    default: .other
    }
  }

  /// The words of a text in any script.
  private static func tokens(ofAny text: String) -> [Token] {
    var tokens: [Token] = []
    var word = String.UnicodeScalarView()
    var start = 0
    var offset = 0
    var previous: Class = .other
    let scalars = Array(text.unicodeScalars)
    func flush(_ end: Int) {
      guard let first = word.first else { return }
      let isCapitalized = classify(first) == .upper || first.value > 0x2E7F
      tokens.append(
        Token(word: String(word).lowercased(), range: start..<end, isCapitalized: isCapitalized))
      word = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      let current = classify(scalar)
      switch current {
      case .other:
        flush(offset)
      case .upper:
        let next = index + 1 < scalars.count ? classify(scalars[index + 1]) : .other
        // "HTTPServer" is "http server", "orderService" is "order service".
        let endsAcronym = previous == .upper && next == .lower && !isPlural(scalars, index + 1)
        if previous == .lower || previous == .digit || previous == .letter || endsAcronym {
          flush(offset)
        }
      case .letter:
        if previous == .lower || previous == .upper || previous == .digit { flush(offset) }
      case .lower:
        if previous == .letter { flush(offset) }
      case .digit:
        break
      }
      if current != .other {
        if word.isEmpty { start = offset }
        word.append(scalar)
      }
      previous = current
      offset += UTF8.width(scalar)
    }
    flush(offset)
    return tokens
  }

  private enum Class { case upper, lower, digit, letter, other }

  /// Whether an `s` stands alone behind capitals, as in "APIs".
  private static func isPlural(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index < scalars.count, scalars[index] == "s" else { return false }
    return index + 1 >= scalars.count || classify(scalars[index + 1]) == .other
  }

  private static func classify(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 65...90: return .upper
    case 97...122: return .lower
    case 48...57: return .digit
    case 0..<128: return .other
    default:
      let properties = scalar.properties
      if properties.isUppercase { return .upper }
      if properties.isLowercase { return .lower }
      // Scripts without capitals: Hangul, Han, Kana.
      return properties.isAlphabetic ? .letter : .other
    }
  }
}
