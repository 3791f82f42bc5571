import Engine
import TestSupport
import Testing

@Suite("MSG-05: messages that cannot be worked off")
struct MSG05DeadLetterTests {
  private func shop(_ more: (inout RequirementsBuilder) -> Void = { _ in }) -> Design {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: "orders.paid.v1")
      $0.message("Shipping Service", "Order Service", channel: "OrderPaid")
      more(&$0)
    }.design()
  }

  @Test(
    "A message is set aside after five deliveries and kept longer than its channel", .tags(.trigger)
  )
  func deadLetter() {
    let policy = DeadLetterPolicy(
      channel: "orders.paid.v1.dlq", maximumDeliveries: 5, retentionDays: 30, parksKey: false)
    #expect(shop().outcome(.event("OrderPaid"), .deadLetter) == .deadLetter(policy))
  }

  @Test(
    "A stated retention of the channel's family lengthens the dead-letter retention",
    .tags(.trigger))
  func statedRetention() throws {
    let design = shop {
      $0.quality(.retention(seconds: 400 * 86_400), "`orders.*` are kept 400 days")
    }
    guard case .deadLetter(let policy)? = design.outcome(.event("OrderPaid"), .deadLetter) else {
      Issue.record("no dead-letter policy")
      return
    }
    #expect(policy.retentionDays == 407)
  }

  @Test("Where order matters the key is parked instead", .tags(.trigger))
  func parkedKey() throws {
    let design = RequirementsBuilder {
      $0.event("StockChanged", from: "Stock", to: ["Shop"])
      $0.message("Shop", "Stock", "must be read in order", channel: "StockChanged")
    }.design()
    guard case .deadLetter(let policy)? = design.outcome(.event("StockChanged"), .deadLetter) else {
      Issue.record("no dead-letter policy")
      return
    }
    #expect(policy.parksKey)
    #expect(policy.channel.isEmpty)
  }

  @Test(
    "A command on a queue has one too, and an event without a consumer has none",
    .tags(.trigger, .nonTrigger))
  func command() {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
      $0.event("Unread", from: "A")
    }.design()
    let edge = Subject.edge("Order Service", "Mail Service", .unknown)
    #expect(design.decision(edge, .deadLetter)?.rule == "MSG-05")
    #expect(design.decision(.event("Unread"), .deadLetter) == nil)
  }

  @Test(
    "The reviewer's choice stands, and the rule's remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    try expectReviewerWins(
      Outcome.practice(.idempotentReceiver, detail: "retry for ever"), on: .deadLetter,
      of: RequirementsBuilder {
        $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      })
  }

  @Test(
    "A short retention does not shorten that of what failed, and is no assumption", .tags(.trigger))
  func shortRetention() throws {
    let design = shop { $0.quality(.retention(seconds: 3 * 86_400), "`orders.*` are kept 3 days") }
    let decision = try #require(design.decision(.event("OrderPaid"), .deadLetter))
    guard case .deadLetter(let policy) = decision.outcome else {
      Issue.record("no dead-letter policy")
      return
    }
    #expect(policy.retentionDays == 30)
    #expect(!decision.assumptions.contains(.deadLetterRetention))
    let assumed = try #require(shop().decision(.event("OrderPaid"), .deadLetter))
    #expect(assumed.assumptions.contains(.deadLetterRetention))
  }
}
