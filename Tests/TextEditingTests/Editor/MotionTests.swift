import Testing

@testable import TextEditing

@Suite("Moving and selecting")
struct MotionTests {
  @Test(
    "The cursor moves by characters, words and lines",
    arguments: [
      EditorTriple("▮ab", [.move(.right)], "a▮b"),
      EditorTriple("a▮\nb", [.move(.right)], "a\n▮b"),
      EditorTriple("a\r\n▮b", [.move(.left)], "a▮\r\nb"),
      EditorTriple("a▯bc▮d", [.move(.left)], "a▮bcd"),
      EditorTriple("a▮bc▯d", [.move(.right)], "abc▮d"),
      EditorTriple("▮one, two", [.move(.wordRight)], "one▮, two"),
      EditorTriple("one▮, two", [.move(.wordRight)], "one, ▮two"),
      EditorTriple("one, two▮", [.move(.wordLeft), .move(.wordLeft)], "one▮, two"),
      EditorTriple("▮주문 서비스", [.move(.wordRight)], "주문 ▮서비스"),
      EditorTriple("▮東京タワーです", [.move(.wordRight)], "東京▮タワーです"),
      EditorTriple("東京タワーです▮", [.move(.wordLeft)], "東京タワー▮です"),
      EditorTriple("  a▮b", [.move(.lineStart)], "  ▮ab"),
      EditorTriple("  ▮ab", [.move(.lineStart)], "▮  ab"),
      EditorTriple("a▮b\r\nc", [.move(.lineEnd)], "ab▮\r\nc"),
      EditorTriple("a▮b\nc", [.move(.documentEnd)], "ab\nc▮"),
      EditorTriple("ab\nc▮", [.move(.documentStart)], "▮ab\nc"),
      EditorTriple("▮a\nb\n\nc", [.move(.paragraphDown)], "a\nb\n▮\nc"),
      EditorTriple("a\n\nb\nc▮", [.move(.paragraphUp)], "a\n▮\nb\nc"),
      EditorTriple("f▮(a(b)c)", [.move(.matchingBracket)], "f(a(b)c▮)"),
      EditorTriple("f(a(b)c▮)", [.move(.matchingBracket)], "f▮(a(b)c)"),
    ])
  func moves(_ triple: EditorTriple) { triple.check() }

  @Test(
    "Up and down keep the column in cells, through shorter lines and wide characters",
    arguments: [
      EditorTriple("abcd▮\nx\nabcd", [.move(.down), .move(.down)], "abcd\nx\nabcd▮"),
      EditorTriple("abcd▮\n日本語", [.move(.down)], "abcd\n日本▮語"),
      EditorTriple("abc▮d\n日本語", [.move(.down)], "abcd\n日▮本語"),
      EditorTriple("\ta▮\nabcdef", [.move(.down)], "\ta\nabcde▮f"),
      EditorTriple("a▮b", [.move(.down)], "ab▮"),
      EditorTriple("a▮b", [.move(.up)], "▮ab"),
    ])
  func vertical(_ triple: EditorTriple) { triple.check() }

  @Test(
    "Selecting keeps the anchor",
    arguments: [
      EditorTriple("a▮bc", [.select(.right), .select(.right)], "a▯bc▮"),
      EditorTriple("ab▮c", [.select(.wordLeft)], "▮ab▯c"),
      EditorTriple("a▮b\ncd", [.select(.down)], "a▯b\nc▮d"),
      EditorTriple("a▮b", [.selectAll], "▯ab▮"),
      EditorTriple("x\na▮b\nc", [.selectLine], "x\n▯ab\n▮c"),
      EditorTriple("x\na▮b\nc\nd", [.selectLine, .selectLine], "x\n▯ab\nc\n▮d"),
      EditorTriple("one t▮wo", [.selectWord], "one ▯two▮"),
      EditorTriple("one▮ two", [.selectWord], "▯one▮ two"),
      EditorTriple("a▮\nb\nc", [.goToLine(3)], "a\nb\n▮c"),
      EditorTriple("a▮\nb\nc", [.goToLine(99)], "a\nb\n▮c"),
      EditorTriple("a▮\nb", [.goToLine(0)], "▮a\nb"),
    ])
  func selects(_ triple: EditorTriple) { triple.check() }

  @Test("Down goes to the next row of a wrapped line before the next line")
  func wrappedRows() {
    let viewport = Viewport(columns: 11, rows: 5)
    let state = EditorState(marked: "on▮e two three four\nfive", viewport: viewport)
    #expect(state.after([.move(.down)]).marked == "one two th▮ree four\nfive")
    #expect(state.after([.move(.down), .move(.down)]).marked == "one two three four\nfi▮ve")
  }

  @Test("A page down and a page up come back to the same line")
  func pages() {
    let text = (1...100).map { "line \($0)" }.joined(separator: "\n")
    var state = EditorState(TextBuffer(text), viewport: Viewport(columns: 20, rows: 10))
    state = state.after([.move(.pageDown), .move(.pageDown)])
    #expect(state.status.line == 17)
    #expect(state.viewport.topLine == 13)
    state = state.after([.move(.pageUp), .move(.pageUp)])
    #expect(state.status.line == 1)
    #expect(state.viewport.topLine == 0)
  }

  @Test("A click puts the cursor under the mouse and a drag selects")
  func mouse() {
    var state = EditorState(marked: "▮one\n日本語\nthree")
    _ = state.apply(.placeCursor(ScreenCell(row: 1, column: 3)), measure: .terminal)
    #expect(state.marked == "one\n日▮本語\nthree")
    _ = state.apply(.dragCursor(ScreenCell(row: 2, column: 40)), measure: .terminal)
    #expect(state.marked == "one\n日▯本語\nthree▮")
    _ = state.apply(.placeCursor(ScreenCell(row: 20, column: 2)), measure: .terminal)
    #expect(state.marked == "one\n日本語\nth▮ree")
  }

  @Test("The status counts characters, not bytes")
  func status() {
    let status = EditorState(marked: "one\n▯e\u{301}👨‍👩‍👧日▮x").status
    #expect(status.line == 2)
    #expect(status.column == 4)
    #expect(status.selectedCharacters == 3)
    #expect(status.selectedLines == 1)
  }
}
