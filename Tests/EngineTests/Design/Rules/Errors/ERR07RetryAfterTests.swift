import Engine
import TestSupport
import Testing

@Suite("ERR-07: a callee that says when to come back")
struct ERR07RetryAfterTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }
  }
  private let edge = Subject.edge("Payment Service", "Stripe")

  @Test("The circuit opens for as long as the callee says", .tags(.trigger, .explanation))
  func external() throws {
    let decision = try #require(shop.design().decision(edge, .throttling))
    #expect(decision.outcome == .practice(.retryAfter, detail: "opens the circuit until then"))
    #expect(decision.reason.hasPrefix("Stripe counts the calls of Payment Service"))
    #expect(decision.alternatives[0].whyNot.contains("Stripe that has just said no"))
  }

  @Test("A call that is tried again waits as told, within its timeout", .tags(.trigger))
  func retried() throws {
    let design = RequirementsBuilder {
      $0.call("Shop", "Catalog", "read products", via: "REST")
    }.design()
    let decision = try #require(design.decision(.edge("Shop", "Catalog"), .throttling))
    #expect(decision.outcome.detail.hasPrefix("waits as told where that fits into 1 s"))
  }

  @Test("gRPC, messages and callers from outside are not its business", .tags(.nonTrigger))
  func others() {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Shop", "read products", via: "REST")
      $0.call("Shop", "Pricing", "read prices", via: "gRPC")
      $0.arrow("Shop", "Mail", "send the confirmation")
    }.design()
    #expect(design.decisions(of: "ERR-07").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop.design(review: .choosing(chosen, for: edge, .throttling))
    let decision = try #require(design.decision(edge, .throttling))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("makes it refuse longer") })
  }

  @Test("GraphQL is HTTP, and a call that is not tried again waits for nothing", .tags(.trigger))
  func graphQL() throws {
    let design = RequirementsBuilder {
      $0.external("Shopify")
      $0.call("Shop", "Shopify", "create the order", via: "GraphQL")
      $0.call("Job", "Ledger", "create the entry", via: "GraphQL")
    }.design()
    #expect(
      design.outcome(.edge("Shop", "Shopify"), .throttling)
        == .practice(.retryAfter, detail: "opens the circuit until then"))
    #expect(
      design.outcome(.edge("Job", "Ledger"), .throttling)
        == .practice(.retryAfter, detail: "calls again no sooner, for any of its callers"))
  }
}
