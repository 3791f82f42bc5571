/// Copying to the clipboard of the machine the user sits at, also through SSH (OSC 52).
enum Clipboard {
  /// The largest text in bytes: xterm and hterm drop sequences over 100,000 bytes, and Base64
  /// makes four bytes of three.
  static let limit = 74_994

  /// The sequence that copies a text; nil where it is too large to arrive.
  static func sequence(for text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= limit else { return nil }
    return "\u{1B}]52;c;\(base64(bytes))\u{07}"
  }

  /// Base64 with padding, as RFC 4648 section 4 defines it.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for digit in 0..<4 {
        let isPadding = digit > group.count
        result.append(
          isPadding ? UInt8(ascii: "=") : alphabet[value >> (18 - 6 * digit) & 0x3F])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
