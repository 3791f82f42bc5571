/// Writes values one after another as tokens between tabs: a line of printable UTF-8.
///
/// Tabs, line ends, control characters and `%` inside a text are written `%XX`, so that a record is
/// always one line and can be read by people.
struct TokenWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put(utf8: $0) }
  }

  /// Writes a text that is there as bytes.
  mutating func put(utf8 text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(bytes.count + text.count + 2)
    if !bytes.isEmpty { bytes.append(0x09) }
    // An empty token would be lost at the start of the line.
    bytes.append(0x27)
    for byte in text {
      if byte < 0x20 || byte == 0x25 || byte == 0x7F {
        bytes.append(0x25)
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      } else {
        bytes.append(byte)
      }
    }
  }

  mutating func put(_ number: Int) { put(String(number)) }

  mutating func put(_ flag: Bool) { put(flag ? "1" : "0") }

  mutating func put<Value>(_ value: Value?, _ write: (inout TokenWriter, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  mutating func put<Value>(all values: [Value], _ write: (inout TokenWriter, Value) -> Void) {
    put(values.count)
    for value in values { write(&self, value) }
  }

  mutating func put(_ text: String?) { put(text) { $0.put($1) } }
  mutating func put(_ number: Int?) { put(number) { $0.put($1) } }
  mutating func put(_ texts: [String]) { put(all: texts) { $0.put($1) } }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

/// Why a line of tokens cannot be read; the caller only needs to know that it cannot.
struct DamagedTokens: Error, Equatable {}

/// Reads what `TokenWriter` wrote; every reader throws `DamagedTokens` where the line does not fit.
struct TokenReader {
  private var tokens: ArraySlice<ArraySlice<UInt8>>

  init(_ bytes: [UInt8]) {
    tokens = bytes.split(separator: 0x09, omittingEmptySubsequences: false)[...]
  }

  var isAtEnd: Bool { tokens.isEmpty }

  mutating func text() throws(DamagedTokens) -> String {
    guard let token = tokens.popFirst(), token.first == 0x27 else { throw DamagedTokens() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(token.count)
    var rest = token.dropFirst()
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Self.digit),
        let low = rest.popFirst().flatMap(Self.digit)
      else { throw DamagedTokens() }
      bytes.append(high << 4 | low)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw DamagedTokens() }
    return text
  }

  mutating func number() throws(DamagedTokens) -> Int {
    guard let number = Int(try text()) else { throw DamagedTokens() }
    return number
  }

  mutating func flag() throws(DamagedTokens) -> Bool {
    switch try text() {
    case "1": return true
    case "0": return false
    default: throw DamagedTokens()
    }
  }

  mutating func optional<Value>(
    _ read: (inout TokenReader) throws(DamagedTokens) -> Value
  ) throws(DamagedTokens) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout TokenReader) throws(DamagedTokens) -> Value
  ) throws(DamagedTokens) -> [Value] {
    let count = try number()
    // Each value takes at least one token, so a damaged count cannot ask for endless memory.
    guard count >= 0, count <= tokens.count else { throw DamagedTokens() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  mutating func optionalText() throws(DamagedTokens) -> String? {
    try optional { reader throws(DamagedTokens) in try reader.text() }
  }

  mutating func optionalNumber() throws(DamagedTokens) -> Int? {
    try optional { reader throws(DamagedTokens) in try reader.number() }
  }

  mutating func texts() throws(DamagedTokens) -> [String] {
    try list { reader throws(DamagedTokens) in try reader.text() }
  }

  mutating func raw<Value: RawRepresentable>(
    _: Value.Type
  ) throws(DamagedTokens) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: try text()) else { throw DamagedTokens() }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }
}
