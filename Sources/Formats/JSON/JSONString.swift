/// The string form of JSON: escapes resolved and added.
enum JSONString {
  /// The text of a string literal that stands with its quotes in valid JSON.
  static func decoded(_ literal: ArraySlice<UInt8>) -> String {
    let body = literal.dropFirst().dropLast()
    guard body.contains(UInt8(ascii: "\\")) else { return String(decoding: body, as: UTF8.self) }
    var text = ""
    var plain: [UInt8] = []
    var index = body.startIndex
    while index < body.endIndex {
      guard body[index] == UInt8(ascii: "\\"), index + 1 < body.endIndex else {
        plain.append(body[index])
        index += 1
        continue
      }
      let code = body[index + 1]
      index += 2
      guard code == UInt8(ascii: "u") else {
        plain.append(simpleEscape(code))
        continue
      }
      var unit = hexadecimal(body, at: index)
      index += 4
      if (0xD800...0xDBFF).contains(unit), index + 6 <= body.endIndex {
        let low = hexadecimal(body, at: index + 2)
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low &- 0xDC00)
        index += 6
      }
      let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
      plain.append(contentsOf: Array(String(Character(scalar)).utf8))
    }
    text += String(decoding: plain, as: UTF8.self)
    return text
  }

  /// Appends a string literal; hidden scalars are escaped so that no output can hide or steer.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: [0x5C, 0x22])
      case "\\": bytes.append(contentsOf: [0x5C, 0x5C])
      case "\n": bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case "\r": bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
      case "\t": bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
      case _ where scalar.isHidden: appendEscape(scalar, to: &bytes)
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
      bytes.append(contentsOf: [0x5C, UInt8(ascii: "u")])
      appendHexadecimal(UInt32(unit), width: 4, to: &bytes)
    }
  }

  private static func simpleEscape(_ code: UInt8) -> UInt8 {
    switch code {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: code
    }
  }

  private static func hexadecimal(_ body: ArraySlice<UInt8>, at index: Int) -> UInt32 {
    var value: UInt32 = 0
    for byte in body[min(index, body.endIndex)..<min(index + 4, body.endIndex)] {
      let digit: UInt8 =
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: 0
        }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
