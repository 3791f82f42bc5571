import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("MSG-04: consumers of messages that arrive twice")
struct MSG04IdempotentReceiverTests {
  private func shop(_ more: (inout RequirementsBuilder) -> Void = { _ in }) -> Design {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: "orders.paid.v1")
      $0.message("Shipping Service", "Order Service", channel: "OrderPaid")
      more(&$0)
    }.design()
  }

  @Test(
    "A consumer remembers what it has worked off, under the assumption of at-least-once",
    .tags(.trigger, .explanation))
  func idempotentReceiver() throws {
    let decision = try #require(shop().decision(.event("OrderPaid"), .delivery))
    #expect(decision.outcome == .practice(.idempotentReceiver, detail: "keyed by source + id"))
    #expect(decision.assumptions == ["message.delivery"])
    #expect(decision.reason.hasPrefix("Shipping Service remembers the source + id"))
  }

  @Test(
    "A stated guarantee is no assumption, and exactly-once needs no receiver of that kind",
    .tags(.trigger, .nonTrigger))
  func statedGuarantee() {
    let once = shop { $0.statement(.messaging, "Kafka delivers at-least-once here") }
    #expect(once.decision(.event("OrderPaid"), .delivery)?.assumptions == [])
    let exactly = shop { $0.statement(.messaging, "The bus delivers exactly-once") }
    #expect(exactly.decision(.event("OrderPaid"), .delivery) == nil)
  }

  @Test(
    "A command on a queue needs it too, and an event without a consumer does not",
    .tags(.trigger, .nonTrigger))
  func command() {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
      $0.event("Unread", from: "A")
    }.design()
    let edge = Subject.edge("Order Service", "Mail Service", .unknown)
    #expect(design.decision(edge, .delivery)?.rule == "MSG-04")
    #expect(design.decision(.event("Unread"), .delivery) == nil)
  }

  @Test(
    "The reviewer's choice stands, and the rule's remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    try expectReviewerWins(
      Outcome.practice(.idempotentReceiver, detail: "by the broker"), on: .delivery,
      of: RequirementsBuilder {
        $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      })
  }

  @Test(
    "An answer that the transport delivers once needs no receiver of that kind", .tags(.nonTrigger))
  func answered() {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
    }.design(review: Review(answers: [.deliveryGuarantee: "exactly-once"]))
    #expect(design.decisions(of: "MSG-04").isEmpty)
  }
}
