/// Quoted YAML scalars.
enum YAMLQuoting {
  /// Appends text in quotes: single ones where only a quote or a backslash asks for them,
  /// else double ones with escapes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let needsEscapes = text.unicodeScalars.contains(where: \.isHidden)
    let holdsSpecials = text.utf8.contains(0x22) || text.utf8.contains(0x5C)
    if !needsEscapes, holdsSpecials {
      appendSingle(text, to: &bytes)
    } else {
      appendDouble(text, to: &bytes)
    }
  }

  private static func appendSingle(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x27)
    for byte in text.utf8 {
      if byte == 0x27 { bytes.append(0x27) }
      bytes.append(byte)
    }
    bytes.append(0x27)
  }

  /// Appends text in double quotes with every indicator of YAML's structure as an escape.
  static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    appendDouble(text, to: &bytes) { "&*?[]{}".unicodeScalars.contains($0) }
  }

  private static func appendDouble(
    _ text: String, to bytes: inout [UInt8],
    escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in
      false
    }
  ) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case _ where scalar.isHidden || isEscaped(scalar): appendEscape(scalar.value, to: &bytes)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(0x22)
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let (letter, width): (String, Int) =
      value > 0xFFFF ? ("U", 8) : value > 0xFF ? ("u", 4) : ("x", 2)
    bytes.append(0x5C)
    bytes.append(contentsOf: letter.utf8)
    appendHexadecimal(value, width: width, to: &bytes)
  }
}
