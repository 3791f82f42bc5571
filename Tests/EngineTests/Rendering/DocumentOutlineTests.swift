import Engine
import Testing

@Suite("The document's outline")
struct DocumentOutlineTests {
  /// The outline in the fixture's words.
  private var written: String {
    DocumentOutline.entries.map { entry in
      let fence = entry.artefact == nil ? [] : ["```"]
      let items = fence + entry.labels + entry.steps
      let heading = String(repeating: "#", count: entry.level) + " " + entry.title
      return items.isEmpty ? heading : heading + "\n  " + items.joined(separator: " | ")
    }.joined(separator: "\n")
  }

  @Test("has the template's headings, labels, steps and artefacts in order")
  func matchesTheTemplate() {
    #expect(written == outlineFixture)
  }

  @Test("has 111 headings, 177 labels, 12 steps and 11 artefacts")
  func counts() {
    let entries = DocumentOutline.entries
    #expect(entries.count == 111)
    #expect(entries.map(\.labels.count).reduce(0, +) == 177)
    #expect(entries.map(\.steps.count).reduce(0, +) == 12)
    #expect(entries.compactMap(\.artefact).count == 11)
  }

  @Test("gives every section an id of its own that names its way from the top")
  func ids() {
    let ids = DocumentOutline.entries.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      ids.contains(
        SectionID(
          "communication-architecture/synchronous-communication/grpc-communication/service-definition"
        )))
    #expect(ids.contains(SectionID("disaster-recovery-and-business-continuity/high-availability")))
  }
}
