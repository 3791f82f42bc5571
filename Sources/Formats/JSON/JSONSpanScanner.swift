/// Finds where the values of a JSON text stand.
///
/// It runs only over text that jansson has accepted, so it checks no grammar: it returns nil where
/// it cannot go on, which then means a fault of this scanner.
struct JSONSpanScanner {
  let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The value at the position, which then stands behind it.
  mutating func value() -> JSONSpan? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(from: start)
    case UInt8(ascii: "["): return array(from: start)
    case UInt8(ascii: "\""):
      guard skipString() else { return nil }
    default:
      while position < bytes.count, !Self.endsScalar(bytes[position]) { position += 1 }
    }
    return JSONSpan(range: start..<position, content: .scalar)
  }

  private mutating func array(from start: Int) -> JSONSpan? {
    position += 1
    var elements: [JSONSpan] = []
    while true {
      skipSpace()
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "]"):
        position += 1
        return JSONSpan(range: start..<position, content: .array(elements))
      case UInt8(ascii: ","): position += 1
      default:
        guard let element = value() else { return nil }
        elements.append(element)
      }
    }
  }

  private mutating func object(from start: Int) -> JSONSpan? {
    position += 1
    var members: [JSONSpan.Member] = []
    while true {
      skipSpace()
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "}"):
        position += 1
        return JSONSpan(range: start..<position, content: .object(members))
      case UInt8(ascii: ","): position += 1
      default:
        let keyStart = position
        guard skipString() else { return nil }
        let keyRange = keyStart..<position
        skipSpace()
        position += 1
        guard let value = value() else { return nil }
        let key = JSONString.decoded(bytes[keyRange])
        members.append(JSONSpan.Member(key: key, keyRange: keyRange, value: value))
      }
    }
  }

  private mutating func skipString() -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return false }
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
    return position <= bytes.count
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}")
  }
}
