/// What applying a command did, for the world outside the editor.
package struct EditorOutcome: Equatable, Sendable {
  /// Whether the bytes of the text are different now.
  package var didChangeText = false
  /// Whether cursor, selection, search marks or view are different now.
  package var didChangeView = false
  /// Text for the system clipboard, after cut and copy.
  package var clipboard: String?
  /// Something to tell the user.
  package var message: EditorMessage?
  /// What the draft log must hold so that this change can be replayed.
  package var record: EditorRecord?

  /// An outcome in which nothing happened.
  package init() {}
}

/// Something the editor wants to tell its user; wording is the presentation's matter.
package enum EditorMessage: Equatable, Sendable {
  case notFound(query: String)
  /// The search went past the end (or the start) and began again.
  case searchWrapped
  case noSearch
  case replaced(count: Int)
  case nothingToUndo, nothingToRedo
  case undid(EditKind), redid(EditKind)
  case clipboardEmpty, nothingSelected
  case noMatchingBracket
  /// The cursor is in no table.
  case noTable
  case readOnly
}

/// One change as the draft log keeps it: replaying the records rebuilds text and undo history.
package enum EditorRecord: Equatable, Sendable {
  case apply(Transaction)
  case undo
  case redo
}
