/// A direction and distance in which the cursor can move.
package enum CursorMotion: Equatable, Sendable, CaseIterable {
  case left, right, up, down
  case wordLeft, wordRight
  /// First character that is not white space, or the very start when already there.
  case lineStart
  case lineEnd
  case pageUp, pageDown
  case documentStart, documentEnd
  case paragraphUp, paragraphDown
  case matchingBracket
}

/// Everything a user can ask of the editor.
///
/// No command but the deleting ones ever removes text; `escape` only lets go of the selection.
package enum EditorCommand: Equatable, Sendable {
  // Moving
  case move(CursorMotion)
  case select(CursorMotion)
  case selectAll, selectLine, selectWord
  /// Lets go of the selection and of the search marks.
  case escape
  /// Zero-based cell inside the text area, as a mouse click gives it.
  case placeCursor(ScreenCell)
  /// Drags the selection's head to a cell.
  case dragCursor(ScreenCell)
  /// One-based line number; out of range goes to the nearest line.
  case goToLine(Int)
  /// Moves the view by rows, down when positive; the cursor stays.
  case scroll(Int)
  case scrollSideways(Int)
  /// Makes the cursor's row the middle of the view.
  case centreView
  /// Tells the size of the text area, gutter excluded.
  case resize(columns: Int, rows: Int)

  // Typing
  case insert(String)
  case newline
  /// One undo step however long it is; line ends become those of the document.
  case paste(String)
  /// As `paste`, for text whose bytes must be taken as they are.
  case pasteBytes([UInt8])
  case deleteBackward, deleteForward
  case deleteWordBackward, deleteWordForward
  case deleteToLineEnd, deleteToLineStart
  case deleteLine

  // Clipboard
  case cut, copy, pasteClipboard

  // Lines
  case duplicateLine
  case moveLineUp, moveLineDown
  case indent, outdent
  /// Gives the columns of the table around the cursor one width each.
  case alignTable

  // History
  case undo, redo

  // Searching
  case search(String, forward: Bool, caseSensitive: Bool)
  case searchNext, searchPrevious
  /// Replaces the match under the selection and goes to the next.
  case replace(with: String)
  case replaceAll(with: String)
  /// Replaces the match under the selection and all behind it.
  case replaceRest(with: String)
  /// Replaces the whole text as one step that can be undone, as after an external editor.
  case replaceText(with: [UInt8], named: EditKind)
}
