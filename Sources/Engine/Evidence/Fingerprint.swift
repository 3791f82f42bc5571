/// A short fingerprint of bytes: the same in every run and on every machine, no defence against forgery.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo; the constants are those of the published definition).
package struct Fingerprint: Hashable, Sendable {
  /// The hash of the bytes so far.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of no bytes.
  package init() {}

  /// The fingerprint of these bytes.
  package init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  /// Takes further bytes in.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    // Bytes that stand side by side are read as such: a sequence of unknown kind costs a call for each.
    var hash = value
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      for byte in buffer { hash = Self.hash(hash, byte) }
    }
    if isDone == nil {
      for byte in bytes { hash = Self.hash(hash, byte) }
    }
    value = hash
  }

  private static func hash(_ value: UInt64, _ byte: UInt8) -> UInt64 {
    (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  package var hexadecimal: String { Self.hexadecimal(value) }

  /// A number as sixteen hexadecimal digits.
  package static func hexadecimal(_ value: UInt64) -> String {
    padded(String(value, radix: 16), to: 16)
  }

  /// Six digits and lower-case letters, of 2.2 thousand million combinations.
  ///
  /// Among a thousand things the chance that two share them is one in four thousand.
  package var shortForm: String {
    Self.padded(String((value ^ (value >> 32)) % Self.shortForms, radix: 36), to: 6)
  }

  /// 36 to the power of six.
  private static let shortForms: UInt64 = 2_176_782_336

  private static func padded(_ digits: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
