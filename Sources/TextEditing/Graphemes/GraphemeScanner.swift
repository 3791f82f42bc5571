/// A character as a reader sees it, or one byte that is not UTF-8.
struct Grapheme: Equatable {
  enum Content: Equatable {
    case ascii(UInt8)
    case character(Character)
    case invalid(UInt8)
  }

  /// Its bytes, as offsets into the scanned bytes.
  var range: Range<Int>
  var content: Content
}

/// Walks over the characters of a run of bytes.
///
/// ASCII is taken byte by byte; only what lies between goes through the standard library's
/// Unicode segmentation. Invalid bytes are characters of their own, so no byte is ever lost.
struct GraphemeScanner {
  let bytes: [UInt8]
  private(set) var position: Int
  private var run: String.Iterator?

  /// - Parameter start: An offset that is known to be a boundary.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  mutating func next() -> Grapheme? {
    if let character = run?.next() {
      return take(character.utf8.count, .character(character))
    }
    run = nil
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    let following = position + 1 < bytes.count ? bytes[position + 1] : .space
    if byte.isASCII, following.isASCII {
      let isLineEnd =
        byte == .carriageReturn && following == .lineFeed && position + 1 < bytes.count
      return take(isLineEnd ? 2 : 1, .ascii(isLineEnd ? .lineFeed : byte))
    }
    // Control characters never combine with what follows.
    if byte.isASCII, byte < 0x20 || byte == 0x7F { return take(1, .ascii(byte)) }
    var end = position + (byte.isASCII ? 1 : 0)
    while end < bytes.count, !bytes[end].isASCII {
      let length = UTF8Scalar.length(in: bytes, at: end)
      if length == 0 { break }
      end += length
    }
    if end == position { return take(1, .invalid(byte)) }
    if end == position + 1 { return take(1, .ascii(byte)) }
    var characters = String(decoding: bytes[position..<end], as: UTF8.self).makeIterator()
    guard let first = characters.next() else { return nil }
    run = characters
    return take(first.utf8.count, .character(first))
  }

  private mutating func take(_ count: Int, _ content: Grapheme.Content) -> Grapheme {
    defer { position += count }
    return Grapheme(range: position..<position + count, content: content)
  }
}

/// Well-formedness of UTF-8 as table 3-7 of the Unicode Standard has it.
enum UTF8Scalar {
  /// Bytes of the well-formed scalar at an index, 0 when there is none.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    if lead.isASCII { return 1 }
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: count = 3
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: count = 4
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + count <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in bytes[(index + 1)..<(index + count)] where next & 0xC0 != 0x80 { return 0 }
    return count
  }
}
