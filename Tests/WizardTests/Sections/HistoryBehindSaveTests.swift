import Engine
import OrderedCollections
import Testing
import TextEditing

@testable import Wizard

@Suite("What was written is undone in the editor after a save too")
struct HistoryBehindSaveTests {
  /// A user who wrote two words in a section, took one more back, saved, and opened the section again.
  private func saved() -> Player {
    var player = Player.on(.sections)
    player.press("down enter")
    player.type("One ")
    player.press("home")
    player.type("Two ")
    player.press("home")
    player.type("Three ")
    player.press("ctrl-u esc 6 w 5 enter")
    return player
  }

  private func text(_ editor: OpenEditor?) -> String {
    editor?.text.buffer.line(at: 0) ?? ""
  }

  @Test("Undo and redo go on where they were")
  func goesOn() {
    var player = saved()
    #expect(text(player.state.sections.editor).hasPrefix("Two One "))
    player.press("ctrl-r")
    #expect(text(player.state.sections.editor).hasPrefix("Three Two One "))
    player.press("ctrl-u ctrl-u")
    #expect(text(player.state.sections.editor).hasPrefix("One "))
    player.press("ctrl-u esc")
    #expect(player.state.draft.review.sections.isEmpty)
  }

  @Test("A program that is killed after that goes on with the same history")
  func killed() throws {
    var player = saved()
    player.type("Four ")
    player.press("ctrl-u ctrl-u")
    let restored = RestoredDraft(base: player.saved, history: player.history, records: player.log)
    #expect(restored.damaged == 0)
    let editor = try #require(restored.editor)
    #expect(editor.text.buffer == player.state.sections.editor?.text.buffer)
    #expect(text(editor).hasPrefix("One "))
    #expect(editor.text.history.undoSteps == player.state.sections.editor?.text.history.undoSteps)
    #expect(editor.text.history.redoSteps == player.state.sections.editor?.text.history.redoSteps)
    #expect(restored.draft.content == player.state.draft.content)
  }
}
