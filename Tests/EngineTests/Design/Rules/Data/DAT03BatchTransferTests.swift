import Engine
import TestSupport
import Testing

@Suite("DAT-03: many records go as a batch")
struct DAT03BatchTransferTests {
  @Test("A nightly export is a batch", .tags(.trigger, .explanation))
  func nightly() throws {
    let design = RequirementsBuilder { $0.message("Shop", "Warehouse", "nightly export") }.design()
    let decision = try #require(design.decision(.edge("Shop", "Warehouse", .async), .pattern))
    #expect(decision.outcome == .pattern(.batchTransfer))
    #expect(
      decision.reason
        == "Shop and Warehouse exchange many records at once for “nightly export”: its words say "
        + "“export”.")
  }

  @Test("A call that reads a report is a call", .tags(.nonTrigger))
  func call() {
    let design = RequirementsBuilder { $0.call("Shop", "Warehouse", "get the report") }.design()
    #expect(design.decisions(of: "DAT-03").isEmpty)
  }

  @Test(
    "The reviewer may have single records instead, and the batch remains the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let edge = Subject.edge("Shop", "Warehouse", .async)
    let design = RequirementsBuilder { $0.message("Shop", "Warehouse", "nightly export") }.design(
      review: .choosing(.pattern(.publishSubscribe), for: edge, .pattern))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.publishSubscribe))
    #expect(decision.alternatives[0].outcome == .pattern(.batchTransfer))
    #expect(decision.alternatives[0].whyNot.contains("exchange many records at once"))
  }

  @Test("Files are handed over as files, many records in them as a batch", .tags(.trigger))
  func files() {
    let design = RequirementsBuilder {
      $0.arrow("Scanner", "Archive", "files of scans", via: "SFTP")
      $0.arrow("Shop", "Bank Desk", "nightly export as csv", via: "SFTP")
    }.design()
    #expect(
      design.outcome(.edge("Scanner", "Archive", .unknown), .pattern) == .pattern(.fileTransfer))
    #expect(
      design.outcome(.edge("Shop", "Bank Desk", .unknown), .pattern) == .pattern(.batchTransfer))
  }
}
