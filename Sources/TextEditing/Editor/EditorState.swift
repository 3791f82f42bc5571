/// A text being edited: what it is, where the cursor is, what is in view and what can be undone.
package struct EditorState: Equatable, Sendable {
  /// The text.
  package internal(set) var buffer: TextBuffer
  /// Cursor and selection; both ends are always between characters.
  package internal(set) var selection: Selection
  /// What can be undone and redone.
  package internal(set) var history = History()
  /// The part of the text on the screen.
  package internal(set) var viewport: Viewport
  /// What cut and copy took last.
  package internal(set) var clipboard = TextBuffer()
  /// What is looked for, while it is marked in the text.
  package internal(set) var search: SearchPattern?
  /// How the editor behaves.
  package var options: EditorOptions
  /// The cell that moves up and down aim for.
  var goalColumn: Int?
  /// Where fenced blocks begin and end.
  var fences: FenceIndex

  /// An editor on a text with the cursor at its start.
  package init(
    _ buffer: TextBuffer, viewport: Viewport = Viewport(), options: EditorOptions = EditorOptions()
  ) {
    self.buffer = buffer
    self.viewport = viewport
    self.options = options
    selection = Selection(at: buffer.contentStart)
    fences = FenceIndex(buffer)
  }

  /// Whether the text differs from the one last marked as saved.
  package var isModified: Bool { !history.isAtSavedState }

  /// Takes the present text as the saved one.
  package mutating func markSaved() { history.markSaved() }

  /// The selected text, with U+FFFD for invalid bytes.
  package var selectedText: String { buffer.string(in: selection.range) }

  /// Puts a selection, each end moved to the nearest place between characters.
  package mutating func setSelection(_ selection: Selection) {
    self.selection = Selection(anchor: snapped(selection.anchor), head: snapped(selection.head))
    goalColumn = nil
    history.seal()
  }

  /// Fills the editor's clipboard from outside, as from another section.
  package mutating func setClipboard(_ text: TextBuffer) { clipboard = text }

  /// The nearest place between characters: the end of the character around an offset.
  func snapped(_ offset: Int) -> Int {
    let start = buffer.boundary(atOrBefore: offset)
    let content = buffer.lineContentRange(buffer.line(ofOffset: start))
    return start >= offset || start >= content.upperBound
      ? start : buffer.characterEnd(after: start)
  }
}
