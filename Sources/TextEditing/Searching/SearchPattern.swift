/// What is looked for, prepared so that a text can be searched byte by byte.
package struct SearchPattern: Equatable, Sendable {
  /// The words as the user gave them.
  package let query: String
  /// Whether capitals matter.
  package let isCaseSensitive: Bool
  /// For each scalar of the query the byte sequences that match it.
  private let scalars: [[[UInt8]]]
  /// For each byte whether a match can begin with it.
  private let firstBytes: [Bool]
  /// Most bytes that a match can have.
  let maximumLength: Int

  /// A pattern, nil for an empty query.
  package init?(_ query: String, isCaseSensitive: Bool) {
    guard !query.isEmpty else { return nil }
    self.query = query
    self.isCaseSensitive = isCaseSensitive
    scalars = query.unicodeScalars.map { scalar in
      let plain = Array(String(scalar).utf8)
      guard !isCaseSensitive else { return [plain] }
      var forms = [plain]
      for form in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      where !forms.contains(Array(form.utf8)) {
        forms.append(Array(form.utf8))
      }
      return forms
    }
    var firstBytes = [Bool](repeating: false, count: 256)
    for form in scalars.first ?? [] {
      if let byte = form.first { firstBytes[Int(byte)] = true }
    }
    self.firstBytes = firstBytes
    maximumLength = scalars.reduce(0) { $0 + ($1.map(\.count).max() ?? 0) }
  }

  /// The end of the match that begins at an index, nil when none does.
  private func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    next: for forms in scalars {
      for form in forms where position + form.count <= bytes.count {
        var index = 0
        while index < form.count, bytes[position + index] == form[index] { index += 1 }
        if index == form.count {
          position += form.count
          continue next
        }
      }
      return nil
    }
    return position
  }

  /// Matches in a run of bytes that begin inside `starts`, without overlap, in order.
  func matches(in bytes: [UInt8], beginningIn starts: Range<Int>, limit: Int = .max) -> [Range<Int>]
  {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var index = starts.lowerBound
      while index < starts.upperBound {
        if firstBytes[Int(bytes[index])], let end = end(in: bytes, from: index) {
          found.append(index..<end)
          if found.count == limit { break }
          index = end
        } else {
          index += 1
        }
      }
      return found
    }
  }
}
