import Engine
import TestSupport
import Testing

@Suite("AVL-03: equal instances")
struct AVL03RedundancyTests {
  private func broker(_ text: String) -> RequirementsBuilder {
    RequirementsBuilder { $0.store("Order DB", technology: text) }
  }

  @Test(
    "Two instances fail together as often as the product of their failures",
    .tags(.trigger, .explanation))
  func two() throws {
    let decision = try #require(
      broker("PostgreSQL, 2 replicas").design().decision(.named("Order DB"), .redundancy))
    #expect(
      decision.outcome
        == .practice(.redundancy, detail: "2 replicas: 99.9999 %, independence assumed"))
    #expect(decision.reason.contains("1 − (1 − 99.9 %)^2"))
    #expect(decision.assumptions == ["availability.component"])
    #expect(decision.alternatives[0].whyNot.contains("0.1 % of the time"))
  }

  @Test("One instance, or no number, is no redundancy", .tags(.nonTrigger))
  func none() {
    #expect(broker("PostgreSQL, 1 instance").design().decisions(of: "AVL-03").isEmpty)
    #expect(broker("PostgreSQL 16").design().decisions(of: "AVL-03").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = broker("PostgreSQL, 2 replicas").design(
      review: .choosing(chosen, for: .named("Order DB"), .redundancy))
    let decision = try #require(design.decision(.named("Order DB"), .redundancy))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("runs as 2 replicas") })
  }

  @Test("How many instances a provider runs is the provider's business", .tags(.nonTrigger))
  func foreign() {
    let bank = RequirementsBuilder { $0.store("Bank", technology: "3 nodes") }
    #expect(bank.design().decisions(of: "AVL-03").count == 1)
    let outside = bank.changing { $0.elements[0].kind = .externalSystem }
    #expect(outside.design().decisions(of: "AVL-03").isEmpty)
  }
}
