import Engine
import TestSupport
import Testing

@Suite("ERR-04: no blind retry of an RPC that may have been done")
struct ERR04AmbiguousRPCTests {
  private static let reservation = RequirementsBuilder {
    $0.call("Order Service", "Inventory Service", "reserve stock", via: "gRPC")
  }

  @Test(
    "A command over gRPC is not repeated, because its state is unknown",
    .tags(.trigger, .explanation))
  func commandOverGRPC() throws {
    let decision = try #require(
      Self.reservation.design().decision(.edge("Order Service", "Inventory Service"), .retry))
    #expect(decision.rule == "ERR-04")
    #expect(decision.outcome == .noRetry)
    #expect(
      decision.reason
        == "After UNAVAILABLE or DEADLINE_EXCEEDED Order Service cannot tell whether Inventory "
        + "Service has done “reserve stock”, so it asks for the state before it tries again.")
  }

  @Test("A query over gRPC is left to ERR-02", .tags(.nonTrigger))
  func queryOverGRPC() {
    let design = RequirementsBuilder {
      $0.call("Cart Service", "Inventory Service", "read availability", via: "gRPC")
    }.design()
    #expect(design.decisions(of: "ERR-04").isEmpty)
  }

  @Test("A reviewer who repeats it anyway is warned", .tags(.override, .explanation))
  func reviewerRepeats() throws {
    let policy = RetryPolicy(
      attempts: 3, baseDelayMilliseconds: 100, maximumDelayMilliseconds: 1000)
    let design = Self.reservation.design(
      review: .choosing(.retry(policy), for: .edge("Order Service", "Inventory Service"), .retry))
    let finding = try #require(design.findings(of: "ERR-04").first)
    #expect(finding.message.contains("tried 3 times over gRPC"))
    #expect(design.findings(of: "ERR-02").isEmpty)
  }
}
