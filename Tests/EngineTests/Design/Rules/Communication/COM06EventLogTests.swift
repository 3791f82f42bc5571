import Engine
import TestSupport
import Testing

@Suite("COM-06: what must be read again goes through a log")
struct COM06EventLogTests {
  @Test("A source that asks for replay gets a log", .tags(.trigger, .explanation))
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

  @Test(
    "Independent readers of one event get a log where no broker is named",
    .tags(.trigger, .explanation))
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

  @Test(
    "A named broker is kept; a demand that it cannot meet becomes a finding",
    .tags(.trigger, .explanation))
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

  @Test("Kafka is a log, and rule and source agree", .tags(.trigger))
  func kafka() {
    let design = RequirementsBuilder {
      $0.event(
        "OrderPlaced", from: "Order Service", to: ["Mail Service", "Ledger"], broker: "Kafka")
    }.design()
    #expect(
      design.outcome(.named("Kafka"), .broker) == .broker(product: "Kafka", kind: .log))
    #expect(design.findings(of: "COM-08").isEmpty)
  }

  @Test("A steady feed is a stream that can be read again", .tags(.trigger, .explanation))
  func feed() {
    let design = RequirementsBuilder {
      $0.message("Truck Unit", "Fleet Service", "telemetry every second")
    }.design()
    #expect(
      design.outcome(.edge("Truck Unit", "Fleet Service", .async), .pattern)
        == .pattern(.eventStream))
  }

  @Test(
    "The reviewer's broker stands, and the rule's need remains to be read",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.broker(product: "NATS", kind: .queue)
    let design = RequirementsBuilder {
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service", "Ledger Service"])
    }.design(review: .choosing(chosen, for: .system, .broker))
    let decision = try #require(design.decision(.system, .broker))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("2 independent readers") })
  }

  @Test("What is worked off once, by one reader, needs no log", .tags(.nonTrigger))
  func oneReader() {
    let design = RequirementsBuilder {
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
    }.design()
    #expect(design.decisions(of: "COM-06").isEmpty)
    #expect(design.outcome(.system, .broker) == .broker(product: "", kind: .queue))
  }

  @Test("Which of several brokers a demand is about only the sources can say", .tags(.nonTrigger))
  func severalBrokers() {
    let design = RequirementsBuilder {
      $0.broker("RabbitMQ")
      $0.broker("SQS")
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"], broker: "RabbitMQ")
      $0.statement(.messaging, "Consumers replay the events of last month")
    }.design()
    #expect(design.findings(of: "COM-08").isEmpty)
    #expect(
      design.outcome(.named("RabbitMQ"), .broker) == .broker(product: "RabbitMQ", kind: .queue))
  }
}
