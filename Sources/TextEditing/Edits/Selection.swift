/// The selected stretch of text between a fixed anchor and a moving head, in byte offsets.
///
/// The head is where the cursor is drawn; anchor and head are equal when nothing is selected.
package struct Selection: Equatable, Sendable {
  /// Byte offset of the end that stays while the selection is extended.
  package var anchor: Int
  /// Byte offset of the cursor.
  package var head: Int

  /// A selection from `anchor` to `head`.
  package init(anchor: Int, head: Int) {
    self.anchor = anchor
    self.head = head
  }

  /// A bare cursor.
  package init(at offset: Int) {
    self.init(anchor: offset, head: offset)
  }

  /// The selected byte offsets in ascending order.
  package var range: Range<Int> { min(anchor, head)..<max(anchor, head) }

  /// Whether it is a bare cursor.
  package var isEmpty: Bool { anchor == head }
}
