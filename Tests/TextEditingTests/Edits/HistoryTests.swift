import Testing

@testable import TextEditing

@Suite("Undo and redo")
struct HistoryTests {
  private func typed(_ text: String) -> [EditorCommand] { text.map { .insert(String($0)) } }

  @Test("Typing is undone word by word")
  func words() {
    let state = EditorState(marked: "▮").after(typed("one two three"))
    #expect(state.after([.undo]).marked == "one two ▮")
    #expect(state.after([.undo, .undo]).marked == "one ▮")
    #expect(state.after([.undo, .undo, .undo]).marked == "▮")
    #expect(state.history.undoSteps.map(\.kind) == [.typing, .typing, .typing])
    #expect(state.history.undoSteps.allSatisfy { $0.transactions.count == 1 })
  }

  @Test("Moving the cursor, and another kind of change, begin a new step")
  func steps() {
    let moved = EditorState(marked: "▮").after(
      typed("ab") + [.move(.left), .move(.right)] + typed("cd"))
    #expect(moved.after([.undo]).marked == "ab▮")
    let mixed = EditorState(marked: "▮").after(
      typed("abc") + [.deleteBackward, .deleteBackward] + typed("x"))
    #expect(mixed.marked == "ax▮")
    #expect(mixed.after([.undo]).marked == "a▮")
    #expect(mixed.after([.undo, .undo]).marked == "abc▮")
  }

  @Test("Undo and redo bring back text and selection")
  func selection() {
    let state = EditorState(marked: "a▯bc▮d").after([.insert("x")])
    let undone = state.after([.undo])
    #expect(undone.marked == "a▯bc▮d")
    #expect(undone.after([.redo]).marked == "ax▮d")
  }

  @Test("A new change forgets what was undone")
  func fork() {
    var state = EditorState(marked: "▮").after(typed("ab") + [.undo] + typed("c"))
    let outcome = state.apply(.redo, measure: .terminal)
    #expect(outcome.message == .nothingToRedo)
    #expect(state.marked == "c▮")
  }

  @Test("Whether the text is modified follows undo and redo to the saved text")
  func saved() {
    var state = EditorState(marked: "▮")
    #expect(!state.isModified)
    state = state.after(typed("ab"))
    #expect(state.isModified)
    state.markSaved()
    #expect(!state.isModified)
    state = state.after(typed("cd"))
    #expect(state.isModified)
    state = state.after([.undo])
    #expect(state.marked == "ab▮")
    #expect(!state.isModified)
    state = state.after([.undo])
    #expect(state.isModified)
    #expect(!state.after([.redo]).isModified)
    #expect(state.after(typed("ab")).isModified)
  }

  @Test("Undoing says what was undone")
  func names() {
    var state = EditorState(marked: "▮").after([.paste("x")])
    #expect(state.apply(.undo, measure: .terminal).message == .undid(.paste))
    #expect(state.apply(.redo, measure: .terminal).message == .redid(.paste))
    #expect(state.apply(.redo, measure: .terminal).message == .nothingToRedo)
  }
}
