import Testing

@testable import TextEditing

@Suite("Commands on whole lines")
struct LineCommandTests {
  @Test(
    "Lines are deleted, doubled, moved and indented whole",
    arguments: [
      EditorTriple("a\nb▮b\nc", [.deleteLine], "a\n▮c"),
      EditorTriple("a\nb▮", [.deleteLine], "▮a"),
      EditorTriple("a▯a\nb▮b\nc", [.deleteLine], "▮c"),
      EditorTriple("a▮b\nc", [.duplicateLine], "ab\na▮b\nc"),
      EditorTriple("a▮b", [.duplicateLine], "ab\na▮b"),
      EditorTriple("x\r\na▮b", [.duplicateLine], "x\r\nab\r\na▮b"),
      EditorTriple("one\ntw▮o", [.moveLineUp], "tw▮o\none"),
      EditorTriple("o▮ne\r\ntwo\r\n", [.moveLineDown], "two\r\no▮ne\r\n"),
      EditorTriple("▮one\ntwo", [.moveLineUp], "▮one\ntwo"),
      EditorTriple("a\n▯b\nc▮\nd", [.moveLineUp], "▯b\nc▮\na\nd"),
      EditorTriple("a▮b", [.indent], "  a▮b"),
      EditorTriple("▯a\n\nb\n▮c", [.indent], "  ▯a\n\n  b\n▮c"),
      EditorTriple("   a▮b", [.outdent], " a▮b"),
      EditorTriple(" ▮ ab", [.outdent], "▮ab"),
      EditorTriple("\ta▮b", [.outdent], "a▮b"),
      EditorTriple("a▮b", [.outdent], "a▮b"),
    ])
  func lines(_ triple: EditorTriple) {
    triple.check()
    let state = EditorState(marked: triple.before)
    let changed = state.after(triple.commands)
    #expect(changed.buffer == state.buffer || changed.after([.undo]).marked == triple.before)
  }

  @Test("Deleting every line one by one ends with an empty text")
  func deleteAll() {
    let state = EditorState(marked: "▮a\nb\nc\n").after(Array(repeating: .deleteLine, count: 5))
    #expect(state.buffer.isEmpty)
  }
}
