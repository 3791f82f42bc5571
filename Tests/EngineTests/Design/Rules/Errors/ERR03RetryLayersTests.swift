import Engine
import TestSupport
import Testing

@Suite("ERR-03: retries at one layer of a path")
struct ERR03RetryLayersTests {
  private static let chain = RequirementsBuilder {
    $0.call("Cart Service", "Pricing Service", "read prices", via: "REST")
    $0.call("Pricing Service", "Tax Service", "read rates", via: "REST")
  }

  @Test("Only the call next to the failure is tried again, and the product is told")
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

  @Test("A single layer of retries stays as it is")
  func singleLayer() {
    let design = RequirementsBuilder {
      $0.call("Cart Service", "Pricing Service", "read prices", via: "REST")
    }.design()
    #expect(design.decisions(of: "ERR-03").isEmpty)
  }

  @Test("A reviewer who keeps retries above others gets the product as a finding")
  func reviewerKeepsLayers() throws {
    let policy = RetryPolicy(
      attempts: 4, baseDelayMilliseconds: 100, maximumDelayMilliseconds: 1000)
    let design = Self.chain.design(
      review: .choosing(.retry(policy), for: .edge("Cart Service", "Pricing Service"), .retry))
    let finding = try #require(design.findings(of: "ERR-03").first)
    #expect(finding.message.contains("4 × 3 = 12 calls of Tax Service"))
    #expect(finding.places.count == 2)
  }

  @Test("A path whose pattern became asynchronous multiplies nothing")
  func asynchronousPath() {
    let design = Self.chain.design(
      review: .choosing(
        .pattern(.publishSubscribe), for: .edge("Pricing Service", "Tax Service"), .pattern))
    #expect(design.decisions(of: "ERR-03").isEmpty)
  }

  @Test("In a circle the retry stays in front of the call that COM-10 replaces")
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
}
