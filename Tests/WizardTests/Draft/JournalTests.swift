import Engine
import Testing

@testable import Wizard

@Suite("A journal can be read by people and done again")
struct JournalTests {
  private let entries: [JournalEntry] = [
    .opened(session: "001-a b", time: "2026-01-31T09:30:00Z", version: "1"),
    .review("verdicts:\n  - a\t%\n"),
    .document(name: "design.md", fingerprint: "00ff"),
    .record(.entered(.patterns)),
    .record(.changed(name: "Scope: Data", edits: [.scope(ScopeSelection([.data]))])),
    .record(.undone(name: "Scope: Data", edits: [.scope(.full)])),
    .record(.editorOpened(SectionID("a"), text: "x", base: "y")),
    .record(.editorResumed(SectionID("a"), text: "x\n", base: "y")),
    .record(.editorClosed),
    .saved,
  ]

  @Test("Reading gives what was written")
  func roundTrip() {
    let text = JournalEntry.heading + entries.map(\.text).joined()
    let (read, damaged) = JournalEntry.entries(of: text)
    #expect(read == entries)
    #expect(damaged == [])
  }

  @Test("Every change stands under a remark that names it")
  func remarks() {
    let text = entries.map(\.text).joined()
    for remark in [
      "# 2026-01-31T09:30:00Z 001-a b", "# Step 4, Patterns", "# Scope: Data",
      "# Undo: Scope: Data", "# All files were written",
    ] {
      #expect(text.contains("\(remark)\n"), "\(remark)")
    }
  }

  @Test("A damaged line is named by its number")
  func damaged() {
    let (read, damaged) = JournalEntry.entries(of: "# remark\n'saved\n'nonsense\n'entered\t'x\n")
    #expect(read == [.saved])
    #expect(damaged == [3, 4])
  }
}
