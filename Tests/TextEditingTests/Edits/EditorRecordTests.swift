import Testing

@testable import TextEditing

@Suite("Records of the draft log")
struct EditorRecordTests {
  @Test("A change reads as a line and back")
  func roundTrip() {
    let edit = Edit(
      offset: 3, removed: TextBuffer([0xFF, 0x0A]), inserted: TextBuffer("é %+ -\r\n\u{7F}"))
    let record = EditorRecord.apply(
      Transaction(
        kind: .paste,
        edits: [edit, Edit(offset: 9, removed: TextBuffer(), inserted: TextBuffer())],
        selectionBefore: Selection(anchor: 1, head: 5), selectionAfter: Selection(at: 7),
        joinsPrevious: true))
    #expect(
      String(decoding: record.encoded, as: UTF8.self)
        == "j paste 1,5 7,7 @3 -%FF%0A +é%20%25+%20-%0D%0A%7F @9 - +")
    #expect(EditorRecord(encoded: record.encoded) == record)
    #expect(EditorRecord(encoded: EditorRecord.undo.encoded) == .undo)
    #expect(EditorRecord(encoded: EditorRecord.redo.encoded) == .redo)
  }

  @Test(
    "A damaged line is no record",
    arguments: [
      "", "x", "u ", "u x", "a", "a typing 0,0 1,1", "a typing 0,0 1,1 @0 -",
      "a nothing 0,0 1,1 @0 - +x",
      "a typing 0 1,1 @0 - +x", "a typing 0,0 1,1 @-1 - +x", "a typing 0,0 1,1 @0 - +%4",
      "a typing 0,0 1,1 @0 - +%zz", "a typing 0,0 1,1 @99999999999999999999 - +x",
      "a typing 0,0 1,1 0 - +x",
    ])
  func damaged(_ line: String) {
    #expect(EditorRecord(encoded: line.utf8) == nil)
  }

  @Test(
    "A record that does not fit the text is refused and changes nothing",
    arguments: [
      "a typing 0,0 1,1 @9 - +x", "a typing 0,0 1,1 @0 -zz +x", "a typing 9,9 1,1 @0 - +x",
      "a typing 0,0 9,9 @0 - +x", "a typing 0,0 0,0 @2 - +x @1 - +y", "u", "r",
      "a deletion 0,0 0,0 @9223372036854775807 -a +",
    ])
  func misfits(_ line: String) throws {
    let record = try #require(EditorRecord(encoded: line.utf8))
    var state = EditorState(marked: "abc▮")
    let before = state
    let isReplayed = state.replay(record)
    #expect(!isReplayed)
    #expect(state.buffer == before.buffer)
    #expect(state.selection == before.selection)
  }

  @Test("Replaying the records gives the same text and the same undo history", arguments: 0..<12)
  func replay(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 900)
    let start = TextBuffer(random.text(upTo: 400))
    var state = EditorState(start)
    var replayed = EditorState(start)
    for _ in 0..<120 {
      let outcome = state.apply(random.command(), measure: .terminal)
      guard let record = outcome.record else { continue }
      let read = try #require(EditorRecord(encoded: record.encoded))
      #expect(!record.encoded.contains { $0 < 0x20 })
      let isReplayed = replayed.replay(read)
      #expect(isReplayed)
      #expect(replayed.buffer == state.buffer)
    }
    #expect(replayed.history.undoSteps == state.history.undoSteps)
    #expect(replayed.history.redoSteps == state.history.redoSteps)
  }
}
