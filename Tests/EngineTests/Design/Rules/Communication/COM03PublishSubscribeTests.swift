import Engine
import TestSupport
import Testing

@Suite("COM-03: a fact is published")
struct COM03PublishSubscribeTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.broker("Kafka")
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service", "Mail Service"])
      $0.message("Order Service", "Kafka", channel: "OrderPaid")
      $0.message("Shipping Service", "Order Service", channel: "OrderPaid")
    }
  }

  @Test(
    "The edge to the broker and the edge behind it get the same pattern and the same broker",
    .tags(.trigger))
  func oneDecision() {
    let design = shop.design()
    for edge in [
      Subject.edge("Order Service", "Kafka", .async),
      .edge("Shipping Service", "Order Service", .async),
    ] {
      #expect(design.outcome(edge, .pattern) == .pattern(.publishSubscribe))
    }
    #expect(
      design.outcome(.edge("Order Service", "Kafka", .async), .transport)
        == .transport(.messaging(broker: "Kafka")))
    #expect(
      design.outcome(.edge("Shipping Service", "Order Service", .async), .transport)
        == .transport(.messaging(broker: "Kafka")))
    #expect(design.findings(of: "COM-08").isEmpty)
  }

  @Test("The reason names event, publisher and consumers", .tags(.trigger, .explanation))
  func reason() {
    #expect(
      shop.design().decision(.edge("Shipping Service", "Order Service", .async), .pattern)?.reason
        == "OrderPaid is a fact that Order Service tells and Shipping Service, Mail Service read.")
  }

  @Test("A call is not published", .tags(.nonTrigger))
  func callIsNotTriggering() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decisions(of: "COM-03").isEmpty)
  }

  @Test("The reviewer may make a queue of it", .tags(.override))
  func reviewerOverrides() {
    let edge = Subject.edge("Order Service", "Kafka", .async)
    let design = shop.design(review: .choosing(.pattern(.pointToPoint), for: edge, .pattern))
    #expect(design.outcome(edge, .pattern) == .pattern(.pointToPoint))
    #expect(
      design.decision(edge, .pattern)?.overruled == .pattern(.publishSubscribe))
  }

  @Test(
    "The short name of an end on a drawn arrow is no word of what travels",
    .tags(.trigger, .nonTrigger))
  func drawnNames() throws {
    func pattern(_ line: String) throws -> Outcome {
      let design = RequirementsBuilder {
        $0.arrow("Shop Gateway", "Notification Service", quote: line)
      }.design()
      return try #require(
        design.outcome(.edge("Shop Gateway", "Notification Service", .unknown), .pattern))
    }
    #expect(try pattern("GW --> NOTIFY[Notification 8096]") == .pattern(.requestResponse))
    #expect(try pattern("GW -->|publishes orders| N[Notification]") == .pattern(.publishSubscribe))
  }

  @Test("With one consumer a queue would do until a second comes", .tags(.explanation))
  func oneConsumer() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
      $0.message("Order Service", "Mail Service", channel: "OrderPlaced")
    }.design()
    let decision = try #require(
      design.decision(.edge("Order Service", "Mail Service", .async), .pattern))
    #expect(
      decision.alternatives.map(\.whyNot) == [
        "A further consumer would need a change in the publisher."
      ])
  }

  @Test("A fact that is told by a call stays a call", .tags(.nonTrigger))
  func toldByCall() {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Mail Service", "notifies of changes")
    }.design()
    #expect(
      design.outcome(.edge("Order Service", "Mail Service"), .pattern)
        == .pattern(.requestResponse))
  }
}
