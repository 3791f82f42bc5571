import Engine
import TestSupport
import Testing

@Suite("ERR-02: retry only what may be repeated")
struct ERR02RetryTests {
  @Test("A query is tried three times within its timeout", .tags(.trigger, .explanation))
  func queryIsRetried() throws {
    let design = RequirementsBuilder {
      $0.call("Report Service", "User Service", "read users", via: "REST")
    }.design()
    let decision = try #require(design.decision(.edge("Report Service", "User Service"), .retry))
    #expect(
      decision.outcome
        == .retry(
          RetryPolicy(attempts: 3, baseDelayMilliseconds: 100, maximumDelayMilliseconds: 1000)))
    #expect(decision.rule == "ERR-02")
    #expect(decision.reason.contains("Report Service may ask User Service again within its 1 s"))
    #expect(decision.alternatives.map(\.outcome) == [.noRetry])
    #expect(decision.assumptions.contains("retry.attempts"))
  }

  @Test("A short timeout shortens the delays between attempts", .tags(.trigger))
  func delaysFitTimeout() throws {
    let design = RequirementsBuilder {
      $0.call("Loan Service", "Member Service", "read the member", quote: "read, 150 ms timeout")
    }.design()
    guard
      case .retry(let policy)? = design.outcome(.edge("Loan Service", "Member Service"), .retry)
    else {
      Issue.record("the query is not retried")
      return
    }
    #expect(policy.baseDelayMilliseconds == 10)
    #expect(policy.maximumDelayMilliseconds == 150)
  }

  @Test(
    "A command to an external system that names no key is not repeated",
    .tags(.nonTrigger, .explanation))
  func externalCommandIsNotRetried() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }.design()
    let decision = try #require(design.decision(.edge("Payment Service", "Stripe"), .retry))
    #expect(decision.outcome == .noRetry)
    #expect(decision.reason.contains("Stripe recognises a repetition of “charge the card”"))
  }

  @Test("A command whose key the source names is repeated", .tags(.trigger))
  func keyedCommandIsRetried() throws {
    let design = RequirementsBuilder {
      $0.call(
        "Order Service", "Payment Service", "authorise the payment", via: "REST",
        quote: "- Payment Service, `POST /payments`, `Idempotency-Key` required")
    }.design()
    let outcome = try #require(
      design.outcome(.edge("Order Service", "Payment Service"), .retry))
    guard case .retry = outcome else {
      Issue.record("the keyed command is not retried")
      return
    }
  }

  @Test(
    "The number of retries that the source states is kept, the first attempt counted",
    .tags(.trigger))
  func statedRetries() throws {
    let design = RequirementsBuilder {
      $0.call("Tax Service", "Rate Service", "read rates", quote: "- Rate Service, 2 retries")
    }.design()
    let decision = try #require(design.decision(.edge("Tax Service", "Rate Service"), .retry))
    guard case .retry(let policy) = decision.outcome else {
      Issue.record("no retry")
      return
    }
    #expect(policy.attempts == 3)
    #expect(decision.origin == .source)
  }

  @Test("A store is retried only where it is only read", .tags(.trigger, .explanation))
  func storeRetries() throws {
    let design = RequirementsBuilder {
      $0.access("Report Service", "Report Replica", "read orders for reports")
      $0.access("Order Service", "Order Database", "write orders")
    }.design()
    let write = try #require(
      design.decision(.edge("Order Service", "Order Database", .data), .retry))
    #expect(write.outcome == .noRetry)
    #expect(write.reason.contains("cannot tell whether Order Database has committed"))
    guard
      case .retry? = design.outcome(.edge("Report Service", "Report Replica", .data), .retry)
    else {
      Issue.record("the read is not retried")
      return
    }
  }

  @Test(
    "A message is delivered again by its broker and not sent again by its sender",
    .tags(.trigger, .explanation))
  func messagesAreRedelivered() throws {
    let design = RequirementsBuilder {
      $0.broker("Kafka")
      $0.message("Order Service", "Mail Service", via: "Kafka", channel: "OrderPlaced")
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"], broker: "Kafka")
    }.design()
    let decision = try #require(
      design.decision(.edge("Order Service", "Mail Service", .async), .retry))
    #expect(decision.outcome == .noRetry)
    #expect(
      decision.reason
        == "Kafka delivers again what Mail Service has not acknowledged; Order Service sends once.")
  }

  @Test(
    "A reviewer who repeats a command that no key protects is warned",
    .tags(.override, .explanation))
  func reviewerRepeatsCommand() throws {
    let edge = Subject.edge("Payment Service", "Stripe")
    let policy = RetryPolicy(
      attempts: 4, baseDelayMilliseconds: 100, maximumDelayMilliseconds: 1000)
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }.design(review: .choosing(.retry(policy), for: edge, .retry))
    #expect(design.outcome(edge, .retry) == .retry(policy))
    let finding = try #require(design.findings(of: "ERR-02").first)
    #expect(finding.severity == .warning)
    #expect(finding.message.hasPrefix("Payment Service → Stripe is tried 4 times"))
  }

  @Test(
    "A command over REST inside is repeated with the key that its contract asks for",
    .tags(.trigger, .explanation))
  func keyed() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Order Service", "create the order, `POST /orders`", via: "REST")
    }.design()
    let decision = try #require(design.decision(.edge("Cart", "Order Service"), .retry))
    #expect(decision.outcome.title != Outcome.noRetry.title)
    #expect(decision.reason.contains("with the same Idempotency-Key"))
  }

  @Test("Who is outside decides itself whether to try again", .tags(.nonTrigger, .explanation))
  func outside() throws {
    let design = RequirementsBuilder {
      $0.external("Reseller")
      $0.call("Reseller", "Catalog", "read products", via: "REST")
    }.design()
    let decision = try #require(design.decision(.edge("Reseller", "Catalog"), .retry))
    #expect(decision.outcome == .noRetry)
    #expect(decision.reason.hasPrefix("Reseller is outside the system"))
  }
}
