import Engine
import TestSupport
import Testing

@Suite("MSG-03: the channel of every event")
struct MSG03ChannelTests {
  private func design(channel: String? = nil, fields: [String] = []) -> Design {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: channel,
        fields: fields)
    }.design()
  }

  @Test("A named channel is kept, another is made of publisher and event", .tags(.trigger))
  func channel() {
    let named = design(channel: "orders.order-paid.v2").decision(.event("OrderPaid"), .channel)
    #expect(named?.outcome == .practice(.asyncAPI, detail: "orders.order-paid.v2"))
    #expect(named?.origin == .source)
    let made = design().decision(.event("OrderPaid"), .channel)
    #expect(made?.outcome == .practice(.asyncAPI, detail: "order.order-paid.v1"))
    #expect(made?.origin == .rule)
  }

  @Test("One channel of two publishers is a remark with both places", .tags(.trigger, .explanation))
  func sharedChannel() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["C"], channel: "all")
      $0.event("UserMoved", from: "User Service", to: ["C"], channel: "all")
    }.design()
    let finding = try #require(design.findings(of: "MSG-03").first)
    #expect(finding.message == "Order Service and User Service publish on one channel, all")
    #expect(finding.places.count == 2)
  }

  @Test(
    "The reviewer's choice stands, and the rule's remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    try expectReviewerWins(
      Outcome.practice(.asyncAPI, detail: "orders"), on: .channel,
      of: RequirementsBuilder {
        $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      })
  }

  @Test("One publisher may use one channel for all that it tells", .tags(.nonTrigger))
  func onePublisher() {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["C"], channel: "orders")
      $0.event("OrderShipped", from: "Order Service", to: ["C"], channel: "orders")
    }.design()
    #expect(design.findings(of: "MSG-03").isEmpty)
    #expect(
      RequirementsBuilder { $0.call("A", "B", "read x") }.design().decisions(of: "MSG-03").isEmpty)
  }

  @Test("The reason names who sends and who receives", .tags(.explanation))
  func reason() throws {
    let named = try #require(
      design(channel: "orders.order-paid.v2").decision(.event("OrderPaid"), .channel))
    #expect(
      named.reason
        == "The source puts OrderPaid on orders.order-paid.v2; Order Service sends and Shipping "
        + "Service receives.")
  }
}
