import Engine
import TestSupport
import Testing

@Suite("ERR-05: circuit breakers where they protect somebody")
struct ERR05CircuitBreakerTests {
  @Test("A call to an external system has a circuit breaker", .tags(.trigger, .explanation))
  func externalCall() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }.design()
    let decision = try #require(
      design.decision(.edge("Payment Service", "Stripe"), .circuitBreaker))
    #expect(
      decision.outcome
        == .circuitBreaker(
          CircuitBreakerPolicy(
            failureRatePercent: 50, windowCalls: 20, openSeconds: 30, trialCalls: 5)))
    #expect(
      decision.reason
        == "Stripe is outside the system; while it is down, calls of Payment Service would pile up "
        + "for up to 3 s each.")
  }

  @Test(
    "A component that several wait for is guarded, one that a single caller needs is not",
    .tags(.trigger, .nonTrigger, .explanation))
  func criticalDependency() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Stock Service", "read stock")
      $0.call("Batch Service", "Stock Service", "read stock")
      $0.call("Batch Service", "Unit Service", "read units")
    }.design()
    let shared = try #require(
      design.decision(.edge("Order Service", "Stock Service"), .circuitBreaker))
    #expect(shared.reason.hasPrefix("Order Service, Batch Service wait for Stock Service"))
    #expect(
      design.outcome(.edge("Batch Service", "Unit Service"), .circuitBreaker) == .noCircuitBreaker)
  }

  @Test("A store is a local resource without circuit breaker", .tags(.nonTrigger))
  func store() {
    let design = RequirementsBuilder { $0.access("Order Service", "Order Database") }.design()
    #expect(
      design.outcome(.edge("Order Service", "Order Database", .data), .circuitBreaker)
        == .noCircuitBreaker)
  }

  @Test("What the source says stands, with its line", .tags(.trigger))
  func statedBreaker() throws {
    let design = RequirementsBuilder {
      $0.call("Batch Service", "Unit Service", "read units")
      $0.statement(.circuitBreaking, "Circuit breakers on all calls")
    }.design()
    let decision = try #require(
      design.decision(.edge("Batch Service", "Unit Service"), .circuitBreaker))
    #expect(decision.origin == .source)
    #expect(decision.evidence.map(\.quote) == ["Circuit breakers on all calls"])
  }

  @Test("A call that the reviewer made a message needs none", .tags(.override))
  func asynchronous() {
    let edge = Subject.edge("Order Service", "Mail Service")
    let design = RequirementsBuilder {
      $0.call("Order Service", "Mail Service", "send a mail")
    }.design(review: .choosing(.pattern(.pointToPoint), for: edge, .pattern))
    #expect(design.decision(edge, .circuitBreaker) == nil)
  }

  @Test("A breaker that the source wants outside is not put inside", .tags(.nonTrigger))
  func onlyExternal() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge")
      $0.call("Job", "Payment Service", "read payments")
      $0.statement(.circuitBreaking, "Circuit breakers guard external calls")
    }.design()
    #expect(design.outcome(.edge("Job", "Payment Service"), .circuitBreaker) == .noCircuitBreaker)
    #expect(design.decision(.edge("Payment Service", "Stripe"), .circuitBreaker)?.origin == .source)
  }

  @Test(
    "A caller that calls in two ways is one, and users behind it are reason enough",
    .tags(.trigger, .nonTrigger, .explanation))
  func callers() throws {
    let design = RequirementsBuilder {
      $0.call("Job", "Ledger", "read entries")
      $0.arrow("Job", "Ledger", "read totals")
      $0.call("Web Portal", "Catalog", "read products")
    }.design()
    #expect(design.outcome(.edge("Job", "Ledger"), .circuitBreaker) == .noCircuitBreaker)
    let decision = try #require(design.decision(.edge("Web Portal", "Catalog"), .circuitBreaker))
    #expect(decision.reason.hasPrefix("Users wait behind Web Portal"))
  }
}
