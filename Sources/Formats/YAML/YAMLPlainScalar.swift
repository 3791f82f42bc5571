/// Decides what a plain (unquoted) YAML scalar means.
///
/// Quoting follows YAML 1.1 and 1.2 together, since the readers of a generated file may follow
/// either: what one of them would take for something other than text is quoted.
enum YAMLPlainScalar {
  /// Whether text can stand unquoted in block style and is read back as the same text.
  static func isSafe(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard first != 0x20, last != 0x20, last != UInt8(ascii: ":") else { return false }
    guard !startsWithIndicator(bytes), !text.unicodeScalars.contains(where: \.isHidden) else {
      return false
    }
    for index in bytes.indices.dropFirst() {
      if bytes[index - 1] == UInt8(ascii: ":"), bytes[index] == 0x20 { return false }
      if bytes[index - 1] == 0x20, bytes[index] == UInt8(ascii: "#") { return false }
    }
    return !isWord(bytes) && !YAMLNumber.isNumber(bytes) && !isTimestamp(bytes)
  }

  private static func startsWithIndicator(_ bytes: [UInt8]) -> Bool {
    switch bytes[0] {
    case UInt8(ascii: "-"):
      bytes.count == 1 || bytes[1] == 0x20 || bytes.starts(with: Array("---".utf8))
    case UInt8(ascii: "?"), UInt8(ascii: ":"): bytes.count == 1 || bytes[1] == 0x20
    case UInt8(ascii: "."): bytes.starts(with: Array("...".utf8))
    default: indicators.contains(bytes[0])
    }
  }

  private static let indicators = Set("`,[]{}#&*!|>'\"%@=".utf8)

  private static func isWord(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 5 else { return false }
    return words.contains(bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
  }

  private static let words: Set<[UInt8]> = Set(
    ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<"].map { Array($0.utf8) })

  /// Whether text starts as a date that ends there or goes on with a time.
  private static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    var index = 0
    func digits(_ allowed: ClosedRange<Int>) -> Bool {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return allowed.contains(index - start)
    }
    func dash() -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return false }
      index += 1
      return true
    }
    guard digits(4...4), dash(), digits(1...2), dash(), digits(1...2) else { return false }
    guard index < bytes.count else { return true }
    return [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(bytes[index])
  }
}
