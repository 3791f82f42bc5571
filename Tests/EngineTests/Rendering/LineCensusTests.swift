import Engine
import TestSupport
import Testing

@Suite("What the lines of a document rest on")
struct LineCensusTests {
  @Test("Every line has one kind, and all of them are counted")
  func total() {
    let census = RequirementsBuilder.shop.document().census
    #expect(census.total == LineCensus.Kind.allCases.reduce(0) { $0 + census[$1] })
    #expect(census[.source] > 0)
    #expect(census[.rule] > 0)
    #expect(census[.artefact] > 0)
  }

  @Test("Each row of the ledger counts as assumed, besides the lines that state it")
  func assumptions() {
    let document = RequirementsBuilder.shop.document()
    let ledger = document.section(SectionID("appendices/f-operational-runbooks"))
    // A row of the ledger ends in the ids of what it tells.
    let rows = ledger?.body.split(separator: "\n").filter { $0.hasSuffix("` |") }
    // The legend under the title names the marks and assumes nothing.
    let marked = document.sections.dropFirst().reduce(0) { count, section in
      count + section.body.split(separator: "\n").count { $0.contains("*Assumption:*") }
    }
    #expect(document.census[.assumption] == (rows?.count ?? 0) + marked)
  }

  @Test("A statement of a source turns an assumed line into one from the source")
  func stated() {
    let section = SectionID(
      "security-architecture/authentication-and-authorization/identity-and-access-management/authentication-flow"
    )
    func census(_ builder: RequirementsBuilder) -> LineCensus? {
      builder.document().section(section)?.census
    }
    let without = census(RequirementsBuilder { $0.call("Shop Gateway", "Order Service", "order") })
    let with = census(
      RequirementsBuilder {
        $0.call("Shop Gateway", "Order Service", "order")
        $0.statement(.mfa, "Staff use a hardware key")
      })
    #expect((with?[.assumption] ?? 0) == (without?[.assumption] ?? 0) - 1)
    #expect((with?[.source] ?? 0) == (without?[.source] ?? 0) + 1)
  }

  @Test("What is published of a product is told with its source, and counted as knowledge")
  func knowledge() {
    let builder = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }
    var blueprint = builder.blueprint()
    #expect(DocumentWriter.document(blueprint).census[.knowledge] == 0)
    blueprint.knowledge = KnowledgeIndex(builder.requirements, catalog: .builtIn)
    let document = DocumentWriter.document(blueprint)
    #expect(document.census[.knowledge] > 0)
    #expect(
      document.section(SectionID("integration-overview/integration-landscape"))?.body
        .contains("| Stripe | Payment Service | ") == true)
  }
}
