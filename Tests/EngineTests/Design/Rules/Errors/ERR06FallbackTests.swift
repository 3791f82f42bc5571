import Engine
import TestSupport
import Testing

@Suite("ERR-06: fallbacks that tell the truth")
struct ERR06FallbackTests {
  @Test("A write is never answered from a cache")
  func commandFailsFast() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
    }.design()
    let decision = try #require(
      design.decision(.edge("Order Service", "Payment Service"), .fallback))
    #expect(decision.outcome == .fallback(.failFast))
    let cached = try #require(
      decision.alternatives.first { $0.outcome == .fallback(.cachedValue) })
    #expect(cached.whyNot.contains("“authorise the payment” is a write"))
  }

  @Test("A query falls back on the last known value")
  func queryUsesLastValue() {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Catalog Service", "read product texts")
    }.design()
    #expect(
      design.outcome(.edge("Web Portal", "Catalog Service"), .fallback) == .fallback(.cachedValue))
  }

  @Test("A question about rights is not answered from memory")
  func rightsAreFresh() throws {
    let design = RequirementsBuilder {
      $0.call("Loan Service", "Member Service", "verify the eligibility of the member")
    }.design()
    let decision = try #require(design.decision(.edge("Loan Service", "Member Service"), .fallback))
    #expect(decision.outcome == .fallback(.failFast))
  }

  @Test("What a source forbids holds against the default, and the reason quotes it")
  func ban() throws {
    let design = RequirementsBuilder {
      $0.call("Billing", "Meter Service", "read the meter")
      $0.call("Portal", "Meter Service", "read the curve")
      $0.statement(
        .failure, "When the Meter Service is down, Billing must not use an old value",
        about: "Billing")
    }.design()
    let billing = try #require(design.decision(.edge("Billing", "Meter Service"), .fallback))
    #expect(billing.outcome == .fallback(.failFast))
    #expect(billing.origin == .source)
    #expect(billing.reason.contains("must not use an old value"))
    #expect(billing.alternatives.first?.outcome == .fallback(.cachedValue))
    #expect(
      design.outcome(.edge("Portal", "Meter Service"), .fallback) == .fallback(.cachedValue))
  }

  @Test("What the source says about a failure stands")
  func statedFallback() throws {
    let design = RequirementsBuilder {
      $0.call(
        "Loan Service", "Fee Service", "read open fees",
        quote: "Fee Service for open fees; if it is down, allow the loan")
    }.design()
    let decision = try #require(design.decision(.edge("Loan Service", "Fee Service"), .fallback))
    #expect(decision.outcome == .fallback(.defaultValue))
    #expect(decision.origin == .source)
  }

  @Test("A message waits for redelivery, a store reports, a cache is passed by")
  func otherEnds() {
    let design = RequirementsBuilder {
      $0.message("Order Service", "Mail Service", channel: "OrderPlaced")
      $0.access("Order Service", "Order Database", "write orders")
      $0.access("Order Service", "Price Cache", "hot prices")
    }.design()
    #expect(
      design.outcome(.edge("Order Service", "Mail Service", .async), .fallback)
        == .fallback(.redeliver))
    #expect(
      design.outcome(.edge("Order Service", "Order Database", .data), .fallback)
        == .fallback(.reportFailure))
    #expect(
      design.outcome(.edge("Order Service", "Price Cache", .data), .fallback) == .fallback(.bypass))
  }

  @Test("A component that works off messages leaves the message for redelivery")
  func eventWorker() {
    let design = RequirementsBuilder {
      $0.external("Postmark")
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
      $0.call("Mail Service", "Postmark", "deliver the mail", via: "HTTPS")
    }.design()
    #expect(
      design.outcome(.edge("Mail Service", "Postmark"), .fallback) == .fallback(.redeliver))
  }

  @Test("A reviewer who caches a write gets an error finding")
  func reviewerCachesWrite() throws {
    let edge = Subject.edge("Order Service", "Payment Service")
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
    }.design(review: .choosing(.fallback(.cachedValue), for: edge, .fallback))
    #expect(design.outcome(edge, .fallback) == .fallback(.cachedValue))
    let finding = try #require(design.findings(of: "ERR-06").first)
    #expect(finding.severity == .error)
  }
}
