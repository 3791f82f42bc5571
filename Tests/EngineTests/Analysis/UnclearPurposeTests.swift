import Engine
import TestSupport
import Testing

@Suite("Calls that the sources name only by their subject")
struct UnclearPurposeTests {
  private func shipping(_ purpose: String) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.external("Sendcloud")
      $0.call("Shipping Service", "Sendcloud", purpose, via: "REST")
    }
  }
  private let edge = Subject.edge("Shipping Service", "Sendcloud")

  @Test("Nouns do not tell whether something is made: no repetition, no old value, an assumption")
  func nouns() throws {
    let design = shipping("labels, rates and tracking of DHL").design()
    let fallback = try #require(design.decision(edge, .fallback))
    #expect(fallback.outcome == .fallback(.failFast))
    #expect(fallback.assumptions == ["purpose.unclear"])
    #expect(fallback.reason.contains("“labels, rates and tracking of DHL”"))
    let retry = try #require(design.decision(edge, .retry))
    #expect(retry.outcome == .noRetry)
    #expect(retry.assumptions == ["purpose.unclear"])
    let assumption = try #require(design.assumptions.first { $0.id == "purpose.unclear" })
    #expect(assumption.question == "Which of these calls only read?")
  }

  @Test("A verb of reading settles it")
  func verb() {
    let design = shipping("look up rates").design()
    #expect(design.outcome(edge, .fallback) == .fallback(.cachedValue))
    #expect(!design.assumptions.contains { $0.id == "purpose.unclear" })
  }
}
