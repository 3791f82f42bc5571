import Engine
import TestSupport
import Testing

@Suite("COM-07: work that is handed out once goes through a queue")
struct COM07QueueBrokerTests {
  @Test("Work that is done once gets a queue")
  func queue() throws {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design()
    let decision = try #require(design.decision(.system, .broker))
    #expect(decision.rule == "COM-07")
    #expect(decision.outcome == .broker(product: "", kind: .queue))
  }

  @Test("Without messages no broker is chosen")
  func noMessages() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decision(.system, .broker) == nil)
  }

  @Test("The reviewer's broker stands, and the rule's need remains to be read")
  func reviewer() throws {
    let chosen = Outcome.broker(product: "NATS", kind: .log)
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design(review: .choosing(chosen, for: .system, .broker))
    let decision = try #require(design.decision(.system, .broker))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("worked off once") })
  }
}
