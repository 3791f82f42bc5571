internal import Engine

/// The bytes of a draft log: records that each carry their length and a checksum.
///
/// The first record names the version and the session; what follows are the caller's payloads. Reading
/// stops at the first record that is not whole, since a write may have been cut off there.
package struct DraftLog: Hashable, Sendable {
  /// The most bytes that one record may have.
  package static let recordLimit = 64 * 1024 * 1024
  private static let title = "dovetail draft 1"
  private static let headerSize = 12

  /// The payloads, oldest first, without the heading record.
  package var records: [[UInt8]]
  /// The heading record's text; `nil` for a log without a whole one.
  package var heading: String?
  /// How many bytes are whole records.
  package var validCount: Int

  /// Reads a log.
  package init(_ bytes: [UInt8]) {
    records = []
    validCount = 0
    while let payload = Self.payload(bytes, at: validCount) {
      if validCount == 0 {
        heading = String(validating: payload, as: UTF8.self)
        guard heading != nil else { return }
      } else {
        records.append(Array(payload))
      }
      validCount += Self.headerSize + payload.count
    }
  }

  /// The heading of a session's log.
  package static func heading(session path: String) -> String { title + "\n" + path + "\n" }

  /// A payload as it stands in the log: length, checksum, bytes.
  package static func framed(_ payload: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headerSize + payload.count)
    let count = UInt32(truncatingIfNeeded: payload.count)
    withUnsafeBytes(of: count.littleEndian) { bytes.append(contentsOf: $0) }
    let checksum = Fingerprint(payload).value
    withUnsafeBytes(of: checksum.littleEndian) { bytes.append(contentsOf: $0) }
    return bytes + payload
  }

  private static func payload(_ bytes: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
    guard bytes.count - start >= headerSize else { return nil }
    let count = Int(number(bytes[start..<(start + 4)]))
    let body = start + headerSize
    guard count <= recordLimit, bytes.count - body >= count else { return nil }
    let payload = bytes[body..<(body + count)]
    let checksum = number(bytes[(start + 4)..<body])
    return Fingerprint(payload).value == checksum ? payload : nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
