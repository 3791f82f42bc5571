/// What the status line tells.
package struct EditorStatus: Equatable, Sendable {
  /// One-based line of the cursor.
  package var line: Int
  /// One-based column of the cursor, in characters as a reader sees them.
  package var column: Int
  package var lineCount: Int
  /// Selected lines, 0 without a selection.
  package var selectedLines: Int
  /// Selected bytes, 0 without a selection.
  package var selectedBytes: Int
  /// Selected characters, nil where there are too many to count at each key.
  package var selectedCharacters: Int?
}

extension EditorState {
  /// Bytes up to which the characters of a selection are counted.
  private static let countedBytes = 65_536

  /// Place of the cursor and size of the selection.
  package var status: EditorStatus {
    let position = buffer.position(ofOffset: selection.head)
    let range = selection.range
    var characters: Int?
    if range.count <= Self.countedBytes {
      var scanner = GraphemeScanner(buffer.bytes(in: range))
      var count = 0
      while scanner.next() != nil { count += 1 }
      characters = count
    }
    return EditorStatus(
      line: position.line + 1, column: position.column + 1, lineCount: buffer.lineCount,
      selectedLines: range.isEmpty ? 0 : selectedLines.count, selectedBytes: range.count,
      selectedCharacters: characters)
  }
}
