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
      generated: artifact(document("Five call.", "One.")))
  }

  private func artifact(_ text: String) -> Artifact {
    Artifact(path: "a.md", kind: .document, text: text)
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
    func file(onDisk: String) -> PlannedFile {
      SavePlanner(onDisk: ["a.md": onDisk], lastSaved: ["a.md": document("Four call.", "One.")])
        .plan([texts.generated])
        .files[0]
    }
    #expect(file(onDisk: texts.onDisk).contested == texts)
    #expect(file(onDisk: document("Four call.", "By hand.")).contested == nil)
  }

  private func contract(_ path: String, _ summary: String, _ version: String) -> String {
    "info:\n  version: \(version)\npaths:\n  \(path):\n    get:\n      summary: \(summary)\n"
  }

  private var contracts: ContestedTexts {
    ContestedTexts(
      base: contract("/orders", "List", "1"), onDisk: contract("/mine", "List", "2"),
      generated: Artifact(
        path: "integration-specs/openapi/a.yaml", kind: .openAPI,
        text: contract("/sales", "List all", "1")))
  }

  @Test("Lines of a contract are settled by themselves, each named by the keys that lead there")
  func contract() {
    let merge = contracts.merge([:])
    #expect(merge.disputes.map(\.title) == ["paths"])
    #expect(merge.disputes.map(\.generated) == ["  /sales:"])
    #expect(merge.text == contract("/mine", "List all", "2"))
    let taken = contracts.merge([merge.disputes[0].id: .generated])
    #expect(taken.text == contract("/sales", "List all", "2"))
    #expect(taken.isWhole && taken.conflicts.isEmpty)
  }

  @Test("Choices that leave no contract are told")
  func broken() {
    var texts = contracts
    texts.onDisk = contract("/orders", "Mine", "1")
    let dispute = texts.merge([:]).disputes[0]
    #expect(dispute.title == "paths › /orders › get" || dispute.onDisk.contains("Mine"))
    #expect(!texts.merge([dispute.id: .both]).isWhole)
    #expect(texts.merge([dispute.id: .onDisk]).isWhole)
  }

  @Test("An editor that writes CR LF takes no conflict away and none is added")
  func returns() {
    var texts = contracts
    texts.onDisk = texts.onDisk.replacing("\n", with: "\r\n")
    let merge = texts.merge([:])
    #expect(merge.disputes.count == 1)
    let taken = texts.merge([merge.disputes[0].id: .generated])
    #expect(
      taken.text.utf8.elementsEqual(
        contract("/sales", "List all", "2").replacing("\n", with: "\r\n").utf8))
  }

  @Test("A file that no earlier run wrote is settled wherever it is otherwise")
  func foreign() {
    var texts = contracts
    texts.base = nil
    let merge = texts.merge([:])
    #expect(merge.disputes.count > 1)
    #expect(merge.text == texts.onDisk)
    let all = Dictionary(
      merge.disputes.map { ($0.id, EditDispute.Settlement.generated) }, uniquingKeysWith: { $1 })
    #expect(texts.merge(all).text == texts.generated.text)
  }

  @Test("Another text on either side is another dispute, and the same one twice is told apart")
  func names() {
    let id = texts.merge([:]).disputes[0].id
    var other = texts
    other.onDisk = document("Four call sadly.", "One.")
    #expect(other.merge([:]).disputes[0].id != id)
    let twice = ContestedTexts(
      base: document("Four call.", "Four call."), onDisk: document("Mine.", "Mine."),
      generated: artifact(document("New.", "New.")))
    #expect(Set(twice.merge([:]).disputes.map(\.id)).count == 2)
  }
}
