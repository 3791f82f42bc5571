import Engine
import TestSupport
import Testing

@Suite("COM-06 and COM-07: a log or a queue")
struct BrokerChoiceTests {
  @Test("A source that asks for replay gets a log")
  func replay() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
      $0.message("Mail Service", "Order Service", channel: "OrderPlaced")
      $0.statement(.messaging, "New consumers must be able to replay the events of last month")
    }.design()
    let decision = try #require(design.decision(.system, .broker))
    #expect(decision.rule == "COM-06")
    #expect(decision.outcome == .broker(product: "", kind: .log))
    #expect(decision.reason.contains("component-design_shop.md:5"))
  }

  @Test("Independent readers of one event get a log where no broker is named")
  func readers() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service", "Ledger Service"])
    }.design()
    let decision = try #require(design.decision(.system, .broker))
    #expect(decision.outcome == .broker(product: "", kind: .log))
    #expect(
      decision.reason
        == "OrderPlaced has 2 independent readers: Mail Service, Ledger Service.")
  }

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

  @Test("A named broker is kept; a demand that it cannot meet becomes a finding")
  func namedQueueAgainstReplay() throws {
    let design = RequirementsBuilder {
      $0.broker("RabbitMQ")
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"], broker: "RabbitMQ")
      $0.statement(.messaging, "Consumers replay the events of last month")
    }.design()
    let decision = try #require(design.decision(.named("RabbitMQ"), .broker))
    #expect(decision.outcome == .broker(product: "RabbitMQ", kind: .queue))
    #expect(decision.origin == .source)
    #expect(
      design.findings(of: "COM-08").map(\.message) == [
        "RabbitMQ: the source says RabbitMQ, queue broker, the rules would choose event log"
      ])
  }

  @Test("Kafka is a log, and rule and source agree")
  func kafka() {
    let design = RequirementsBuilder {
      $0.event(
        "OrderPlaced", from: "Order Service", to: ["Mail Service", "Ledger"], broker: "Kafka")
    }.design()
    #expect(
      design.outcome(.named("Kafka"), .broker) == .broker(product: "Kafka", kind: .log))
    #expect(design.findings(of: "COM-08").isEmpty)
  }

  @Test("A steady feed is a stream that can be read again")
  func feed() {
    let design = RequirementsBuilder {
      $0.message("Truck Unit", "Fleet Service", "telemetry every second")
    }.design()
    #expect(
      design.outcome(.edge("Truck Unit", "Fleet Service", .async), .pattern)
        == .pattern(.eventStream))
  }
}
