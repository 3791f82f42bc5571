import Engine
import TestSupport
import Testing

@Suite("API-03: a command that is not idempotent carries a key")
struct API03IdempotencyKeyTests {
  private let edge = Subject.edge("Order Service", "Payment Service")

  @Test(
    "A POST needs a key, and the reason tells what happens without", .tags(.trigger, .explanation))
  func post() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise, `POST /payments`", via: "REST")
    }.design()
    let decision = try #require(design.decision(edge, .idempotency))
    #expect(
      decision.outcome
        == .practice(.idempotencyKey, detail: "400 without it, 409 in progress, 422 reused"))
    #expect(decision.reason.contains("Payment Service must not do it twice"))
    #expect(decision.origin == .rule)
  }

  @Test("A file that is handed over needs a key as a command does", .tags(.trigger))
  func file() {
    let design = RequirementsBuilder {
      $0.call("Scan Station", "Archive", "upload documents, `POST /documents`", via: "REST")
    }.design()
    #expect(design.decision(.edge("Scan Station", "Archive"), .idempotency) != nil)
  }

  @Test("A key that the source asks for is the source's decision", .tags(.trigger))
  func stated() throws {
    let design = RequirementsBuilder {
      $0.component(
        "Payment Service", offers: ["POST /payments authorises, Idempotency-Key required"])
      $0.call("Order Service", "Payment Service", "authorise, `POST /payments`", via: "REST")
    }.design()
    let decision = try #require(design.decision(edge, .idempotency))
    #expect(decision.origin == .source)
    #expect(decision.evidence.map(\.place.line) == [2])
  }

  @Test("A query, a PUT and an access to a store need none", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "`GET /payments/{id}`", via: "REST")
      $0.call("Order Service", "Stock Service", "`PUT /stock/{sku}`", via: "REST")
      $0.access("Order Service", "Order DB", "writes orders")
    }.design()
    #expect(design.decisions(of: "API-03").isEmpty)
  }

  @Test("The reviewer may do without", .tags(.override, .explanation))
  func reviewerOverrides() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise, `POST /payments`", via: "REST")
    }.design(review: .choosing(.noRetry, for: edge, .idempotency, reason: "amounts are tiny"))
    let decision = try #require(design.decision(edge, .idempotency))
    #expect(decision.outcome == .noRetry)
    #expect(decision.reason == "amounts are tiny")
  }

  @Test("A file without an operation needs a key as well", .tags(.trigger))
  func fileAlone() {
    let design = RequirementsBuilder {
      $0.call("Scan Station", "Archive", "upload of scans", via: "REST")
    }.design()
    #expect(design.decision(.edge("Scan Station", "Archive"), .idempotency) != nil)
  }

  @Test(
    "Work that is answered with 202 needs a key, a message has its own id",
    .tags(.trigger, .nonTrigger))
  func laterAnswers() {
    let design = RequirementsBuilder {
      $0.person("User")
      $0.call("User", "Report Service", "create the rendering, takes 40 minutes", via: "REST")
      $0.message(
        "Order Service", "Tax Service", "create the tax record, waits for the reply",
        channel: "tax.requests")
    }.design()
    let request = Subject.edge("User", "Report Service")
    #expect(design.outcome(request, .pattern) == .pattern(.asyncRequestReply))
    #expect(design.decision(request, .idempotency) != nil)
    let message = Subject.edge("Order Service", "Tax Service", .async)
    #expect(design.outcome(message, .pattern) == .pattern(.asyncRequestReply))
    #expect(design.decision(message, .idempotency) == nil)
  }
}
