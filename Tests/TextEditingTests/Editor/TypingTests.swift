import Testing

@testable import TextEditing

@Suite("Typing and deleting")
struct TypingTests {
  @Test(
    "Typing and deleting change the text at the cursor",
    arguments: [
      EditorTriple("ab▮cd", [.insert("x")], "abx▮cd"),
      EditorTriple("a▯bc▮d", [.insert("x")], "ax▮d"),
      EditorTriple("a▮bc▯d", [.insert("x")], "ax▮d"),
      EditorTriple("ab▮cd", [.deleteBackward], "a▮cd"),
      EditorTriple("▮ab", [.deleteBackward], "▮ab"),
      EditorTriple("ab▮cd", [.deleteForward], "ab▮d"),
      EditorTriple("ab▮", [.deleteForward], "ab▮"),
      EditorTriple("a▯bc▮d", [.deleteBackward], "a▮d"),
      EditorTriple("a▯bc▮d", [.deleteForward], "a▮d"),
      EditorTriple("one\n▮two", [.deleteBackward], "one▮two"),
      EditorTriple("one\r\n▮two", [.deleteBackward], "one▮two"),
      EditorTriple("one▮\r\ntwo", [.deleteForward], "one▮two"),
      EditorTriple("one two▮", [.deleteWordBackward], "one ▮"),
      EditorTriple("one ▮two three", [.deleteWordForward], "one ▮three"),
      EditorTriple("one\n▮two", [.deleteWordBackward], "one▮two"),
      EditorTriple("ab▮cd\nx", [.deleteToLineEnd], "ab▮\nx"),
      EditorTriple("ab▮\nx", [.deleteToLineEnd], "ab▮x"),
      EditorTriple("x\nab▮cd", [.deleteToLineStart], "x\n▮cd"),
    ])
  func changes(_ triple: EditorTriple) { triple.check() }

  @Test(
    "A character is deleted whole, however many scalars it has",
    arguments: [
      EditorTriple("a👨‍👩‍👧▮b", [.deleteBackward], "a▮b"),
      EditorTriple("a▮👨‍👩‍👧b", [.deleteForward], "a▮b"),
      EditorTriple("e\u{301}▮", [.deleteBackward], "▮"),
      EditorTriple("🇩🇪🇫🇷▮", [.deleteBackward], "🇩🇪▮"),
      EditorTriple("주문▮", [.deleteBackward], "주▮"),
    ])
  func characters(_ triple: EditorTriple) { triple.check() }

  @Test("A mark typed behind a letter becomes one character with it")
  func combining() {
    let state = EditorState(marked: "e▮x").after([.insert("\u{301}")])
    #expect(state.marked == "e\u{301}▮x")
    #expect(state.after([.move(.left)]).selection.head == 0)
  }

  @Test(
    "Pasted line ends become those of the document",
    arguments: [
      EditorTriple("a\r\n▮", [.paste("x\ry\nz\r\n")], "a\r\nx\r\ny\r\nz\r\n▮"),
      EditorTriple("a\n▮", [.paste("x\ry\r\nz")], "a\nx\ny\nz▮"),
      EditorTriple("▮", [.paste("x\ry")], "x\ny▮"),
    ])
  func pasting(_ triple: EditorTriple) { triple.check() }

  @Test("A paste is one step to undo and keeps selected text for it")
  func pasteUndo() {
    let state = EditorState(marked: "a▯bc▮d")
    let pasted = state.after([.paste("one two\nthree")])
    #expect(pasted.marked == "aone two\nthree▮d")
    #expect(pasted.after([.undo]).marked == "a▯bc▮d")
  }

  @Test("Cut and copy give the text to the outside; with nothing selected, the line")
  func clipboard() {
    var state = EditorState(marked: "a▯bc▮d\nnext\n")
    let copied = state.apply(.copy, measure: .terminal)
    #expect(copied.clipboard == "bc")
    #expect(!copied.didChangeText)
    let cut = state.apply(.cut, measure: .terminal)
    #expect(cut.clipboard == "bc")
    #expect(state.marked == "a▮d\nnext\n")
    _ = state.apply(.pasteClipboard, measure: .terminal)
    #expect(state.marked == "abc▮d\nnext\n")
    let line = state.apply(.cut, measure: .terminal)
    #expect(line.clipboard == "abcd\n")
    #expect(state.marked == "▮next\n")
  }

  @Test("Bytes that are not UTF-8 survive editing around them, and cut and paste")
  func invalidBytes() {
    var state = EditorState(TextBuffer([0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0xC3, 0x62, 0x0D, 0x0A, 0]))
    #expect(state.selection.head == 3)
    state = state.after([.move(.right), .insert("x")])
    #expect(state.buffer.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x78, 0xFF, 0xC3, 0x62, 13, 10, 0])
    state = state.after([.select(.right), .cut, .move(.documentEnd), .pasteClipboard])
    #expect(state.buffer.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x78, 0xC3, 0x62, 13, 10, 0, 0xFF])
    state = state.after([.undo, .undo, .undo])
    #expect(state.buffer.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0xC3, 0x62, 0x0D, 0x0A, 0])
    #expect(!state.isModified)
  }

  @Test("A text that may only be read refuses changes and says so")
  func readOnly() {
    var options = EditorOptions()
    options.isReadOnly = true
    var state = EditorState(marked: "a▮b", options: options)
    let outcome = state.apply(.insert("x"), measure: .terminal)
    #expect(outcome.message == .readOnly)
    #expect(state.marked == "a▮b")
    #expect(state.after([.move(.right)]).marked == "ab▮")
  }

  @Test("Escape lets go of selection and search and never of text")
  func escape() {
    let state = EditorState(marked: "a▮bab").after([
      .search("ab", forward: true, caseSensitive: true), .escape,
    ])
    #expect(state.marked == "abab▮")
    #expect(state.search == nil)
  }

  @Test("Text from an external editor is one change of only what differs")
  func externalEditor() {
    var state = EditorState(marked: "one\ntwo\nthr▮ee\n")
    let new = Array("one\n2\nthree\n".utf8)
    let outcome = state.apply(.replaceText(with: new, named: .externalEdit), measure: .terminal)
    #expect(state.marked == "one\n2\nthr▮ee\n")
    guard case .apply(let transaction) = outcome.record else {
      Issue.record("no change was recorded")
      return
    }
    #expect(
      transaction.edits == [Edit(offset: 4, removed: TextBuffer("two"), inserted: TextBuffer("2"))])
    #expect(state.after([.undo]).marked == "one\ntwo\nthr▮ee\n")
  }
}
