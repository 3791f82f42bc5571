import Engine
import TestSupport
import Testing

@Suite("OBS-04: consumers that fall behind")
struct OBS04ConsumerHealthTests {
  private func shop(_ said: String? = nil) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.event("OrderPaid", from: "Shop", to: ["Mail"], channel: "orders.paid.v1")
      if let said { $0.statement(.alerting, said) }
    }
  }

  @Test("The oldest message and the dead letters raise the alarm", .tags(.trigger, .explanation))
  func assumed() throws {
    let decision = try #require(shop().design().decision(.event("OrderPaid"), .consumerHealth))
    #expect(
      decision.outcome
        == .settings(
          .consumerLag(ConsumerLagPolicy(oldestSeconds: 60, deadLetters: "orders.paid.v1.dlq"))))
    #expect(
      decision.outcome.detail == "oldest message above 60 s, anything in orders.paid.v1.dlq")
    #expect(decision.outcome.oldestMessageSeconds == 60)
    #expect(decision.assumptions == ["consumer.oldest-message", "message.ordering"])
    #expect(decision.reason.hasPrefix("Mail fails in silence"))
    #expect(decision.alternatives[0].whyNot.contains("a few messages of orders.paid.v1"))
  }

  @Test(
    "A stated lag of the channel's family is kept, one of another family is not", .tags(.trigger))
  func stated() throws {
    let own = shop("consumer lag above 30 s on orders.*").design()
    let decision = try #require(own.decision(.event("OrderPaid"), .consumerHealth))
    #expect(decision.origin == .source)
    #expect(decision.outcome.detail.hasPrefix("oldest message above 30 s"))
    let other = shop("consumer lag above 30 s on payments.*").design()
    #expect(other.decision(.event("OrderPaid"), .consumerHealth)?.origin == .assumption)
  }

  @Test("An event without a consumer has none to watch", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder { $0.event("Unread", from: "A") }.design()
    #expect(design.decisions(of: "OBS-04").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop().design(review: .choosing(chosen, for: .event("OrderPaid"), .consumerHealth))
    let decision = try #require(design.decision(.event("OrderPaid"), .consumerHealth))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("fails in silence") })
  }

  @Test(
    "Less than a second is no lag to page for, and an order parks its key",
    .tags(.nonTrigger, .trigger))
  func policy() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Ledger"])
      $0.message("Ledger", "Order Service", "must be read in order", channel: "OrderPaid")
      $0.statement(.alerting, "A lag above 500 ms is a remark on the dashboard")
    }.design()
    let decision = try #require(design.decision(.event("OrderPaid"), .consumerHealth))
    guard case .settings(.consumerLag(let policy)) = decision.outcome else {
      Issue.record("no policy")
      return
    }
    #expect(policy.oldestSeconds == 60)
    #expect(policy.parksKey)
    #expect(decision.origin == .assumption)
  }
}
