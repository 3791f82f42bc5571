import Testing

@testable import TextEditing

@Suite("Only lines that changed are laid out again")
struct LineMemoryTests {
  private func editor(_ text: String) -> EditorState {
    EditorState(TextBuffer(text), viewport: Viewport(columns: 40, rows: 10))
  }

  /// The lines of two frames, before and after commands, and how many of the second are the very ones
  /// of the first.
  private func shared(_ text: String, _ commands: [EditorCommand]) -> (kept: Int, of: Int) {
    var state = editor(text)
    var memory = LineMemory()
    let before = state.frame(measure: .oneCell, remembering: &memory).lines.map(\.laidOut)
    for command in commands { _ = state.apply(command, measure: .oneCell) }
    let after = state.frame(measure: .oneCell, remembering: &memory).lines.map(\.laidOut)
    return (after.count { line in before.contains { $0 === line } }, after.count)
  }

  @Test("A letter changes its own line alone")
  func letter() {
    #expect(shared("one\ntwo\nthree\n", [.insert("x")]) == (3, 4))
  }

  @Test("A new line leaves those below it as they are")
  func newline() {
    #expect(shared("one\ntwo\nthree\nfour", [.newline]) == (4, 5))
    #expect(shared("one\ntwo\nthree\nfour", [.deleteLine]) == (3, 3))
  }

  @Test("Scrolling lays out only the lines that come into view")
  func scrolling() {
    let text = (1...40).map { "line \($0)" }.joined(separator: "\n")
    #expect(shared(text, [.scroll(1)]) == (9, 10))
  }

  @Test("An opened fence changes the look of what stands below it, and undo gives it back")
  func fence() {
    let text = "one\n**two**\n\nthree"
    var state = editor(text)
    var memory = LineMemory()
    let first = state.frame(measure: .oneCell, remembering: &memory)
    for command in [EditorCommand.insert("```"), .newline] {
      _ = state.apply(command, measure: .oneCell)
    }
    let fenced = state.frame(measure: .oneCell, remembering: &memory)
    #expect(fenced.rows.dropFirst().allSatisfy { $0.runs.allSatisfy { $0.role == .code } })
    while state.apply(.undo, measure: .oneCell).didChangeText {}
    let undone = state.frame(measure: .oneCell, remembering: &memory)
    #expect(undone.rows.map(\.runs) == first.rows.map(\.runs))
  }

  @Test("A selection and a search change the lines that they mark")
  func marks() {
    #expect(shared("one\ntwo\nthree\nfour", [.select(.down)]) == (3, 4))
    var state = editor("one two\ntwo")
    var memory = LineMemory()
    _ = state.frame(measure: .oneCell, remembering: &memory)
    _ = state.apply(.search("two", forward: true, caseSensitive: false), measure: .oneCell)
    let frame = state.frame(measure: .oneCell, remembering: &memory)
    #expect(frame == state.frame(measure: .oneCell))
    #expect(frame.rows.allSatisfy { $0.runs.contains { $0.searchMark != .none } })
  }
}
