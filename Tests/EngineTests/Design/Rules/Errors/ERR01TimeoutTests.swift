import Engine
import TestSupport
import Testing

@Suite("ERR-01: a timeout on every remote interaction")
struct ERR01TimeoutTests {
  @Test("A timeout that the source states is kept", .tags(.trigger))
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

  @Test("The callee's stated latency gives the timeout, with a tenth to spare", .tags(.trigger))
  func latencyGivesTimeout() throws {
    let design = RequirementsBuilder {
      $0.call("Cart Service", "Pricing Service", "quote the cart", via: "gRPC")
      $0.quality(.latency(milliseconds: 120, percentile: 99), of: "Pricing Service", "p99 120 ms")
    }.design()
    let decision = try #require(design.decision(.edge("Cart Service", "Pricing Service"), .timeout))
    #expect(decision.outcome == .timeout(milliseconds: 150))
    #expect(decision.evidence.map(\.quote) == ["p99 120 ms"])
  }

  @Test(
    "Without a number an internal call gets 1 s and an external one 3 s, as assumptions",
    .tags(.trigger))
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

  @Test("A caller waits longer than the call behind it", .tags(.trigger, .explanation))
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
        == "Order Service must wait longer than Payment Service may wait for Stripe (3 s); its own "
        + "limit would be 1 s.")
  }

  @Test(
    "Calls behind it that come one after another add up, reads do not wait for writes",
    .tags(.trigger, .explanation))
  func sum() throws {
    let design = RequirementsBuilder {
      $0.call("Gateway", "Order Service", "submit the order")
      $0.call("Web", "Order Service", "list the orders")
      $0.call("Order Service", "Stock", "reserve stock", quote: "Stock, 800 ms timeout")
      $0.call("Order Service", "Tax", "get the tax", quote: "Tax, 1.5 s timeout")
    }.design()
    let write = try #require(design.decision(.edge("Gateway", "Order Service"), .timeout))
    #expect(write.outcome == .timeout(milliseconds: 2350))
    #expect(write.reason.contains("Stock (800 ms) and Tax (1.5 s), 2.3 s one after another"))
    #expect(write.alternatives.map(\.outcome) == [.timeout(milliseconds: 1000)])
    #expect(
      design.outcome(.edge("Web", "Order Service"), .timeout) == .timeout(milliseconds: 1550))
  }

  @Test(
    "A latency that the calls behind it cannot keep is a remark with its place",
    .tags(.trigger, .explanation))
  func latencyTooShort() throws {
    let design = RequirementsBuilder {
      $0.call("Gateway", "Order Service", "submit the order")
      $0.call("Order Service", "Stock", "reserve stock", quote: "Stock, 800 ms timeout")
      $0.quality(.latency(milliseconds: 500, percentile: 99), of: "Order Service", "p99 500 ms")
    }.design()
    let finding = try #require(design.findings(of: "ERR-01").first)
    #expect(finding.severity == .note)
    #expect(
      finding.message
        == "Order Service is to answer Gateway within 550 ms, but may wait for Stock (800 ms)")
    #expect(finding.places.map(\.quote) == ["p99 500 ms", "Stock, 800 ms timeout"])
  }

  @Test("A call that closes a cycle gives up before those who wait for its caller", .tags(.trigger))
  func cycle() throws {
    let design = RequirementsBuilder {
      $0.call("A", "B", "reserve x")
      $0.call("B", "C", "reserve y")
      $0.call("C", "A", "get z", quote: "C -> A")
    }.design()
    let timeouts = [("A", "B"), ("B", "C"), ("C", "A")].compactMap { source, target -> Int? in
      guard case .timeout(let milliseconds)? = design.outcome(.edge(source, target), .timeout)
      else { return nil }
      return milliseconds
    }
    #expect(timeouts == [1050, 1000, 950])
  }

  @Test(
    "A stated timeout that is shorter than the call behind it is a finding with both places",
    .tags(.trigger, .explanation))
  func statedTimeoutTooShort() throws {
    let design = RequirementsBuilder {
      $0.call("Gateway", "Order Service", "read orders", quote: "Order Service, 300 ms timeout")
      $0.call(
        "Order Service", "Payment Service", "read payments", quote: "Payment Service, 4 s timeout")
    }.design()
    let finding = try #require(design.findings(of: "ERR-01").first)
    #expect(
      finding.message
        == "Gateway → Order Service gives up after 300 ms, before Order Service has given up on "
        + "Payment Service (4 s)")
    #expect(finding.places.count == 2)
  }

  @Test("A message has no timeout", .tags(.nonTrigger, .explanation))
  func messagesHaveNone() {
    let design = RequirementsBuilder {
      $0.message("Order Service", "Mail Service", channel: "OrderPlaced", data: [])
    }.design()
    #expect(design.decision(.edge("Order Service", "Mail Service", .async), .timeout) == nil)
  }

  @Test("The reviewer's timeout stands, and what it overrules is shown", .tags(.override))
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

  @Test(
    "A limit that a source states of a part and names a callee in reaches that call alone",
    .tags(.trigger))
  func partLimit() {
    let design = RequirementsBuilder {
      $0.external("Report Engine")
      $0.call("Export Service", "Report Engine", "render", via: "HTTPS")
      $0.call("Export Service", "Order Service", "read orders")
      $0.statement(
        .timeouts, "30-second execution timeout (Engine limit)", about: "Export Service")
    }.design()
    #expect(
      design.outcome(.edge("Export Service", "Report Engine"), .timeout)
        == .timeout(milliseconds: 30_000))
    #expect(
      design.outcome(.edge("Export Service", "Order Service"), .timeout)
        == .timeout(milliseconds: 1000))
  }

  @Test(
    "Who has to answer in time leaves less to what stands behind it", .tags(.trigger, .explanation))
  func callersLimit() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Catalog", "read products", quote: "Cart -> Catalog, timeout 800 ms")
      $0.call("Catalog", "Pricing", "read prices")
    }.design()
    let decision = try #require(design.decision(.edge("Catalog", "Pricing"), .timeout))
    #expect(decision.outcome == .timeout(milliseconds: 750))
    #expect(decision.reason.hasPrefix("The caller has to answer in time itself"))
  }

  @Test("Who is called waits for no registry while it answers", .tags(.nonTrigger))
  func registration() {
    func outcome(_ purpose: String) -> Outcome? {
      RequirementsBuilder {
        $0.call("Cart Service", "Pricing Service", "read prices", via: "REST")
        $0.call("Pricing Service", "Eureka Server", purpose, via: "REST")
      }.design().outcome(.edge("Cart Service", "Pricing Service"), .timeout)
    }
    #expect(outcome("registers itself") == .timeout(milliseconds: 1000))
    #expect(outcome("read the list of prices") == .timeout(milliseconds: 1050))
  }
}
