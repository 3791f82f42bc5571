import Screen
import TextEditing

extension KeyMap {
  /// The keys of writing, as hands know them from micro and nano.
  ///
  /// Every motion selects on the way while Shift is held, where a terminal can tell.
  static let writingBindings: [WritingBinding] =
    motions.map { WritingBinding("cursor" + $0, $1, .move($2), $3) }
    + motions.map { name, keys, motion, explanation in
      let selecting = keys.filter { !$0.hasPrefix("alt-") && $0 != "ctrl-a" && $0 != "ctrl-e" }
      return WritingBinding(
        "select" + name, selecting.map { "shift-" + $0 }, .select(motion), "Select " + explanation,
        isSelecting: true)
    } + editing

  private static let motions: [(String, [String], CursorMotion, String)] = [
    ("Left", ["left"], .left, "a character back"),
    ("Right", ["right"], .right, "a character on"),
    ("Up", ["up"], .up, "a line up"), ("Down", ["down"], .down, "a line down"),
    ("WordLeft", ["ctrl-left", "alt-left", "alt-b"], .wordLeft, "a word back"),
    ("WordRight", ["ctrl-right", "alt-right", "alt-f"], .wordRight, "a word on"),
    ("LineStart", ["home"], .lineStart, "to the start of the line"),
    ("LineEnd", ["end", "ctrl-e"], .lineEnd, "to the end of the line"),
    ("PageUp", ["pageup"], .pageUp, "a page up"),
    ("PageDown", ["pagedown"], .pageDown, "a page down"),
    (
      "TextStart", ["ctrl-home", "alt-\\"], .documentStart, "to the start of the section"
    ),
    ("TextEnd", ["ctrl-end", "alt-/"], .documentEnd, "to the end of the section"),
    ("ParagraphUp", ["ctrl-up", "alt-{"], .paragraphUp, "a paragraph up"),
    ("ParagraphDown", ["ctrl-down", "alt-}"], .paragraphDown, "a paragraph down"),
    ("MatchingBracket", ["alt-]"], .matchingBracket, "to the matching bracket"),
  ]

  private static let editing = [
    WritingBinding("newline", ["enter"], .newline, "a new line; lists and quotes go on"),
    WritingBinding(
      "deleteBackward", ["backspace"], .deleteBackward, "remove the character before"),
    WritingBinding(
      "deleteForward", ["delete"], .deleteForward, "remove the character behind"),
    WritingBinding(
      "deleteWordBackward", ["ctrl-w", "alt-backspace", "ctrl-backspace"], .deleteWordBackward,
      "remove the word before"),
    WritingBinding(
      "deleteWordForward", ["alt-d", "ctrl-delete"], .deleteWordForward, "remove the word behind"),
    WritingBinding(
      "deleteToLineEnd", ["alt-k"], .deleteToLineEnd, "remove to the end of the line"),
    WritingBinding("deleteLine", ["ctrl-k"], .deleteLine, "remove the line"),
    WritingBinding("duplicateLine", ["ctrl-d", "alt-j"], .duplicateLine, "double the line"),
    WritingBinding("moveLineUp", ["alt-up"], .moveLineUp, "move the line up"),
    WritingBinding("moveLineDown", ["alt-down"], .moveLineDown, "move the line down"),
    WritingBinding("indent", ["tab"], .indent, "indent"),
    WritingBinding("outdent", ["backtab"], .outdent, "outdent"),
    WritingBinding("alignTable", ["alt-a"], .alignTable, "align the table's columns"),
    WritingBinding("selectAll", ["ctrl-a"], .selectAll, "select everything"),
    WritingBinding("selectLine", ["alt-l"], .selectLine, "select the line"),
    WritingBinding("selectWord", ["alt-w"], .selectWord, "select the word"),
    WritingBinding("cut", ["ctrl-x"], .cut, "cut the selection, or the line"),
    WritingBinding("copy", ["alt-c", "alt-6"], .copy, "copy the selection, or the line"),
    WritingBinding("paste", ["ctrl-v"], .pasteClipboard, "paste"),
    WritingBinding("centreView", ["alt-z"], .centreView, "make the cursor's line the middle"),
  ]
}
