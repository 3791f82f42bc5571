import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("ERR-03: retries at one layer of a path")
struct ERR03RetryLayersTests {
  private static let chain = RequirementsBuilder {
    $0.call("Cart Service", "Pricing Service", "read prices", via: "REST")
    $0.call("Pricing Service", "Tax Service", "read rates", via: "REST")
  }

  @Test(
    "Only the call next to the failure is tried again, and the product is told",
    .tags(.trigger, .explanation))
  func oneLayer() throws {
    let design = Self.chain.design()
    let upper = try #require(design.decision(.edge("Cart Service", "Pricing Service"), .retry))
    #expect(upper.rule == "ERR-03")
    #expect(upper.outcome == .noRetry)
    #expect(
      upper.reason
        == "Pricing Service → Tax Service behind it is tried again already; with retries at "
        + "Cart Service → Pricing Service too, one request would become 3 × 3 = 9 calls of "
        + "Tax Service.")
    let lower = try #require(design.decision(.edge("Pricing Service", "Tax Service"), .retry))
    #expect(lower.rule == "ERR-02")
    #expect(design.findings(of: "ERR-03").isEmpty)
  }

  @Test("A single layer of retries stays as it is", .tags(.nonTrigger))
  func singleLayer() {
    let design = RequirementsBuilder {
      $0.call("Cart Service", "Pricing Service", "read prices", via: "REST")
    }.design()
    #expect(design.decisions(of: "ERR-03").isEmpty)
  }

  @Test(
    "A reviewer who keeps retries above others gets the product as a finding",
    .tags(.override, .explanation))
  func reviewerKeepsLayers() throws {
    let policy = RetryPolicy(
      attempts: 4, baseDelayMilliseconds: 100, maximumDelayMilliseconds: 1000)
    let design = Self.chain.design(
      review: .choosing(.retry(policy), for: .edge("Cart Service", "Pricing Service"), .retry))
    let finding = try #require(design.findings(of: "ERR-03").first)
    #expect(finding.message.contains("4 × 3 = 12 calls of Tax Service"))
    #expect(finding.places.count == 2)
  }

  @Test("A path whose pattern became asynchronous multiplies nothing", .tags(.override))
  func asynchronousPath() {
    let design = Self.chain.design(
      review: .choosing(
        .pattern(.publishSubscribe), for: .edge("Pricing Service", "Tax Service"), .pattern))
    #expect(design.decisions(of: "ERR-03").isEmpty)
  }

  @Test("In a circle the retry stays in front of the call that COM-10 replaces", .tags(.nonTrigger))
  func circle() throws {
    let design = RequirementsBuilder {
      $0.call("A Service", "B Service", "read b", via: "REST")
      $0.call("B Service", "A Service", "read a", via: "REST")
    }.design()
    let kept = [("A Service", "B Service"), ("B Service", "A Service")].filter { ends in
      guard case .retry? = design.outcome(.edge(ends.0, ends.1), .retry) else { return false }
      return true
    }
    #expect(kept.count == 1)
    #expect(design.findings(of: "ERR-03").isEmpty)
  }

  @Test("A call that is not repeated anyway is no layer", .tags(.nonTrigger))
  func noLayer() {
    let design = RequirementsBuilder {
      $0.call("Cart", "Order Service", "create the order", via: "GraphQL")
      $0.call("Order Service", "Catalog", "read products", via: "REST")
    }.design()
    #expect(design.decision(.edge("Cart", "Order Service"), .retry)?.rule == "ERR-02")
  }

  @Test(
    "Of three layers the last keeps its retry, and one finding is enough for all",
    .tags(.trigger, .explanation))
  func threeLayers() throws {
    let chain = RequirementsBuilder {
      $0.call("A", "B", "read b")
      $0.call("B", "C", "read c")
      $0.call("C", "D", "read d")
    }
    let decision = try #require(chain.design().decision(.edge("A", "B"), .retry))
    #expect(decision.reason.hasPrefix("C → D behind it is tried again already"))
    var review = Review()
    let policy = RetryPolicy(attempts: 2, baseDelayMilliseconds: 10, maximumDelayMilliseconds: 100)
    for (from, to) in [("A", "B"), ("B", "C"), ("C", "D")] {
      review.choices[DecisionKey(subject: .edge(from, to), topic: .retry)] = ReviewerChoice(
        outcome: .retry(policy), reason: "we insist")
    }
    let findings = chain.design(review: review).findings(of: "ERR-03")
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains("2 × 2 × 2 = 8 calls of D") == true)
  }

  @Test("Registering at a registry is no layer: no request waits for it", .tags(.nonTrigger))
  func registration() throws {
    func rule(_ purpose: String) throws -> RuleID {
      let design = RequirementsBuilder {
        $0.call("Cart Service", "Pricing Service", "read prices", via: "REST")
        $0.call("Pricing Service", "Eureka Server", purpose, via: "REST")
      }.design()
      return try #require(design.decision(.edge("Cart Service", "Pricing Service"), .retry)).rule
    }
    #expect(try rule("registers itself") == "ERR-02")
    #expect(try rule("read the list of prices") == "ERR-03")
  }
}
