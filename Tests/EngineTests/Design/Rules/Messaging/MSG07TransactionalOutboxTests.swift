import Engine
import TestSupport
import Testing

@Suite("MSG-07: database and event in one transaction")
struct MSG07TransactionalOutboxTests {
  private func design(store: String, technology: String, purpose: String) -> Design {
    RequirementsBuilder {
      $0.store(store, technology: technology)
      $0.access("Order Service", store, purpose)
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
    }.design()
  }

  @Test(
    "A component that writes a database and publishes needs an outbox there",
    .tags(.trigger, .explanation))
  func outbox() throws {
    let design = design(store: "Order Database", technology: "PostgreSQL", purpose: "orders")
    let decision = try #require(design.decision(.named("Order Service"), .outbox))
    #expect(decision.outcome == .practice(.transactionalOutbox, detail: "in Order Database"))
    #expect(
      decision.reason
        == "Order Service writes Order Database and publishes OrderPaid; one without the other "
        + "would leave consumers with a false picture.")
  }

  @Test("A cache, or a database that is only read, needs none", .tags(.nonTrigger))
  func noOutbox() {
    let cache = design(store: "Price Cache", technology: "Redis", purpose: "hot prices")
    let reading = design(store: "Report DB", technology: "PostgreSQL", purpose: "reads reports")
    #expect(cache.decisions(of: "MSG-07").isEmpty)
    #expect(reading.decisions(of: "MSG-07").isEmpty)
  }

  @Test("An outbox that the source speaks of is the source's decision", .tags(.trigger))
  func stated() throws {
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "orders")
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
      $0.statement(.messaging, "Events are written through an outbox table")
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .outbox))
    #expect(decision.origin == .source)
    #expect(decision.evidence.first?.quote == "Events are written through an outbox table")
  }

  @Test(
    "What takes the rows on is polling by assumption, or the product that the source names",
    .tags(.trigger))
  func relay() throws {
    let polling = design(store: "Order Database", technology: "PostgreSQL", purpose: "orders")
    let assumed = try #require(polling.decision(.named("Order Service"), .relay))
    #expect(assumed.outcome == .practice(.outboxRelay, detail: "polls the outbox"))
    #expect(assumed.assumptions == ["outbox.relay"])
    let named = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "orders")
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
      $0.statement(.changeDataCapture, "Debezium reads the outbox")
    }.design()
    let decision = try #require(named.decision(.named("Order Service"), .relay))
    #expect(decision.origin == .source)
    #expect(decision.outcome.detail == "Debezium reads the outbox in the log")
  }

  @Test(
    "The reviewer's choice stands, and the rule tells what a crash would lose",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.transactionalOutbox, detail: "by event sourcing")
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "orders")
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
    }.design(review: .choosing(chosen, for: .named("Order Service"), .outbox))
    let decision = try #require(design.decision(.named("Order Service"), .outbox))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("loses OrderPaid for good") })
  }
}
