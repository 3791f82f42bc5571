import Engine

/// The lines that a section had before its user changed anything.
///
/// Only a fingerprint of each is kept: a section may have as many lines as a book. Two lines with one
/// fingerprint would cost no more than a remark.
struct GivenLines: Equatable, Sendable {
  /// Fingerprints by their lower bits, the next free place where that is taken; 0 is a free place.
  private var table: [UInt64] = []

  /// No lines.
  init() {}

  /// The lines of texts.
  init(_ texts: [String]) {
    let count = texts.reduce(1) { total, text in
      total + text.utf8.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    }
    var size = 16
    while size < count * 2 { size *= 2 }
    table = [UInt64](repeating: 0, count: size)
    for text in texts {
      let bytes = Array(text.utf8)
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        insert(Self.fingerprint(bytes[start..<end]))
        start = end + 1
      }
    }
  }

  /// Whether no line was given yet.
  var isEmpty: Bool { table.isEmpty }

  /// Whether a line was there.
  func contains(_ line: [UInt8]) -> Bool {
    guard !table.isEmpty else { return false }
    let value = Self.fingerprint(line[...])
    return table[place(of: value)] == value
  }

  private mutating func insert(_ value: UInt64) { table[place(of: value)] = value }

  private func place(of value: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: value) & (table.count - 1)
    while table[place] != 0, table[place] != value { place = (place + 1) & (table.count - 1) }
    return place
  }

  /// A line's fingerprint, which is never 0 here, with its upper bits in its lower ones too.
  private static func fingerprint(_ line: ArraySlice<UInt8>) -> UInt64 {
    let value = Fingerprint(line).value
    return max(value ^ value >> 32, 1)
  }
}
