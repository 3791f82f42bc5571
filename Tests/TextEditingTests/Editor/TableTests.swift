import Testing

@testable import TextEditing

@Suite("Tables are aligned")
struct TableTests {
  @Test(
    "Columns get one width; the cursor stays at its letter",
    arguments: [
      EditorTriple(
        "|a|bb▮b|\n|-|-|\n| cccc | d |", [.alignTable],
        "| a    | bb▮b |\n| ---- | --- |\n| cccc | d   |"),
      EditorTriple(
        "| n | m |\n|:-:|--:|\n| ▮wide one | 12 |", [.alignTable],
        "|    n     |   m |\n| :------: | --: |\n| ▮wide one |  12 |"),
      // Wide characters count twice.
      EditorTriple(
        "|결제|b|\n|-|-|\n|ab▮|c|", [.alignTable], "| 결제 | b   |\n| ---- | --- |\n| ab▮   | c   |"),
      // A bar behind a backslash is no border; a short row is filled up.
      EditorTriple(
        "|a\\|b|c|\n|-|-|\n|▮x|", [.alignTable],
        "| a\\|b | c   |\n| ---- | --- |\n| ▮x    |     |"),
      EditorTriple("no t▮able", [.alignTable], "no t▮able"),
      EditorTriple("```\n|a|▮b|\n```", [.alignTable], "```\n|a|▮b|\n```"),
    ])
  func aligned(_ triple: EditorTriple) {
    triple.check()
    let state = EditorState(marked: triple.before)
    let changed = state.after(triple.commands)
    #expect(changed.buffer == state.buffer || changed.after([.undo]).marked == triple.before)
    #expect(changed.after(triple.commands).marked == changed.marked)
  }

  @Test("Outside a table that is told")
  func noTable() {
    var state = EditorState(marked: "a▮b")
    #expect(state.apply(.alignTable, measure: .terminal).message == .noTable)
  }

  @Test("A match knows its number, and what the line would be with another text in its place")
  func matches() {
    let state = EditorState(marked: "▮one two one").after([
      .search("one", forward: true, caseSensitive: false), .searchNext,
    ])
    #expect(state.matchPlace?.number == 2)
    #expect(state.matchPlace?.count == 2)
    let preview = state.replacementPreview("1")
    #expect(preview.before == "one two one")
    #expect(preview.after == "one two 1")
    #expect(preview.column == 8)
  }
}
