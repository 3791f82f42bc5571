import Engine
import TestSupport
import Testing

@Suite("MSG-01: the envelope of every event")
struct MSG01CloudEventsTests {
  private func design(channel: String? = nil, fields: [String] = []) -> Design {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: channel,
        fields: fields)
    }.design()
  }

  @Test(
    "Every event is a CloudEvent; the reason names who tells copies apart",
    .tags(.trigger, .explanation))
  func envelope() throws {
    let decision = try #require(design().decision(.event("OrderPaid"), .envelope))
    #expect(decision.rule == "MSG-01")
    #expect(
      decision.reason.hasPrefix("By source and id Shipping Service tells a repeated OrderPaid"))
    #expect(decision.evidence.map(\.quote) == ["- `OrderPaid`"])
  }

  @Test("Without events there is nothing to describe", .tags(.nonTrigger))
  func noEvents() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(!design.decisions.contains { $0.rule.rawValue.hasPrefix("MSG") })
  }

  @Test(
    "The reviewer's choice stands, and the rule's remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    try expectReviewerWins(
      Outcome.practice(.cloudEvents, detail: "in binary mode"), on: .envelope,
      of: RequirementsBuilder {
        $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      })
  }
}
