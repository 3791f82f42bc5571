import Engine
import TestSupport
import Testing

@Suite("TXN-01: local transactions")
struct TXN01LocalTransactionTests {
  @Test(
    "A component that writes its own store commits locally, with what it publishes",
    .tags(.trigger, .explanation))
  func ownStore() throws {
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "write orders")
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .saga))
    #expect(decision.outcome == .localTransaction)
    #expect(
      decision.reason
        == "Order Service writes Order Database alone, together with what it has to publish "
        + "(OrderPlaced).")
  }

  @Test("A component that only reads has no transaction", .tags(.nonTrigger))
  func readOnly() {
    let design = RequirementsBuilder {
      $0.access("Report Service", "Replica", "read orders for reports")
    }.design()
    #expect(design.decision(.named("Report Service"), .saga) == nil)
  }

  @Test(
    "The reviewer's choice stands, and the reason of the rule remains",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "an event store")
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "write orders")
    }.design(review: .choosing(chosen, for: .named("Order Service"), .saga))
    let decision = try #require(design.decision(.named("Order Service"), .saga))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives[0].whyNot.contains("Order Service writes Order Database alone"))
  }

  @Test("A cache is no store that commits", .tags(.nonTrigger))
  func cache() {
    let design = RequirementsBuilder { $0.access("Cart", "Price Cache", "write prices") }.design()
    #expect(design.decisions(of: "TXN-01").isEmpty)
  }

  @Test("Two stores have a transaction each", .tags(.explanation))
  func twoStores() throws {
    let design = RequirementsBuilder {
      $0.access("Cart", "Cart Database", "write carts")
      $0.access("Cart", "Audit Database", "write entries")
    }.design()
    let decision = try #require(design.decision(.named("Cart"), .saga))
    #expect(
      decision.reason
        == "Cart writes Cart Database and Audit Database, each in a transaction of its own, and a "
        + "command is done when it has committed.")
  }
}
