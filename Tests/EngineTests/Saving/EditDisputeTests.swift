import Engine
import Testing

@Suite("Lines that both sides changed are settled by a choice")
struct EditDisputeTests {
  private func document(_ strategy: String, _ patterns: String) -> String {
    "# Shop\n\n## Integration Overview\n\n### Integration Strategy\n\n\(strategy)\n\n"
      + "### Integration Patterns\n\n\(patterns)\n\n"
  }

  private var texts: ContestedTexts {
    ContestedTexts(
      base: document("Four call.", "One."), onDisk: document("Four call gladly.", "One, by hand."),
      generated: document("Five call.", "One."))
  }

  private func merged(_ settlement: EditDispute.Settlement?) -> SettledMerge {
    let disputes = texts.merge([:]).disputes
    let settled = settlement.map { choice in
      Dictionary(uniqueKeysWithValues: disputes.map { ($0.id, choice) })
    }
    return texts.merge(settled ?? [:])
  }

  @Test("What is on disk stands until somebody chooses")
  func open() {
    let merge = merged(nil)
    #expect(merge.conflicts == ["Integration Strategy"])
    #expect(merge.disputes.map(\.base) == ["Four call."])
    #expect(merge.text == texts.onDisk)
  }

  @Test(
    "The chosen text stands, and what only one side changed stays",
    arguments: [
      (EditDispute.Settlement.onDisk, "Four call gladly."), (.generated, "Five call."),
      (.both, "Four call gladly.\n\nFive call."),
    ])
  func settled(settlement: EditDispute.Settlement, strategy: String) {
    let merge = merged(settlement)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.text == document(strategy, "One, by hand."))
  }

  @Test("A plan carries the three texts of a conflict, and only of one")
  func plan() {
    let artifact = Artifact(path: "a.md", kind: .document, text: texts.generated)
    func file(onDisk: String) -> PlannedFile {
      SavePlanner(onDisk: ["a.md": onDisk], lastSaved: ["a.md": texts.base]).plan([artifact])
        .files[0]
    }
    #expect(file(onDisk: texts.onDisk).contested == texts)
    #expect(file(onDisk: document("Four call.", "By hand.")).contested == nil)
  }

  @Test("Another text on either side is another dispute, and the same one twice is told apart")
  func names() {
    let id = texts.merge([:]).disputes[0].id
    var other = texts
    other.onDisk = document("Four call sadly.", "One.")
    #expect(other.merge([:]).disputes[0].id != id)
    let twice = ContestedTexts(
      base: document("Four call.", "Four call."), onDisk: document("Mine.", "Mine."),
      generated: document("New.", "New."))
    #expect(Set(twice.merge([:]).disputes.map(\.id)).count == 2)
  }
}
