import Testing

@testable import TextEditing

@Suite("Layout of the text area")
struct EditorLayoutTests {
  private func rows(_ text: String, columns: Int, rows: Int = 20) -> [String] {
    EditorState(marked: text, viewport: Viewport(columns: columns, rows: rows))
      .frame(measure: .terminal).rows.map(\.text)
  }

  @Test("Long lines go on in the next row at a word")
  func wrapping() {
    #expect(rows("one two three four", columns: 11) == ["one two ", "three four"])
    #expect(rows("one two three", columns: 8) == ["one two ", "three"])
  }

  @Test("A word longer than the row is broken where it must be")
  func longWord() {
    #expect(rows("abcdefghijkl", columns: 6) == ["abcde", "fghij", "kl"])
  }

  @Test("Wide characters are never cut in half and need no blank to be broken")
  func wide() {
    #expect(rows("日本語の文書", columns: 6) == ["日本", "語の", "文書"])
    #expect(rows("注文。", columns: 6) == ["注", "文。"])
  }

  @Test("Tables are not wrapped but scrolled sideways with the cursor")
  func tables() {
    let text = "| a | b | c | d | e |"
    #expect(rows(text, columns: 10) == ["| a | b | "])
    let state = EditorState(marked: text, viewport: Viewport(columns: 10, rows: 3))
      .after([.move(.lineEnd)])
    let frame = state.frame(measure: .terminal)
    #expect(frame.rows.map(\.isCutLeft) == [true])
    #expect(frame.cursor == ScreenCell(row: 0, column: 5))
    #expect(frame.rows.first?.text == "| e |")
  }

  @Test("Tabs reach to the next stop and control characters are spelled out")
  func escapes() {
    #expect(rows("a\tb", columns: 20) == ["a   b"])
    #expect(
      rows("a\u{1}\u{1B}\u{7F}\u{85}\u{202E}\u{200B}b", columns: 60)
        == ["a^A^[^?<0085><202E><200B>b"])
    let state = EditorState(TextBuffer([0x61, 0xFF, 0x62]))
    let runs = state.frame(measure: .terminal).rows[0].runs
    #expect(runs.map(\.text) == ["a", "<FF>", "b"])
    #expect(runs.map(\.isEscaped) == [false, true, false])
    #expect(runs.map(\.column) == [0, 1, 5])
  }

  @Test("The selection shows with its line ends, and matches with the current one")
  func marks() {
    let selected = EditorState(marked: "a▯b\n\nc▮d").frame(measure: .terminal)
    #expect(
      selected.rows.map { $0.runs.filter(\.isSelected).map(\.text) } == [["b "], [" "], ["c"]]
        || selected.rows.map { $0.runs.filter(\.isSelected).map(\.text).joined() } == [
          "b ", " ", "c",
        ])
    let found = EditorState(marked: "▮ab xab").after([
      .search("ab", forward: true, caseSensitive: true)
    ]).frame(measure: .terminal)
    #expect(found.rows[0].runs.map(\.text) == ["ab", " x", "ab"])
    #expect(found.rows[0].runs.map(\.searchMark) == [.current, .none, .match])
  }

  @Test("Only the first row of a line has its number, and the digits of the last are known")
  func numbers() {
    let text = String(repeating: "one two three\n", count: 120)
    let frame = EditorState(TextBuffer(text), viewport: Viewport(columns: 9, rows: 4))
      .frame(measure: .terminal)
    #expect(frame.rows.map(\.line) == [0, 0, 1, 1])
    #expect(frame.rows.map(\.startsLine) == [true, false, true, false])
    #expect(frame.lineNumberDigits == 3)
  }

  @Test("Scrolling moves the view, not the cursor, and typing brings the cursor back")
  func scrolling() {
    let text = (1...50).map { "line \($0)" }.joined(separator: "\n")
    var state = EditorState(TextBuffer(text), viewport: Viewport(columns: 20, rows: 5))
    state = state.after([.scroll(10)])
    #expect(state.viewport.topLine == 10)
    #expect(state.frame(measure: .terminal).cursor == nil)
    #expect(state.after([.scroll(1000)]).viewport.topLine == 45)
    #expect(state.after([.scroll(-1000)]).viewport.topLine == 0)
    #expect(state.after([.insert("x")]).viewport.topLine == 0)
  }

  @Test("The cursor keeps its margin until the text ends")
  func margin() {
    let text = (1...50).map { "line \($0)" }.joined(separator: "\n")
    var state = EditorState(TextBuffer(text), viewport: Viewport(columns: 20, rows: 11))
    state = state.after(Array(repeating: .move(.down), count: 7))
    #expect(state.viewport.topLine == 0)
    state = state.after([.move(.down)])
    #expect(state.viewport.topLine == 1)
    state = state.after([.move(.documentEnd)])
    #expect(state.viewport.topLine == 39)
    #expect(state.frame(measure: .terminal).cursor == ScreenCell(row: 10, column: 7))
  }

  @Test("A cell and the character on it lead to each other")
  func cells() {
    let state = EditorState(
      marked: "日本 one two three\n| a | b |\n\tx", viewport: Viewport(columns: 10, rows: 10))
    for row in state.frame(measure: .terminal).rows.indices {
      for column in 0..<10 {
        var clicked = state
        _ = clicked.apply(.placeCursor(ScreenCell(row: row, column: column)), measure: .terminal)
        let cursor = clicked.frame(measure: .terminal).cursor
        #expect(cursor?.row == row)
        #expect((cursor?.column ?? 99) <= column)
      }
    }
  }
}
