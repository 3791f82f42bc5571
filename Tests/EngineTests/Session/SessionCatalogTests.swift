import Testing

@testable import Engine

@Suite("Locating a session")
struct SessionCatalogTests {
  private let catalog = SessionCatalog(folderNames: [
    "010-returns", "001-enterprise-expansion", "002-enterprise-mobile", "drafts", "003",
    "x-y", "..", "011-mobile",
  ])

  @Test("Sessions are the numbered folders, in the order of their numbers")
  func order() {
    #expect(catalog.sessions.map(\.index) == [1, 2, 10, 11])
    #expect(
      catalog.sessions.first?.documentName == "integration-architecture_enterprise-expansion.md")
  }

  @Test(
    "A session answers to its folder, its name, its number and its beginning",
    arguments: [
      ("001-enterprise-expansion", 1), ("enterprise-mobile", 2), ("1", 1), ("001", 1), ("10", 10),
      ("ret", 10), ("002", 2), ("enterprise-e", 1), ("mobile", 11),
    ])
  func found(query: String, index: Int) throws {
    #expect(try catalog.session(named: query).index == index)
  }

  @Test("An ambiguous name lists those that it could mean, an unknown one lists all")
  func notFound() {
    #expect(
      throws: SessionLookupError.ambiguous(
        "enterprise", candidates: Array(catalog.sessions.prefix(2)))
    ) { try catalog.session(named: "enterprise") }
    #expect(throws: SessionLookupError.notFound("7", candidates: catalog.sessions)) {
      try catalog.session(named: "7")
    }
  }

  @Test(
    "A name never leads out of the folder", arguments: ["../x", "..", "", "a/b", "a\\b", "a\u{0}"])
  func unsafe(query: String) {
    #expect(throws: SessionLookupError.unsafe(query)) { try catalog.session(named: query) }
  }

  @Test("Documents are told by their names and sorted")
  func documents() {
    let documents = SessionDocuments(fileNames: [
      "component-design_b.md", "notes.md", "component-design_a.md", "component-design_a.md.orig",
      "architecture-framework_x.md",
    ])
    #expect(documents.componentDesigns == ["component-design_a.md", "component-design_b.md"])
    #expect(documents.frameworks == ["architecture-framework_x.md"])
    #expect(SessionDocuments.kind(ofFileName: "notes.md") == nil)
  }
}
