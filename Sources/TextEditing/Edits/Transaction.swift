/// Several edits that happen at once, with the selections before and after.
///
/// Edits are in ascending order, do not overlap, and their offsets are those before the change.
package struct Transaction: Equatable, Sendable {
  /// What the user would call it.
  package var kind: EditKind
  /// The replacements, ascending, in offsets of the text before.
  package var edits: [Edit]
  /// The selection to restore on undo.
  package var selectionBefore: Selection
  /// The selection to restore on redo.
  package var selectionAfter: Selection
  /// Whether it belongs to the same undo step as the transaction before it.
  package var joinsPrevious: Bool

  /// A change of one or several places.
  package init(
    kind: EditKind, edits: [Edit], selectionBefore: Selection, selectionAfter: Selection,
    joinsPrevious: Bool = false
  ) {
    self.kind = kind
    self.edits = edits
    self.selectionBefore = selectionBefore
    self.selectionAfter = selectionAfter
    self.joinsPrevious = joinsPrevious
  }

  /// The transaction that takes this one back.
  package var inverse: Transaction {
    var shift = 0
    let inverted = edits.map { edit in
      defer { shift += edit.growth }
      return Edit(offset: edit.offset + shift, removed: edit.inserted, inserted: edit.removed)
    }
    return Transaction(
      kind: kind, edits: inverted, selectionBefore: selectionAfter,
      selectionAfter: selectionBefore)
  }

  /// Whether the edits are in order and hold exactly what stands in `buffer`.
  ///
  /// Asked before a transaction from a draft log is trusted.
  package func fits(_ buffer: TextBuffer) -> Bool {
    var end = 0
    var length = buffer.byteCount
    for edit in edits {
      guard edit.offset >= end, edit.removed.byteCount <= buffer.byteCount - edit.offset,
        buffer.slice(edit.removedRange) == edit.removed
      else { return false }
      end = edit.removedRange.upperBound
      length += edit.growth
    }
    let before = 0...buffer.byteCount
    let after = 0...length
    return before.contains(selectionBefore.anchor) && before.contains(selectionBefore.head)
      && after.contains(selectionAfter.anchor) && after.contains(selectionAfter.head)
  }
}

extension TextBuffer {
  /// Carries out all edits of a transaction.
  package mutating func apply(_ transaction: Transaction) {
    for edit in transaction.edits.reversed() {
      replace(edit.removedRange, with: edit.inserted)
    }
  }
}
