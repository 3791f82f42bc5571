/// A text of UTF-8 bytes that is cheap to copy, to edit anywhere and to ask for its lines.
///
/// It is a value: a copy shares all storage, an edit anywhere takes time and memory that grow
/// with the logarithm of the size. Bytes are never changed on the way in or out, so carriage
/// returns, a byte order mark, NUL and invalid UTF-8 survive.
package struct TextBuffer: Sendable {
  var root: RopeNode

  /// An empty text.
  package init() {
    root = .empty
  }

  /// A text of the given bytes.
  package init(_ bytes: some Collection<UInt8>) {
    root =
      bytes.withContiguousStorageIfAvailable { RopeNode.tree(over: $0) }
      ?? Array(bytes).withUnsafeBufferPointer { RopeNode.tree(over: $0) }
  }

  /// A text of a string's UTF-8 bytes.
  package init(_ text: String) {
    self.init(text.utf8)
  }

  init(root: RopeNode) {
    self.root = root
  }

  /// Size in bytes.
  package var byteCount: Int { root.byteCount }

  /// Whether there is no byte.
  package var isEmpty: Bool { root.byteCount == 0 }

  /// Number of lines; an empty text has one, and one more begins after each line feed.
  package var lineCount: Int { root.newlineCount + 1 }

  /// A copy of all bytes.
  package var bytes: [UInt8] { bytes(in: 0..<byteCount) }

  /// The whole text, with U+FFFD for invalid bytes.
  package var string: String { string(in: 0..<byteCount) }

  /// A copy of the bytes in a range.
  package func bytes(in range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<byteCount)
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    root.forEachChunk(in: range) { chunk in
      result.append(contentsOf: chunk)
      return true
    }
    return result
  }

  /// The text in a range, with U+FFFD for invalid bytes.
  package func string(in range: Range<Int>) -> String {
    String(decoding: bytes(in: range), as: UTF8.self)
  }

  /// The byte at an offset, nil outside the text.
  package func byte(at offset: Int) -> UInt8? { root.byte(at: offset) }

  /// Gives all bytes piece by piece, without a copy, as for writing to a file.
  package func forEachChunk(_ body: (ArraySlice<UInt8>) -> Void) {
    root.forEachChunk(in: 0..<byteCount) { chunk in
      body(chunk)
      return true
    }
  }

  /// The text in a range, sharing storage.
  package func slice(_ range: Range<Int>) -> TextBuffer {
    TextBuffer(root: root.slice(range.clamped(to: 0..<byteCount)))
  }

  /// Replaces a range by other text.
  package mutating func replace(_ range: Range<Int>, with text: TextBuffer) {
    let range = range.clamped(to: 0..<byteCount)
    if range.isEmpty, text.isEmpty { return }
    root = root.replacing(range, with: text.root)
  }

  /// Adds text at the end.
  package mutating func append(_ text: TextBuffer) {
    root = .joined(root, text.root)
  }
}

extension TextBuffer: Equatable {
  /// Whether the bytes are the same; storage that is shared is not compared.
  package static func == (left: TextBuffer, right: TextBuffer) -> Bool {
    RopeNode.haveSameBytes(left.root, right.root)
  }
}
