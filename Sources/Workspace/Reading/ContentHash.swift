/// A short fingerprint of bytes, to notice that a file changed; no defence against forgery.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo; the constants are those of the published definition),
/// together with the number of bytes.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  package var value: UInt64
  package var count: Int

  package init(_ bytes: [UInt8]) {
    value = Self.fnv1a(bytes)
    count = bytes.count
  }

  /// Reads what `description` wrote.
  init?(_ text: Substring) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, let value = UInt64(parts[0], radix: 16),
      let count = Int(parts[1])
    else { return nil }
    self.value = value
    self.count = count
  }

  /// Sixteen hexadecimal digits, a colon and the number of bytes.
  package var description: String { Self.hexadecimal(value) + ":\(count)" }

  /// The hash of the bytes alone.
  package static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// A number as sixteen hexadecimal digits.
  package static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
