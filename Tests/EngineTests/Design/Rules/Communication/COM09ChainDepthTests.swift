import Engine
import TestSupport
import Testing

@Suite("COM-09: a long chain of calls is cut")
struct COM09ChainDepthTests {
  private func chain(of length: Int) -> RequirementsBuilder {
    RequirementsBuilder {
      let names = ["Gateway", "Order", "Pricing", "Tax", "Rates", "Archive"]
      for (caller, callee) in zip(names, names.dropFirst()).prefix(length) {
        $0.call(caller, callee, "read x")
      }
    }
  }

  @Test(
    "Four calls in a row are a finding with every line, and the cut is at the second call",
    .tags(.trigger, .explanation))
  func fourCalls() throws {
    let design = chain(of: 4).design()
    let finding = try #require(design.findings(of: "COM-09").first)
    #expect(
      finding.message
        == "Gateway → Order → Pricing → Tax → Rates is a chain of 4 synchronous calls; more than 3 "
        + "are too long")
    #expect(finding.places.count == 4)
    #expect(
      design.outcome(.named("Gateway"), .chain)
        == .practice(.breakChain, detail: "cut at Order → Pricing"))
    #expect(design.assumptions.contains { $0.id == "chain.depth" })
  }

  @Test("Three calls are not too long", .tags(.nonTrigger))
  func threeCalls() {
    #expect(chain(of: 3).design().findings(of: "COM-09").isEmpty)
  }

  @Test("A call that the reviewer makes a message ends the chain", .tags(.override))
  func reviewerShortens() {
    let review = Review.choosing(
      .pattern(.publishSubscribe), for: .edge("Order", "Pricing"), .pattern)
    #expect(chain(of: 4).design(review: review).findings(of: "COM-09").isEmpty)
  }
}
