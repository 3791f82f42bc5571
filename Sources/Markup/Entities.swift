/// Character references of HTML, as far as design documents use them.
enum Entities {
  /// The characters that `reference` (with `&` and `;`) stands for; unknown ones stay as they are.
  static func decoded(_ reference: ArraySlice<UInt8>) -> [UInt8] {
    let name = reference.dropFirst().dropLast()
    if name.first == 35 {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first.map { $0 | 32 } == 120
      let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
      guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10) else {
        return Array(reference)
      }
      let scalar = value == 0 ? nil : Unicode.Scalar(value)
      return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    }
    guard let text = named[String(decoding: name, as: UTF8.self)] else { return Array(reference) }
    return Array(text.utf8)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "middot": "·", "bull": "•", "times": "×",
    "larr": "←", "rarr": "→", "harr": "↔", "uarr": "↑", "darr": "↓", "rArr": "⇒", "lArr": "⇐",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "micro": "µ", "euro": "€", "sect": "§",
    "le": "≤", "ge": "≥", "ne": "≠", "plusmn": "±", "sup2": "²", "frac12": "½",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "check": "✓", "cross": "✗",
  ]
}
