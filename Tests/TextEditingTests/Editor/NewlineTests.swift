import Testing

@testable import TextEditing

@Suite("New lines in Markdown")
struct NewlineTests {
  @Test(
    "A new line goes on with the list, quote or indentation",
    arguments: [
      EditorTriple("a▮b", [.newline], "a\n▮b"),
      EditorTriple("  a▮", [.newline], "  a\n  ▮"),
      EditorTriple("- one▮", [.newline], "- one\n- ▮"),
      EditorTriple("- one▮ two", [.newline], "- one\n- ▮ two"),
      EditorTriple("  * one▮", [.newline], "  * one\n  * ▮"),
      EditorTriple("9. nine▮", [.newline], "9. nine\n10. ▮"),
      EditorTriple("3) three▮", [.newline], "3) three\n4) ▮"),
      EditorTriple("- [x] done▮", [.newline], "- [x] done\n- [ ] ▮"),
      EditorTriple("> said▮", [.newline], "> said\n> ▮"),
      EditorTriple("> - said▮", [.newline], "> - said\n> - ▮"),
      EditorTriple("- one\r\n- two▮\r\n", [.newline], "- one\r\n- two\r\n- ▮\r\n"),
      EditorTriple("a▯bc▮d", [.newline], "a\n▮d"),
    ])
  func continues(_ triple: EditorTriple) { triple.check() }

  @Test(
    "A new line on an empty item ends the list",
    arguments: [
      EditorTriple("- one\n- ▮", [.newline], "- one\n▮"),
      EditorTriple("1. one\n2. ▮\n", [.newline], "1. one\n▮\n"),
      EditorTriple("- [ ] ▮", [.newline], "▮"),
    ])
  func ends(_ triple: EditorTriple) { triple.check() }

  @Test(
    "What only looks like a list is left alone",
    arguments: [
      EditorTriple("-▮", [.newline], "-\n▮"),
      EditorTriple("**bold** text▮", [.newline], "**bold** text\n▮"),
      EditorTriple("2024.▮", [.newline], "2024.\n▮"),
      EditorTriple("```\n- one▮", [.newline], "```\n- one\n▮"),
      EditorTriple("▮- one", [.newline], "\n▮- one"),
    ])
  func leaves(_ triple: EditorTriple) { triple.check() }
}
