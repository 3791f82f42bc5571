import Engine
import TestSupport
import Testing

@Suite("ERR-06: fallbacks that tell the truth")
struct ERR06FallbackTests {
  @Test("A write is never answered from a cache", .tags(.trigger, .explanation))
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

  @Test("A query falls back on the last known value", .tags(.trigger))
  func queryUsesLastValue() {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Catalog Service", "read product texts")
    }.design()
    #expect(
      design.outcome(.edge("Web Portal", "Catalog Service"), .fallback) == .fallback(.cachedValue))
  }

  @Test("A question about rights is not answered from memory", .tags(.trigger))
  func rightsAreFresh() throws {
    let design = RequirementsBuilder {
      $0.call("Loan Service", "Member Service", "verify the eligibility of the member")
    }.design()
    let decision = try #require(design.decision(.edge("Loan Service", "Member Service"), .fallback))
    #expect(decision.outcome == .fallback(.failFast))
  }

  @Test(
    "What a source forbids holds against the default, and the reason quotes it",
    .tags(.trigger, .explanation))
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

  @Test("What the source says about a failure stands", .tags(.trigger))
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

  @Test(
    "A message waits for redelivery, a store reports, a cache is passed by",
    .tags(.trigger, .explanation))
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

  @Test("A component that works off messages leaves the message for redelivery", .tags(.trigger))
  func eventWorker() {
    let design = RequirementsBuilder {
      $0.external("Postmark")
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
      $0.call("Mail Service", "Postmark", "deliver the mail", via: "HTTPS")
    }.design()
    #expect(
      design.outcome(.edge("Mail Service", "Postmark"), .fallback) == .fallback(.redeliver))
  }

  @Test("A reviewer who caches a write gets an error finding", .tags(.override))
  func reviewerCachesWrite() throws {
    let edge = Subject.edge("Order Service", "Payment Service")
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
    }.design(review: .choosing(.fallback(.cachedValue), for: edge, .fallback))
    #expect(design.outcome(edge, .fallback) == .fallback(.cachedValue))
    let finding = try #require(design.findings(of: "ERR-06").first)
    #expect(finding.severity == .error)
  }

  @Test("What stays inside a process has no other side that could be away", .tags(.nonTrigger))
  func inProcess() {
    let design = RequirementsBuilder {
      $0.call("Checkout", "Price Rules", "read prices", via: "in-process")
    }.design()
    #expect(design.decision(.edge("Checkout", "Price Rules"), .fallback) == nil)
  }

  @Test(
    "What a caller hears anyway is its last known value, money that it does not hear is not",
    .tags(.trigger, .explanation))
  func heard() throws {
    func decision(hears: Bool) throws -> Decision {
      let design = RequirementsBuilder {
        $0.call("Ledger", "Payment Service", "read invoices")
        $0.event("InvoiceSent", from: "Payment Service", to: hears ? ["Ledger"] : ["Mail"])
      }.design()
      return try #require(design.decision(.edge("Ledger", "Payment Service"), .fallback))
    }
    #expect(try decision(hears: true).outcome == .fallback(.cachedValue))
    #expect(try decision(hears: true).reason.contains("already hears InvoiceSent"))
    #expect(try decision(hears: false).outcome == .fallback(.failFast))
    #expect(try decision(hears: false).reason.contains("is about money"))
  }

  @Test("Who is outside is told at once when to come back", .tags(.trigger, .explanation))
  func outside() throws {
    let design = RequirementsBuilder {
      $0.external("Reseller")
      $0.call("Reseller", "Catalog", "read products", via: "REST")
    }.design()
    let decision = try #require(design.decision(.edge("Reseller", "Catalog"), .fallback))
    #expect(decision.outcome == .fallback(.failFast))
    #expect(decision.reason.hasPrefix("Reseller is outside the system"))
  }

  @Test("A reviewer who caches what is only read is not warned", .tags(.override))
  func cachedRead() {
    let edge = Subject.edge("Web Portal", "Member Service")
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Member Service", "verify the login")
    }.design(review: .choosing(.fallback(.cachedValue), for: edge, .fallback))
    #expect(design.outcome(edge, .fallback) == .fallback(.cachedValue))
    #expect(design.findings(of: "ERR-06").isEmpty)
  }

  @Test("A call whose outcome nobody needs is kept and handed over later", .tags(.trigger))
  func acceptance() {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Mail Service", "send the confirmation", via: "REST")
    }.design()
    #expect(
      design.outcome(.edge("Order Service", "Mail Service"), .fallback)
        == .fallback(.queueAndAccept))
  }
}
