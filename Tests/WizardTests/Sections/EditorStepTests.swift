import Engine
import Screen
import Testing
import TextEditing

@testable import Wizard

@Suite("A section is written on the sections step")
struct EditorStepTests {
  /// A user who has opened the strategy section in the editor.
  private func writing(columns: Int = 80, rows: Int = 24) -> Player {
    var player = Player.on(.sections, columns: columns, rows: rows)
    player.press("down enter")
    return player
  }

  private func text(_ player: Player) -> String? {
    player.state.sections.editor?.text.buffer.string
  }

  @Test("Matches are shown while the query is typed, and Esc goes back to where the cursor was")
  func incrementalSearch() {
    var player = writing()
    player.press("right right ctrl-f")
    player.type("Da")
    #expect(player.state.sections.editor?.text.selectedText == "Da")
    #expect(player.screen.contains { $0.contains("Find · 1 of 1") })
    player.type("x")
    #expect(player.screen.contains { $0.contains("Find · nothing") })
    player.press("esc")
    #expect(player.state.sections.editor?.text.selection == Selection(at: 2))
    #expect(player.state.sections.editor?.text.search == nil)
  }

  @Test("What was looked for before is offered, and typing replaces it")
  func offeredSearch() {
    var player = writing()
    player.press("ctrl-f")
    player.type("Data")
    player.press("enter ctrl-end ctrl-f")
    player.type("4")
    #expect(player.state.sections.editor?.text.selectedText == "4")
  }

  @Test("Each match is seen before it is replaced, and can be left")
  func replaceOneByOne() throws {
    var player = writing()
    player.press("ctrl-t")
    player.type("**")
    player.press("enter")
    player.type("__")
    player.press("enter")
    #expect(player.screen.contains { $0.contains("1 of 6") })
    #expect(player.screen.contains { $0.contains("+ - __Integration Philosophy:**") })
    player.press("y n a")
    let changed = try #require(text(player))
    #expect(changed.hasPrefix("- __Integration Philosophy:** 4 components"))
    #expect(changed.contains("- __Data Strategy:__ __Orders DB__"))
    #expect(player.state.notice?.text == "Replaced 5, 1 left")
  }

  @Test("What is left is counted, and what was replaced is undone match by match")
  func replaceAndUndo() throws {
    var player = writing()
    let before = text(player)
    player.press("ctrl-t")
    player.type("Data")
    player.press("enter")
    player.type("Datum")
    player.press("enter y")
    #expect(player.state.notice?.text == "Replaced 1")
    #expect(player.state.overlay == nil)
    player.press("ctrl-u")
    #expect(text(player) == before)
  }

  @Test("Several sections are open, each with its cursor and its history")
  func severalSections() {
    var player = writing()
    player.type("A")
    player.press("alt-o")
    player.type("Timeouts")
    player.press("enter")
    #expect(player.state.sections.editor?.section.rawValue == "communication/timeouts")
    player.type("B")
    player.press("alt-,")
    #expect(player.state.sections.editor?.section.rawValue == "overview/strategy")
    #expect(text(player)?.hasPrefix("A- **Integration") == true)
    player.press("ctrl-u")
    #expect(text(player)?.hasPrefix("- **Integration") == true)
    player.press("alt-.")
    #expect(text(player)?.hasPrefix("B- **Internal") == true)
  }

  @Test("The history of every section that was written survives a restart")
  func historySurvives() {
    var player = writing()
    player.type("A")
    player.press("alt-o")
    player.type("Timeouts")
    player.press("enter")
    player.type("B")
    let restored = RestoredDraft(base: player.saved, records: player.log)
    #expect(restored.damaged == 0)
    #expect(restored.editor?.text.history.undoSteps.count == 1)
    #expect(restored.parked.map(\.section.rawValue) == ["overview/strategy"])
    #expect(restored.parked.first?.text.history.undoSteps.count == 1)
  }

  @Test("A section that was given back, and then written as it was, begins a history of its own")
  func givenBack() {
    var player = writing()
    player.press("ctrl-end enter")
    player.type("A")
    player.press("esc u enter esc U enter")
    player.type("B")
    let restored = RestoredDraft(base: player.saved, records: player.log)
    #expect(restored.damaged == 0)
    #expect(restored.editor?.text.buffer == player.state.sections.editor?.text.buffer)
  }

  @Test("Ctrl-S keeps the text so far as a change of its own and stays in the section")
  func keep() {
    var player = writing()
    player.type("A")
    player.press("ctrl-s")
    #expect(player.state.sections.editor != nil)
    #expect(player.state.draft.past.map(\.name) == ["Edit Integration Strategy"])
    player.press("ctrl-s")
    #expect(player.state.draft.past.count == 1)
    player.type("B")
    player.press("esc")
    #expect(player.state.draft.past.count == 2)
    let restored = RestoredDraft(base: player.saved, records: player.log)
    #expect(restored.damaged == 0)
    #expect(restored.draft.content == player.state.draft.content)
  }

  @Test("A line is gone to by its number, and words are told to be none")
  func line() {
    var player = writing()
    player.press("alt-g")
    player.type("2")
    player.press("enter")
    #expect(player.state.sections.editor?.text.status.line == 2)
    player.press("alt-g")
    player.type("two")
    player.press("enter")
    #expect(player.state.notice?.kind == .refused)
  }

  @Test("A name that no component has is told at its line, and what the section rests on lists it")
  func unknownName() {
    var player = writing()
    player.press("ctrl-end enter")
    player.type("Calls go through the Ordr Service.")
    let told = "No component is called “Ordr Service”; did you mean Order Service?"
    #expect(player.screen.contains { $0.contains("! \(told)") })
    player.press("ctrl-b")
    #expect(player.screen.contains { $0.contains("! line 3: \(told)") })
  }

  @Test("What was generated is never doubted, nor a name that is known")
  func knownNames() {
    var player = writing()
    player.press("ctrl-end enter")
    player.type("The Order Service and Payment Service agree, as Orders DB does.")
    #expect(player.state.remarksOnEdit.isEmpty)
  }
}

@Suite("Words of a line are compared with the design")
struct WrittenWordsTests {
  @Test("Names are runs of capitalised words")
  func names() {
    let phrases = WrittenWords.capitalised("so the Order Service, Big Data Lake and X call Kafka.")
    #expect(phrases.map { $0.words.joined(separator: " ") } == ["Order Service", "Big Data Lake"])
  }

  @Test("Code spans keep their place")
  func code() {
    let spans = WrittenWords.codeSpans(of: "use `GET /a` and `b.c`")
    #expect(spans.map(\.words) == [["GET", "/a"], ["b.c"]])
    #expect(spans.map(\.range) == [5..<11, 18..<21])
  }

  @Test(
    "The nearest word is the one with the fewest wrong letters, if few enough are",
    arguments: [("acept", "accept"), ("Next-Undecided", "nextUndecided"), ("zzz", nil)])
  func nearest(word: String, found: String?) {
    #expect(Spelling.nearest(to: word, in: ["accept", "reject", "nextUndecided"]) == found)
  }
}
