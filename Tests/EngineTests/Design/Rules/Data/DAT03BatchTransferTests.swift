import Engine
import TestSupport
import Testing

@Suite("DAT-03: many records go as a batch")
struct DAT03BatchTransferTests {
  @Test("A nightly export is a batch")
  func nightly() throws {
    let design = RequirementsBuilder { $0.message("Shop", "Warehouse", "nightly export") }.design()
    let decision = try #require(design.decision(.edge("Shop", "Warehouse", .async), .pattern))
    #expect(decision.outcome == .pattern(.batchTransfer))
    #expect(
      decision.reason
        == "Shop and Warehouse exchange many records at once for “nightly export”: its words say "
        + "“export”.")
  }

  @Test("A call that reads a report is a call")
  func call() {
    let design = RequirementsBuilder { $0.call("Shop", "Warehouse", "get the report") }.design()
    #expect(design.decisions(of: "DAT-03").isEmpty)
  }

  @Test("The reviewer may have single records instead, and the batch remains the alternative")
  func reviewer() throws {
    let edge = Subject.edge("Shop", "Warehouse", .async)
    let design = RequirementsBuilder { $0.message("Shop", "Warehouse", "nightly export") }.design(
      review: .choosing(.pattern(.publishSubscribe), for: edge, .pattern))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.publishSubscribe))
    #expect(decision.alternatives[0].outcome == .pattern(.batchTransfer))
    #expect(decision.alternatives[0].whyNot.contains("exchange many records at once"))
  }
}
