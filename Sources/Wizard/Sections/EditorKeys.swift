import Screen
import TextEditing

/// What the keys of writing do in the editor, as hands know them from micro and nano.
enum EditorKeys {
  /// A key with what it does and how the help explains it.
  struct Entry: Equatable {
    var key: Key
    var command: EditorCommand
    var explanation: String
  }

  /// All keys of writing; those that go to a place select on the way while Shift is held.
  static let entries: [Entry] =
    motions.flatMap { name, motion, explanation in
      [Key(name).map { Entry(key: $0, command: .move(motion), explanation: explanation) }]
        .compactMap { $0 }
    }
    + motions.compactMap { name, motion, explanation in
      Key("shift-" + name).map {
        Entry(key: $0, command: .select(motion), explanation: "Select: \(explanation)")
      }
    }
    + edits.compactMap { name, command, explanation in
      Key(name).map { Entry(key: $0, command: command, explanation: explanation) }
    }

  private static let motions: [(String, CursorMotion, String)] = [
    ("left", .left, "a character back"), ("right", .right, "a character on"),
    ("up", .up, "a line up"), ("down", .down, "a line down"),
    ("ctrl-left", .wordLeft, "a word back"), ("ctrl-right", .wordRight, "a word on"),
    ("home", .lineStart, "to the start of the line"), ("end", .lineEnd, "to its end"),
    ("pageup", .pageUp, "a page up"), ("pagedown", .pageDown, "a page down"),
    ("ctrl-home", .documentStart, "to the start of the section"),
    ("ctrl-end", .documentEnd, "to the end of the section"),
    ("ctrl-up", .paragraphUp, "a paragraph up"), ("ctrl-down", .paragraphDown, "a paragraph down"),
  ]

  private static let edits: [(String, EditorCommand, String)] = [
    ("alt-b", .move(.wordLeft), "a word back"), ("alt-f", .move(.wordRight), "a word on"),
    ("ctrl-e", .move(.lineEnd), "to the end of the line"),
    ("alt-]", .move(.matchingBracket), "to the matching bracket"),
    ("enter", .newline, "a new line; lists and quotes go on"),
    ("backspace", .deleteBackward, "remove the character before"),
    ("ctrl-h", .deleteBackward, "remove the character before"),
    ("delete", .deleteForward, "remove the character behind"),
    ("ctrl-d", .deleteForward, "remove the character behind"),
    ("alt-backspace", .deleteWordBackward, "remove the word before"),
    ("ctrl-w", .deleteWordBackward, "remove the word before"),
    ("ctrl-delete", .deleteWordForward, "remove the word behind"),
    ("alt-d", .deleteWordForward, "remove the word behind"),
    ("alt-k", .deleteToLineEnd, "remove to the end of the line"),
    ("ctrl-k", .deleteLine, "remove the line"),
    ("ctrl-a", .selectAll, "select everything"), ("alt-l", .selectLine, "select the line"),
    ("alt-w", .selectWord, "select the word"),
    ("ctrl-x", .cut, "cut"), ("ctrl-v", .pasteClipboard, "paste"),
    ("alt-c", .copy, "copy"),
    ("alt-up", .moveLineUp, "move the line up"), ("alt-down", .moveLineDown, "move the line down"),
    ("alt-j", .duplicateLine, "double the line"),
    ("tab", .indent, "indent"), ("backtab", .outdent, "outdent"),
    ("alt-z", .centreView, "make the cursor's line the middle"),
  ]

  private static let table: [Key: EditorCommand] = Dictionary(
    entries.map { ($0.key, $0.command) }, uniquingKeysWith: { first, _ in first })

  /// What a key does; nil where it does nothing.
  static func command(for key: Key) -> EditorCommand? {
    if let command = table[key] { return command }
    return key.typed.map { .insert(String($0)) }
  }
}
