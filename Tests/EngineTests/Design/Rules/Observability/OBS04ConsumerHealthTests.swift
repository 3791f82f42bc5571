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

  @Test("The oldest message and the dead letters raise the alarm")
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

  @Test("A stated lag of the channel's family is kept, one of another family is not")
  func stated() throws {
    let own = shop("consumer lag above 30 s on orders.*").design()
    let decision = try #require(own.decision(.event("OrderPaid"), .consumerHealth))
    #expect(decision.origin == .source)
    #expect(decision.outcome.detail.hasPrefix("oldest message above 30 s"))
    let other = shop("consumer lag above 30 s on payments.*").design()
    #expect(other.decision(.event("OrderPaid"), .consumerHealth)?.origin == .assumption)
  }

  @Test("An event without a consumer has none to watch")
  func none() {
    let design = RequirementsBuilder { $0.event("Unread", from: "A") }.design()
    #expect(design.decisions(of: "OBS-04").isEmpty)
  }

  @Test("The reviewer's choice stands, and what the rule says remains as the alternative")
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop().design(review: .choosing(chosen, for: .event("OrderPaid"), .consumerHealth))
    let decision = try #require(design.decision(.event("OrderPaid"), .consumerHealth))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("fails in silence") })
  }
}
