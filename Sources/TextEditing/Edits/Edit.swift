/// One replacement of a stretch of text by another, holding both so that it can be inverted.
///
/// Both texts share their storage with the buffers they came from, so that deleting a large
/// stretch costs no copy of it.
package struct Edit: Equatable, Sendable {
  /// Byte offset before the edit at which it takes place.
  package var offset: Int
  /// The text that stood there.
  package var removed: TextBuffer
  /// The text that stands there afterwards.
  package var inserted: TextBuffer

  /// An edit at a byte offset.
  package init(offset: Int, removed: TextBuffer, inserted: TextBuffer) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  /// The byte offsets that are replaced, before the edit.
  package var removedRange: Range<Int> { offset..<offset + removed.byteCount }

  /// The byte offsets of the new text, after the edit.
  package var insertedRange: Range<Int> { offset..<offset + inserted.byteCount }

  /// By how many bytes the text grows.
  package var growth: Int { inserted.byteCount - removed.byteCount }
}
