import Engine
import TestSupport
import Testing

@Suite("The integration architecture document")
struct DocumentWriterTests {
  private let document = RequirementsBuilder.shop.document()

  /// The sections of the text, without the targets of its links.
  private static func parts(of document: RenderedDocument) -> [DocumentPart] {
    DocumentParser.sections(of: document.markdown).filter { $0.id != DocumentParser.linkTargets }
  }

  @Test("has every heading of the outline once, in order")
  func headings() {
    let parts = Self.parts(of: document)
    #expect(parts.map(\.id) == [DocumentOutline.title] + DocumentOutline.entries.map(\.id))
    #expect(parts.dropFirst().map(\.level) == DocumentOutline.entries.map(\.level))
    #expect(parts.dropFirst().map(\.title) == DocumentOutline.entries.map(\.title))
  }

  @Test("has every label and step of each section, in order")
  func labels() {
    for entry in DocumentOutline.entries {
      let lines = (document.section(entry.id)?.body ?? "").split(separator: "\n")
      let labels = lines.compactMap { Self.label($0, after: "- **") }
      #expect(labels == entry.labels, "\(entry.title)")
      for (number, step) in entry.steps.enumerated() {
        #expect(lines.contains { $0.hasPrefix("\(number + 1). **\(step):** ") }, "\(step)")
      }
    }
  }

  @Test("fences each artefact in its language, or says in a line why there is none")
  func artefacts() {
    for entry in DocumentOutline.entries {
      guard let artefact = entry.artefact else { continue }
      let body = document.section(entry.id)?.body ?? ""
      let hasFence = body.contains("```\(artefact.language)\n")
      let isOneLine = !body.isEmpty && !body.contains("\n")
      #expect(hasFence || isOneLine, "\(entry.title)")
    }
  }

  @Test("leaves no bracket for the reader to fill, source text included")
  func placeholders() {
    var isInFence = false
    let text = DecisionLinks.bare(document.sections.map(\.markdown).joined(separator: "\n"))
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isInFence.toggle() }
      guard !isInFence else { continue }
      let bare = line.replacing("\\[", with: "").replacing("\\]", with: "")
      #expect(!bare.contains("["), "\(line)")
    }
  }

  @Test("leads from each rule in a line to the decision log")
  func links() throws {
    let targets = DocumentParser.sections(of: document.markdown).last?.body ?? ""
    let log = try #require(
      SpecificationWriter.artifacts(for: RequirementsBuilder.shop.blueprint())
        .first { $0.kind == .decisionLog }
    ).text
    #expect(!targets.isEmpty)
    for line in targets.split(separator: "\n") {
      let anchor = line.split(separator: "#").last ?? ""
      #expect(log.contains("<a id=\"\(anchor)\"></a>"), "\(line)")
    }
  }

  @Test("begins with the header lines and ends with one line end")
  func frame() {
    let text = document.markdown
    #expect(text.hasPrefix("# Integration Architecture: shop\n\n**Created:** 2026-04-01  \n"))
    #expect(text.contains("\n**Integration Scope:** Full System  \n"))
    #expect(text.contains("\n**Last Updated:** 2026-04-02\n"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test("is the same for the same blueprint")
  func determinism() {
    #expect(RequirementsBuilder.shop.document().markdown == document.markdown)
  }

  @Test("lists every assumption that it marks in the ledger of Appendix F")
  func ledger() throws {
    let ledger = try #require(
      document.section(SectionID("appendices/f-operational-runbooks"))?.body)
    let marked = document.sections.flatMap(\.assumptions)
    #expect(!marked.isEmpty)
    #expect(ledger.contains("| No. | Assumed | To confirm |"))
    for id in Set(marked) {
      #expect(ledger.contains("`\(id.rawValue)`"), "\(id.rawValue) is not in the ledger")
    }
  }

  @Test("records what each section rests on")
  func basis() throws {
    let section = try #require(
      document.section(SectionID("communication-architecture/synchronous-communication")))
    #expect(section.decisions.contains { $0.hasPrefix("COM-01 ") })
    #expect(!section.evidence.isEmpty)
  }

  @Test("keeps the outline of a scoped run and says what is left out")
  func scoped() throws {
    let document = RequirementsBuilder.shop.document(scope: ScopeSelection([.data]))
    let parts = Self.parts(of: document)
    #expect(parts.dropFirst().map(\.id) == DocumentOutline.entries.map(\.id))
    let rest = try #require(
      document.section(
        SectionID(
          "communication-architecture/synchronous-communication/http-rest-api-communication/design-principles"
        )))
    #expect(rest.isOutOfScope)
    #expect(rest.body == "Out of scope: this run covers Data integrations only.")
    #expect(document.markdown.contains("**Integration Scope:** Data  \n"))
    #expect(document.markdown.contains("Order Database"))
  }

  @Test("stands for an empty session, too")
  func empty() {
    let document = RequirementsBuilder { _ in }.document()
    for entry in DocumentOutline.entries where entry.isLeaf {
      #expect(document.section(entry.id)?.body.isEmpty == false, "\(entry.title)")
    }
  }

  private static func label(_ line: Substring, after prefix: String) -> String? {
    guard line.hasPrefix(prefix), let end = line.firstRange(of: ":** ") else { return nil }
    return String(line[line.index(line.startIndex, offsetBy: prefix.count)..<end.lowerBound])
  }
}
