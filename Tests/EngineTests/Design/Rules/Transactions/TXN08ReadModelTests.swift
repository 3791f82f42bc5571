import Engine
import TestSupport
import Testing

@Suite("TXN-08: what is read too often is copied")
struct TXN08ReadModelTests {
  private func shop(perSecond: Double) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.call("Cart", "Pricing", "read prices")
      $0.quality(
        .throughput(perSecond: perSecond, unit: "quotes"), of: "Pricing", "that many quotes")
      $0.event("PriceChanged", from: "Pricing", to: ["Shop"])
    }
  }
  private let edge = Subject.edge("Cart", "Pricing")

  @Test("A high rate is worth a copy that the target's events feed", .tags(.trigger, .explanation))
  func copy() throws {
    let decision = try #require(shop(perSecond: 600).design().decision(edge, .readModel))
    #expect(
      decision.outcome == .practice(.materialisedView, detail: "in Cart, fed by PriceChanged"))
    #expect(decision.reason.hasPrefix("Up to 600 a second"))
    #expect(decision.assumptions == ["read-model.rate"])
    #expect(decision.alternatives[0].whyNot.contains("Pricing would have to be sized"))
  }

  @Test("The rate that is too often is the first that is worth a copy", .tags(.trigger))
  func limit() {
    #expect(shop(perSecond: 100).design().decision(edge, .readModel) != nil)
    #expect(shop(perSecond: 99).design().decision(edge, .readModel) == nil)
  }

  @Test("A low rate, no stated rate and a command stay calls", .tags(.nonTrigger))
  func none() {
    #expect(shop(perSecond: 20).design().decisions(of: "TXN-08").isEmpty)
    let command = RequirementsBuilder {
      $0.call("Cart", "Pricing", "lock the quote")
      $0.quality(.throughput(perSecond: 600, unit: "quotes"), of: "Pricing")
    }.design()
    #expect(command.decisions(of: "TXN-08").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop(perSecond: 600).design(review: .choosing(chosen, for: edge, .readModel))
    let decision = try #require(design.decision(edge, .readModel))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("Up to 600 a second") })
  }

  @Test(
    "No copy of what somebody outside keeps, and only events that are heard feed one",
    .tags(.nonTrigger))
  func feeds() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Cart", "Stripe", "read prices")
      $0.call("Cart", "Catalog", "read products")
      $0.event("ProductAdded", from: "Catalog", to: ["Search"])
      $0.event("ProductChanged", from: "Catalog", to: ["Cart"])
      $0.quality(.throughput(perSecond: 500, unit: "requests"), of: "Cart", "500/s")
    }.design()
    #expect(design.decision(.edge("Cart", "Stripe"), .readModel) == nil)
    #expect(
      design.outcome(.edge("Cart", "Catalog"), .readModel)
        == .practice(.materialisedView, detail: "in Cart, fed by ProductChanged"))
  }
}
