import Engine
import TestSupport
import Testing

@Suite("MSG-01, MSG-02 and MSG-03: envelope, schema and channel of every event")
struct MessageContractTests {
  private func design(channel: String? = nil, fields: [String] = []) -> Design {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: channel,
        fields: fields)
    }.design()
  }

  @Test("Every event is a CloudEvent; the reason names who tells copies apart")
  func envelope() throws {
    let decision = try #require(design().decision(.event("OrderPaid"), .envelope))
    #expect(decision.rule == "MSG-01")
    #expect(
      decision.reason.hasPrefix("By source and id Shipping Service tells a repeated OrderPaid"))
    #expect(decision.evidence.map(\.quote) == ["- `OrderPaid`"])
  }

  @Test("A schema has the channel's major version, and named fields are no finding")
  func schema() {
    let design = design(channel: "orders.order-paid.v2", fields: ["orderId"])
    #expect(
      design.outcome(.event("OrderPaid"), .schema)
        == .practice(.jsonSchema, detail: "major version 2"))
    #expect(design.findings(of: "MSG-02").isEmpty)
  }

  @Test("An event without fields is a remark")
  func noFields() {
    #expect(
      design().findings(of: "MSG-02").map(\.message) == ["No source names the fields of OrderPaid"])
  }

  @Test("A named channel is kept, another is made of publisher and event")
  func channel() {
    let named = design(channel: "orders.order-paid.v2").decision(.event("OrderPaid"), .channel)
    #expect(named?.outcome == .practice(.asyncAPI, detail: "orders.order-paid.v2"))
    #expect(named?.origin == .source)
    let made = design().decision(.event("OrderPaid"), .channel)
    #expect(made?.outcome == .practice(.asyncAPI, detail: "order.order-paid.v1"))
    #expect(made?.origin == .rule)
  }

  @Test("One channel of two publishers is a remark with both places")
  func sharedChannel() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["C"], channel: "all")
      $0.event("UserMoved", from: "User Service", to: ["C"], channel: "all")
    }.design()
    let finding = try #require(design.findings(of: "MSG-03").first)
    #expect(finding.message == "Order Service and User Service publish on one channel, all")
    #expect(finding.places.count == 2)
  }

  @Test("Without events there is nothing to describe")
  func noEvents() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(!design.decisions.contains { $0.rule.rawValue.hasPrefix("MSG") })
  }
}

@Suite("MSG-04 and MSG-05: consumers of messages that arrive twice or not at all")
struct MessageDeliveryTests {
  private func shop(_ more: (inout RequirementsBuilder) -> Void = { _ in }) -> Design {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: "orders.paid.v1")
      $0.message("Shipping Service", "Order Service", channel: "OrderPaid")
      more(&$0)
    }.design()
  }

  @Test("A consumer remembers what it has worked off, under the assumption of at-least-once")
  func idempotentReceiver() throws {
    let decision = try #require(shop().decision(.event("OrderPaid"), .delivery))
    #expect(decision.outcome == .practice(.idempotentReceiver, detail: "keyed by source + id"))
    #expect(decision.assumptions == ["message.delivery"])
    #expect(decision.reason.hasPrefix("Shipping Service remembers the source + id"))
  }

  @Test("A stated guarantee is no assumption, and exactly-once needs no receiver of that kind")
  func statedGuarantee() {
    let once = shop { $0.statement(.messaging, "Kafka delivers at-least-once here") }
    #expect(once.decision(.event("OrderPaid"), .delivery)?.assumptions == [])
    let exactly = shop { $0.statement(.messaging, "The bus delivers exactly-once") }
    #expect(exactly.decision(.event("OrderPaid"), .delivery) == nil)
  }

  @Test("A message is set aside after five deliveries and kept longer than its channel")
  func deadLetter() {
    let policy = DeadLetterPolicy(
      channel: "orders.paid.v1.dlq", maximumDeliveries: 5, retentionDays: 30, parksKey: false)
    #expect(shop().outcome(.event("OrderPaid"), .deadLetter) == .deadLetter(policy))
  }

  @Test("A stated retention of the channel's family lengthens the dead-letter retention")
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

  @Test("Where order matters the key is parked instead")
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

  @Test("A command on a queue has both too")
  func command() {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design()
    let edge = Subject.edge("Order Service", "Mail Service", .unknown)
    #expect(design.decision(edge, .delivery)?.rule == "MSG-04")
    #expect(design.decision(edge, .deadLetter)?.rule == "MSG-05")
  }

  @Test("An event without a consumer has neither")
  func noConsumer() {
    let design = RequirementsBuilder { $0.event("Unread", from: "A") }.design()
    #expect(design.decision(.event("Unread"), .delivery) == nil)
    #expect(design.decision(.event("Unread"), .deadLetter) == nil)
  }
}

@Suite("MSG-07: database and event in one transaction")
struct MSG07TransactionalOutboxTests {
  private func design(store: String, technology: String, purpose: String) -> Design {
    RequirementsBuilder {
      $0.store(store, technology: technology)
      $0.access("Order Service", store, purpose)
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
    }.design()
  }

  @Test("A component that writes a database and publishes needs an outbox there")
  func outbox() throws {
    let design = design(store: "Order Database", technology: "PostgreSQL", purpose: "orders")
    let decision = try #require(design.decision(.named("Order Service"), .outbox))
    #expect(decision.outcome == .practice(.transactionalOutbox, detail: "in Order Database"))
    #expect(
      decision.reason
        == "Order Service writes Order Database and publishes OrderPaid; one without the other "
        + "would leave consumers with a false picture.")
  }

  @Test("A cache, or a database that is only read, needs none")
  func noOutbox() {
    let cache = design(store: "Price Cache", technology: "Redis", purpose: "hot prices")
    let reading = design(store: "Report DB", technology: "PostgreSQL", purpose: "reads reports")
    #expect(cache.decisions(of: "MSG-07").isEmpty)
    #expect(reading.decisions(of: "MSG-07").isEmpty)
  }

  @Test("An outbox that the source speaks of is the source's decision")
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
}

@Suite("MSG-09: loose ends")
struct MSG09OrphanedEventTests {
  @Test("An event that nobody consumes is a note, one that nobody publishes a warning")
  func orphans() {
    let design = RequirementsBuilder {
      $0.event("CartAbandoned", from: "Cart Service")
      $0.event("order cancelled", to: ["Mail Service"])
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
    }.design()
    #expect(
      design.findings(of: "MSG-09").map(\.message) == [
        "order cancelled has no publisher, and Mail Service depends on it",
        "CartAbandoned has no consumer",
      ])
    #expect(
      design.outcome(.event("CartAbandoned"), .orphan)
        == .practice(.resolveOrphan, detail: "no consumer"))
    #expect(design.decision(.event("OrderPaid"), .orphan) == nil)
  }
}
