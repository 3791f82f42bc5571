import Engine
import TestSupport
import Testing

@Suite("COM-01: a caller that needs the answer calls")
struct COM01RequestResponseTests {
  private let edge = Subject.edge("Cart Service", "Pricing Service")

  private var shop: RequirementsBuilder {
    RequirementsBuilder { $0.call("Cart Service", "Pricing Service", "get current prices") }
  }

  @Test(
    "A query is a request and a response, and the reason names both ends and the purpose",
    .tags(.trigger, .explanation))
  func query() throws {
    let decision = try #require(shop.design().decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.requestResponse))
    #expect(decision.rule == "COM-01")
    #expect(
      decision.reason
        == "Cart Service waits for Pricing Service for “get current prices”: a query is of no use "
        + "without its answer.")
    #expect(decision.evidence.map(\.place.line) == [3])
    #expect(decision.alternatives.map(\.outcome) == [.pattern(.publishSubscribe)])
  }

  @Test("Without a named protocol REST is an assumption", .tags(.trigger))
  func assumedTransport() throws {
    let design = shop.design()
    let decision = try #require(design.decision(edge, .transport))
    #expect(decision.outcome == .transport(.rest))
    #expect(decision.origin == .assumption)
    let assumption = try #require(design.assumptions.first { $0.id == "transport.synchronous" })
    #expect(assumption.decisions == [decision.id])
  }

  @Test("A callee that offers only gRPC is called over gRPC", .tags(.trigger))
  func offeredTransport() throws {
    let design = RequirementsBuilder {
      $0.component("Pricing Service", offers: ["rpc Pricing.QuoteCart"])
      $0.call("Cart Service", "Pricing Service", "get current prices")
    }.design()
    #expect(design.outcome(edge, .transport) == .transport(.grpc))
  }

  @Test("A store is accessed directly, by its own protocol", .tags(.trigger, .explanation))
  func storeAccess() throws {
    let design = RequirementsBuilder {
      $0.store("Order Database", owner: "Order Service", technology: "PostgreSQL 16")
      $0.access("Order Service", "Order Database", "orders and their history")
    }.design()
    let edge = Subject.edge("Order Service", "Order Database", .data)
    #expect(design.outcome(edge, .pattern) == .pattern(.localAccess))
    #expect(design.outcome(edge, .transport) == .transport(.store("PostgreSQL 16")))
    #expect(
      design.decision(edge, .pattern)?.reason
        == "Order Service uses Order Database, which it owns, directly for “orders and their "
        + "history”.")
  }

  @Test("A message is not its business", .tags(.nonTrigger))
  func messageIsNotTriggering() {
    let design = RequirementsBuilder { $0.message("A", "B", channel: "order.placed") }.design()
    #expect(design.decisions(of: "COM-01").isEmpty)
  }

  @Test("A bare arrow without words becomes a call by assumption only", .tags(.trigger))
  func bareArrow() throws {
    let design = RequirementsBuilder { $0.arrow("Alpha", "Beta") }.design()
    let decision = try #require(design.decision(.edge("Alpha", "Beta", .unknown), .pattern))
    #expect(decision.outcome == .pattern(.requestResponse))
    #expect(decision.origin == .assumption)
    #expect(decision.assumptions.contains("style.unstated"))
  }

  @Test(
    "The reviewer's pattern stands, with a transport that fits it", .tags(.override, .explanation))
  func reviewerOverrides() throws {
    let design = shop.design(review: .choosing(.pattern(.publishSubscribe), for: edge, .pattern))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.origin == .reviewer)
    #expect(decision.overruled == .pattern(.requestResponse))
    #expect(decision.reason == "we know better")
    #expect(design.outcome(edge, .transport) == .transport(.messaging(broker: "")))
  }
}
