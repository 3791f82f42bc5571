import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("The reviewer's own sections")
struct ReviewedDocumentTests {
  private let id = SectionID("integration-overview/integration-strategy")

  @Test("win over the generated text")
  func wins() throws {
    let document = RequirementsBuilder.shop.document()
    let base = try #require(document.section(id)?.body)
    let edited = document.applying(
      Review(sections: [id: SectionEdit(text: "\nMine.\n\n", base: base)]))
    #expect(edited.section(id)?.body == "Mine.")
    #expect(edited.findings.isEmpty)
    #expect(
      edited.markdown.contains("### Integration Strategy\n\nMine.\n\n### Integration Patterns"))
  }

  @Test("are reported when the generated text has moved on")
  func conflict() {
    let document = RequirementsBuilder.shop.document()
    let edited = document.applying(Review(sections: [id: SectionEdit(text: "Mine.", base: "old")]))
    #expect(edited.section(id)?.body == "Mine.")
    #expect(edited.findings.map(\.rule) == ["DOC-03"])
  }

  @Test("are reported when their section does not exist")
  func missing() {
    let document = RequirementsBuilder.shop.document()
    let edited = document.applying(
      Review(sections: [SectionID("gone"): SectionEdit(text: "Mine.", base: "")]))
    #expect(edited.sections == document.sections)
    #expect(edited.findings.map(\.rule) == ["DOC-02"])
  }
}
