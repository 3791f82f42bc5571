import Engine
import TestSupport
import Testing

@Suite("COM-07: work that is handed out once goes through a queue")
struct COM07QueueBrokerTests {
  @Test("Work that is done once gets a queue", .tags(.trigger))
  func queue() throws {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design()
    let decision = try #require(design.decision(.system, .broker))
    #expect(decision.rule == "COM-07")
    #expect(decision.outcome == .broker(product: "", kind: .queue))
  }

  @Test("Without messages no broker is chosen", .tags(.nonTrigger))
  func noMessages() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decision(.system, .broker) == nil)
  }

  @Test(
    "The reviewer's broker stands, and the rule's need remains to be read",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.broker(product: "NATS", kind: .log)
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design(review: .choosing(chosen, for: .system, .broker))
    let decision = try #require(design.decision(.system, .broker))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("worked off once") })
  }

  @Test("A named log can hand out work as well, so nothing speaks against it", .tags(.nonTrigger))
  func namedLog() {
    let design = RequirementsBuilder {
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"], broker: "Kafka")
    }.design()
    #expect(design.findings(of: "COM-08").isEmpty)
    #expect(design.outcome(.named("Kafka"), .broker) == .broker(product: "Kafka", kind: .log))
  }
}
