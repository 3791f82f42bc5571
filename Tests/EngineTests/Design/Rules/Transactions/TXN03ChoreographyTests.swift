import Engine
import TestSupport
import Testing

@Suite("TXN-03: choreography for short sagas")
struct TXN03ChoreographyTests {
  @Test("Two components in one line need no coordinator")
  func shortLine() throws {
    let decision = try #require(
      Checkout.pair.design().decision(.named("Settlement Service"), .saga))
    #expect(decision.rule == "TXN-03")
    #expect(decision.reason.hasPrefix("Settlement Service and Payment Service stand in one line"))
    #expect(decision.alternatives.count == 2)
  }

  @Test("A saga that branches is left to TXN-04")
  func branches() {
    #expect(Checkout.requirements.design().decisions(of: "TXN-03").isEmpty)
  }

  @Test("The reviewer's coordination stands")
  func reviewer() throws {
    let plan = SagaPlan(
      coordination: .orchestration, initiator: RequirementsBuilder.id("Settlement Service"),
      steps: [])
    let design = Checkout.pair.design(
      review: .choosing(.saga(plan), for: .named("Settlement Service"), .saga))
    let decision = try #require(design.decision(.named("Settlement Service"), .saga))
    #expect(decision.outcome == .saga(plan))
    #expect(decision.origin == .reviewer)
  }
}
