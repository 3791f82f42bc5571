internal import Glibc

// The standard library looks for a text in a text `Character` by `Character`, which took two fifths of
// the time that reading documents took. Names, words and marks are looked for in their bytes instead:
// what the engine looks for is composed as the documents are, so both ways find the same.
//
// Inside this module these take precedence over the standard library's functions of the same names.
extension StringProtocol {
  /// Whether the text holds another, compared byte by byte; every text holds the empty one.
  func contains(_ other: String) -> Bool {
    firstOffset(of: other, from: 0) != nil
  }

  /// Whether the text holds a character, compared byte by byte.
  func contains(_ character: Character) -> Bool {
    firstOffset(of: String(character), from: 0) != nil
  }

  /// Whether the text begins with another, compared byte by byte.
  func hasPrefix(_ other: String) -> Bool { utf8.starts(with: other.utf8) }

  /// Whether the text ends with another, compared byte by byte.
  func hasSuffix(_ other: String) -> Bool {
    let length = other.utf8.count
    return utf8.count >= length && utf8.suffix(length).elementsEqual(other.utf8)
  }

  /// Where another text first stands, compared byte by byte.
  func firstRange(of other: String) -> Range<String.Index>? {
    guard let offset = firstOffset(of: other, from: 0) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: other.utf8.count)
  }

  /// Every place of another text from left to right, none overlapping the one before it.
  ///
  /// The empty text has no place.
  func ranges(of other: String) -> [Range<String.Index>] {
    let length = other.utf8.count
    guard length > 0 else { return [] }
    var ranges: [Range<String.Index>] = []
    var offset = 0
    while let found = firstOffset(of: other, from: offset) {
      let start = utf8.index(utf8.startIndex, offsetBy: found)
      ranges.append(start..<utf8.index(start, offsetBy: length))
      offset = found + length
    }
    return ranges
  }

  /// The text with every place of another replaced, compared byte by byte.
  func replacing(_ other: String, with replacement: String) -> String {
    let ranges = ranges(of: other)
    guard let first = ranges.first else { return String(self) }
    var result = String(self[..<first.lowerBound])
    for (index, range) in ranges.enumerated() {
      result += replacement
      let next = index + 1 < ranges.count ? ranges[index + 1].lowerBound : endIndex
      result += self[range.upperBound..<next]
    }
    return result
  }

  /// The number of bytes before the first occurrence of another text at or behind an offset.
  private func firstOffset(of other: String, from offset: Int) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { text in
      other.utf8.withContiguousStorageIfAvailable { pattern in
        Self.offset(of: pattern, in: text, from: offset)
      }
    }
    if case .some(.some(let place)) = found { return place }
    return Array(utf8).withUnsafeBufferPointer { text in
      Array(other.utf8).withUnsafeBufferPointer { Self.offset(of: $0, in: text, from: offset) }
    }
  }

  private static func offset(
    of pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = pattern.baseAddress, !pattern.isEmpty else { return start }
    guard let base = text.baseAddress else { return nil }
    var place = start
    while place + pattern.count <= text.count {
      let candidates = text.count - pattern.count - place + 1
      guard let match = memchr(base + place, Int32(first.pointee), candidates) else { return nil }
      place = UnsafeRawPointer(match) - UnsafeRawPointer(base)
      if memcmp(base + place, first, pattern.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}

extension String {
  /// Whether the text begins with another, compared byte by byte.
  func hasPrefix(_ other: String) -> Bool { utf8.starts(with: other.utf8) }

  /// Whether the text ends with another, compared byte by byte.
  func hasSuffix(_ other: String) -> Bool { self[...].hasSuffix(other) }
}
