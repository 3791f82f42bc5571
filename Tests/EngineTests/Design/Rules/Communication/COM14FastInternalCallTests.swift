import Engine
import TestSupport
import Testing

@Suite("COM-14: a fast internal call without a named protocol is gRPC")
struct COM14FastInternalCallTests {
  private func shop(milliseconds: Double, via: String? = nil) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.call("Cart", "Stock", "read the stock", via: via)
      $0.quality(
        .latency(milliseconds: milliseconds, percentile: 99), of: "Stock", "p99 below that")
    }
  }
  private let edge = Subject.edge("Cart", "Stock")

  @Test(
    "Below 50 ms the call is gRPC, and the reason names the stated latency",
    .tags(.trigger, .explanation))
  func fast() throws {
    let design = shop(milliseconds: 20).design()
    let decision = try #require(design.decision(edge, .transport))
    #expect(decision.rule == "COM-14")
    #expect(decision.outcome == .transport(.grpc))
    #expect(decision.reason.contains("must be answered within 20 ms"))
    #expect(decision.evidence.map(\.quote) == ["p99 below that"])
    #expect(decision.alternatives.map(\.outcome) == [.transport(.rest)])
  }

  @Test("The proto file proposes a method named after the purpose", .tags(.trigger))
  func contract() throws {
    let builder = shop(milliseconds: 20)
    let contracts = ContractWriter.contracts(
      for: builder.requirements, analysis: builder.analysis(), design: builder.design())
    #expect(contracts.rpcs.flatMap(\.methods).map(\.name) == ["ReadTheStock"])
    #expect(contracts.rpcs.flatMap(\.methods).map(\.origin) == [.proposed("COM-14")])
  }

  @Test(
    "A slower call, a named protocol and an external system stay as they are", .tags(.nonTrigger))
  func others() {
    #expect(shop(milliseconds: 80).design().outcome(edge, .transport) == .transport(.rest))
    #expect(
      shop(milliseconds: 20, via: "REST").design().outcome(edge, .transport) == .transport(.rest))
    let external = RequirementsBuilder {
      $0.external("Maps")
      $0.call("Cart", "Maps", "read the route")
      $0.quality(.latency(milliseconds: 20, percentile: 99), of: "Maps")
    }.design()
    #expect(external.outcome(.edge("Cart", "Maps"), .transport) == .transport(.rest))
  }

  @Test("The reviewer may stay with REST", .tags(.override))
  func reviewer() throws {
    let review = Review.choosing(.transport(.rest), for: edge, .transport)
    let decision = try #require(
      shop(milliseconds: 20).design(review: review).decision(edge, .transport))
    #expect(decision.outcome == .transport(.rest))
    #expect(decision.overruled == .transport(.grpc))
  }

  @Test("Exactly 50 ms are not below 50 ms", .tags(.nonTrigger))
  func atTheLimit() {
    func transport(_ milliseconds: Double) -> Outcome? {
      RequirementsBuilder {
        $0.call("Cart", "Stock", "read the stock")
        $0.quality(.latency(milliseconds: milliseconds, percentile: 99), of: "Stock", "p99")
      }.design().outcome(.edge("Cart", "Stock"), .transport)
    }
    #expect(transport(50) == .transport(.rest))
    #expect(transport(49) == .transport(.grpc))
  }

  @Test("A person's browser speaks no gRPC, however fast the answer", .tags(.nonTrigger))
  func person() {
    let design = RequirementsBuilder {
      $0.person("User")
      $0.call("User", "Stock", "read the stock")
      $0.quality(.latency(milliseconds: 20, percentile: 99), of: "Stock", "p99 20 ms")
    }.design()
    #expect(design.outcome(.edge("User", "Stock"), .transport) == .transport(.rest))
  }

  @Test(
    "A steady feed that is asked for is gRPC, whatever its latency", .tags(.trigger, .explanation))
  func feed() throws {
    let design = RequirementsBuilder { $0.call("Cart", "Stock", "telemetry") }.design()
    let decision = try #require(design.decision(.edge("Cart", "Stock"), .transport))
    #expect(decision.outcome == .transport(.grpc))
    #expect(decision.reason.contains("it is a steady feed"))
  }
}
