internal import Engine

/// A short fingerprint of bytes, to notice that a file changed; no defence against forgery.
///
/// A ``Fingerprint`` together with the number of bytes.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  package var value: UInt64
  package var count: Int

  package init(_ bytes: [UInt8]) {
    value = Fingerprint(bytes).value
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
  package var description: String { Fingerprint.hexadecimal(value) + ":\(count)" }
}
