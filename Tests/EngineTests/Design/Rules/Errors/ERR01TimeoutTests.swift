import Engine
import TestSupport
import Testing

@Suite("ERR-01: a timeout on every remote interaction")
struct ERR01TimeoutTests {
  @Test("A timeout that the source states is kept")
  func statedTimeout() throws {
    let design = RequirementsBuilder {
      $0.call(
        "Order Service", "Inventory Service", "reserve stock", via: "gRPC",
        quote: "- Inventory Service to reserve stock, gRPC `ReserveStock`, 300 ms timeout")
    }.design()
    let decision = try #require(
      design.decision(.edge("Order Service", "Inventory Service"), .timeout))
    #expect(decision.outcome == .timeout(milliseconds: 300))
    #expect(decision.origin == .source)
    #expect(decision.evidence.map(\.place.line) == [3])
  }

  @Test("The callee's stated latency gives the timeout, with a tenth to spare")
  func latencyGivesTimeout() throws {
    let design = RequirementsBuilder {
      $0.call("Cart Service", "Pricing Service", "quote the cart", via: "gRPC")
      $0.quality(.latency(milliseconds: 120, percentile: 99), of: "Pricing Service", "p99 120 ms")
    }.design()
    let decision = try #require(design.decision(.edge("Cart Service", "Pricing Service"), .timeout))
    #expect(decision.outcome == .timeout(milliseconds: 150))
    #expect(decision.evidence.map(\.quote) == ["p99 120 ms"])
  }

  @Test("Without a number an internal call gets 1 s and an external one 3 s, as assumptions")
  func assumedTimeouts() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
      $0.call("Report Service", "User Service", "read users", via: "REST")
    }.design()
    let external = try #require(design.decision(.edge("Payment Service", "Stripe"), .timeout))
    let inside = try #require(design.decision(.edge("Report Service", "User Service"), .timeout))
    #expect(external.outcome == .timeout(milliseconds: 3000))
    #expect(inside.outcome == .timeout(milliseconds: 1000))
    #expect(inside.origin == .assumption)
    let assumption = try #require(design.assumptions.first { $0.id == "timeout.internal" })
    #expect(assumption.decisions.first == inside.id)
    #expect(!assumption.decisions.contains(external.id))
  }

  @Test("A caller waits longer than the call behind it")
  func callerOutlastsNestedCall() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }.design()
    let caller = try #require(design.decision(.edge("Order Service", "Payment Service"), .timeout))
    #expect(caller.outcome == .timeout(milliseconds: 3050))
    #expect(
      caller.reason
        == "Order Service must wait longer than Payment Service itself may wait for what it calls, "
        + "and its own limit would be 1 s.")
  }

  @Test("A stated timeout that is shorter than the call behind it is a finding with both places")
  func statedTimeoutTooShort() throws {
    let design = RequirementsBuilder {
      $0.call("Gateway", "Order Service", "read orders", quote: "Order Service, 300 ms timeout")
      $0.call(
        "Order Service", "Payment Service", "read payments", quote: "Payment Service, 4 s timeout")
    }.design()
    let finding = try #require(design.findings(of: "ERR-01").first)
    #expect(
      finding.message
        == "Gateway → Order Service gives up after 300 ms, before Order Service → Payment Service "
        + "behind it does (4 s)")
    #expect(finding.places.count == 2)
  }

  @Test("A message has no timeout")
  func messagesHaveNone() {
    let design = RequirementsBuilder {
      $0.message("Order Service", "Mail Service", channel: "OrderPlaced", data: [])
    }.design()
    #expect(design.decision(.edge("Order Service", "Mail Service", .async), .timeout) == nil)
  }

  @Test("The reviewer's timeout stands, and what it overrules is shown")
  func reviewerOverrides() throws {
    let edge = Subject.edge("Report Service", "User Service")
    let design = RequirementsBuilder {
      $0.call("Report Service", "User Service", "read users", via: "REST")
    }.design(review: .choosing(.timeout(milliseconds: 200), for: edge, .timeout))
    let decision = try #require(design.decision(edge, .timeout))
    #expect(decision.outcome == .timeout(milliseconds: 200))
    #expect(decision.origin == .reviewer)
    #expect(decision.overruled == .timeout(milliseconds: 1000))
    #expect(!design.assumptions.contains { $0.id == "timeout.internal" })
  }
}
