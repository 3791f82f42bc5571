import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("What an interaction carries, and what that rests on")
struct EdgeProfileTests {
  private func profile(
    _ subject: Subject, _ build: (inout RequirementsBuilder) -> Void
  ) throws -> EdgeProfile {
    guard case .interaction(let id) = subject else { throw Missing() }
    return try #require(RequirementsBuilder(build).analysis().edges[id])
  }

  private struct Missing: Error {}

  @Test(
    "Words tell the class",
    arguments: [
      ("check stock before confirming", EdgeClass.query),
      ("`GET /products/{sku}`", .query),
      ("the connected account, gRPC `GetPayoutAccount`", .query),
      ("to lock the quote, gRPC `LockQuote`", .command),
      ("reserve stock", .command),
      ("`POST /payments`", .command),
      ("재고 조회", .query),
      ("결제 요청", .command),
    ])
  func wordsTellTheClass(purpose: String, expected: EdgeClass) throws {
    let profile = try profile(.edge("A", "B")) { $0.call("A", "B", purpose) }
    #expect(profile.edgeClass.value == expected)
  }

  @Test(
    "Words of a message tell its class",
    arguments: [
      ("order.placed", EdgeClass.event), ("telemetry", .stream), ("nightly report", .bulk),
      ("주문 이벤트", .event), ("야간 배치", .bulk),
    ])
  func wordsOfMessages(channel: String, expected: EdgeClass) throws {
    let profile = try profile(.edge("A", "B", .async)) { $0.message("A", "B", channel: channel) }
    #expect(profile.edgeClass.value == expected)
  }

  @Test("A technology word wins over verbs")
  func technologyWinsOverVerbs() throws {
    let profile = try profile(.edge("Settlement", "DATEV", .async)) {
      $0.message("Settlement", "DATEV", "create bookings", via: "CSV file over SFTP")
    }
    #expect(profile.edgeClass.value == .file)
    #expect(profile.edgeClass.basis == .inferred("the source names CSV file over SFTP"))
  }

  @Test("A mark “sync” names the style, not a synchronisation of data")
  func markSync() throws {
    let profile = try profile(.edge("A", "B")) { $0.call("A", "B", quote: "| A | B | sync |") }
    #expect(profile.edgeClass.value == .query)
  }

  @Test("A bare arrow without words is an assumption")
  func bareArrow() throws {
    let profile = try profile(.edge("Alpha", "Beta", .unknown)) { $0.arrow("Alpha", "Beta") }
    #expect(profile.edgeClass.basis == .assumed("style.unstated"))
    #expect(profile.needsAnswer.basis == .assumed("style.unstated"))
  }

  @Test("A command that is only handed over needs no answer; one that decides does")
  func acceptanceOrOutcome() throws {
    let mail = try profile(.edge("A", "B", .unknown)) { $0.arrow("A", "B", "send welcome mail") }
    let reserve = try profile(.edge("A", "B", .unknown)) { $0.arrow("A", "B", "reserve stock") }
    #expect(!mail.needsAnswer.value)
    #expect(reserve.needsAnswer.value)
  }

  @Test("An idempotency key that the source states makes a command repeatable, with the line")
  func statedIdempotency() throws {
    let profile = try profile(.edge("Order Service", "Payment Service")) {
      $0.component(
        "Payment Service", offers: ["POST /payments authorises, Idempotency-Key required"])
      $0.call("Order Service", "Payment Service", "authorise, REST `POST /payments`")
    }
    #expect(profile.idempotent.value)
    guard case .stated(let evidence) = profile.idempotent.basis else {
      Issue.record("expected a stated basis, got \(profile.idempotent.basis)")
      return
    }
    #expect(evidence.place.line == 2)
  }

  @Test("POST is not idempotent and PUT is, by HTTP")
  func methodIdempotency() throws {
    let post = try profile(.edge("A", "B")) { $0.call("A", "B", "`POST /orders`") }
    let put = try profile(.edge("A", "B")) { $0.call("A", "B", "`PUT /orders/{id}`") }
    #expect(!post.idempotent.value)
    #expect(put.idempotent.value)
  }

  @Test("The audience follows persons, entrances and external systems")
  func audience() throws {
    let build: (inout RequirementsBuilder) -> Void = {
      $0.person("Customer")
      $0.external("Stripe")
      $0.component("Desk", layer: "Presentation")
      $0.call("Customer", "Order Service")
      $0.call("Desk", "Order Service", "read orders")
      $0.call("Order Service", "Stripe", "charge")
      $0.call("Order Service", "Stock Service", "read stock")
    }
    #expect(try profile(.edge("Customer", "Order Service"), build).audience.value == .userFacing)
    #expect(try profile(.edge("Desk", "Order Service"), build).audience.value == .userFacing)
    let external = try profile(.edge("Order Service", "Stripe"), build)
    #expect(external.audience.value == .external)
    #expect(external.crossesTrustBoundary)
    let inside = try profile(.edge("Order Service", "Stock Service"), build)
    #expect(inside.audience.value == .internal)
    #expect(!inside.crossesTrustBoundary)
  }

  @Test("A latency goal that names the operation wins over the element's first goal")
  func latencyOfOperation() throws {
    let profile = try profile(.edge("Order Service", "Inventory Service")) {
      $0.call("Order Service", "Inventory Service", "reserve, gRPC `ReserveStock`")
      $0.quality(
        .latency(milliseconds: 500, percentile: 95), of: "Inventory Service", "all p95 500 ms")
      $0.quality(
        .latency(milliseconds: 80, percentile: 99), of: "Inventory Service",
        "`ReserveStock` p99 80 ms")
    }
    #expect(profile.latencyTarget?.value == 80)
  }

  @Test("The fields of an event tell how sensitive the data is")
  func dataClass() throws {
    let profile = try profile(.edge("A", "B", .async)) {
      $0.event("Registered", from: "A", to: ["B"], fields: ["id", "emailAddress"])
      $0.message("A", "B", channel: "Registered")
    }
    #expect(profile.dataClass.value == .personal)
  }

  @Test("The broker's edge and the edge behind it carry the same event")
  func brokerAndEdgeBehind() throws {
    let build: (inout RequirementsBuilder) -> Void = {
      $0.broker("Kafka")
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service", "Mail Service"])
      $0.message("Order Service", "Kafka")
      $0.message("Shipping Service", "Order Service", "consumes OrderPaid")
    }
    let toBroker = try profile(.edge("Order Service", "Kafka", .async), build)
    let behind = try profile(.edge("Shipping Service", "Order Service", .async), build)
    #expect(toBroker.edgeClass.value == .event)
    #expect(behind.edgeClass.value == .event)
    #expect(toBroker.fanOut == 2)
    #expect(behind.fanOut == 2)
  }
}
