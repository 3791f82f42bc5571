/// Recognises the number forms of YAML 1.1 and 1.2.
enum YAMLNumber {
  /// Whether the text is a number: decimal, octal, hexadecimal, binary, sexagesimal or floating.
  static func isNumber(_ text: [UInt8]) -> Bool {
    var bytes = text[...]
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      bytes = bytes.dropFirst()
    }
    guard let first = bytes.first else { return false }
    if isSpecial(bytes) { return true }
    guard isDigit(first) || first == UInt8(ascii: ".") else { return false }
    return isPrefixed(bytes) || isSexagesimal(bytes) || isFloat(bytes)
  }

  /// Whether the text is a number by the core schema of YAML 1.2, which the reader follows.
  static func isCoreNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isNumber(bytes) && !bytes.contains(UInt8(ascii: "_")) && !bytes.contains(0x3A)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isSpecial(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 4, bytes.first == UInt8(ascii: ".") else { return false }
    let word = bytes.dropFirst().map { $0 | 0x20 }
    return word == Array("inf".utf8) || word == Array("nan".utf8)
  }

  private static func isPrefixed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 2, bytes.first == UInt8(ascii: "0") else { return false }
    let digits = bytes.dropFirst(2)
    return switch bytes[bytes.startIndex + 1] | 0x20 {
    case UInt8(ascii: "x"):
      digits.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x5F }
    case UInt8(ascii: "o"): digits.allSatisfy { isDigit($0) || $0 == 0x5F }
    case UInt8(ascii: "b"): digits.allSatisfy { $0 == 0x30 || $0 == 0x31 || $0 == 0x5F }
    default: false
    }
  }

  private static func isSexagesimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.contains(UInt8(ascii: ":")), bytes.last != UInt8(ascii: ":") else { return false }
    return bytes.allSatisfy { isDigit($0) || $0 == 0x3A || $0 == 0x5F || $0 == 0x2E }
  }

  private static func isFloat(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    var digitCount = 0
    var seenPoint = false
    while let byte = rest.first, isDigit(byte) || byte == 0x5F || (byte == 0x2E && !seenPoint) {
      if byte == 0x2E { seenPoint = true }
      if isDigit(byte) { digitCount += 1 }
      rest = rest.dropFirst()
    }
    guard digitCount > 0 else { return false }
    guard let exponent = rest.first else { return true }
    guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }
}
