import Engine
import TestSupport
import Testing

@Suite("DAT-02: deletions and short lags are read from the log")
struct DAT02ChangeCaptureTests {
  private func shop(_ purpose: String) -> RequirementsBuilder {
    RequirementsBuilder { $0.arrow("Order Service", "Report Service", purpose) }
  }
  private let edge = Subject.edge("Order Service", "Report Service", .unknown)

  @Test("Deletions that matter make a transfer change data capture", .tags(.trigger, .explanation))
  func deletions() throws {
    let decision = try #require(
      shop("nightly export of orders, deleted ones included").design().decision(edge, .pattern))
    #expect(decision.rule == "DAT-02")
    #expect(decision.outcome == .pattern(.changeDataCapture))
    #expect(decision.reason.contains("carries deletions"))
    #expect(decision.alternatives[0].whyNot.contains("Order Service does not see what was deleted"))
  }

  @Test("So does a lag of minutes", .tags(.trigger, .explanation))
  func lag() throws {
    let decision = try #require(
      shop("sync of orders within 5 minutes").design().decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.changeDataCapture))
    #expect(decision.reason.contains("must arrive within 5 min"))
  }

  @Test(
    "A nightly export stays a batch, and looking for changes by timestamp is a warning",
    .tags(.nonTrigger))
  func others() {
    #expect(
      shop("nightly export of orders").design().outcome(edge, .pattern) == .pattern(.batchTransfer))
    let polling = shop("nightly export of rows by updated_at").design()
    #expect(polling.findings(of: "DAT-02").map(\.severity) == [.warning])
  }

  @Test("The reviewer may keep the batch", .tags(.override))
  func reviewer() {
    let design = shop("nightly export of orders, deleted ones included").design(
      review: .choosing(.pattern(.batchTransfer), for: edge, .pattern))
    #expect(design.outcome(edge, .pattern) == .pattern(.batchTransfer))
  }

  @Test("A lag of just the limit is captured, a longer one is not", .tags(.trigger, .nonTrigger))
  func limit() {
    let limit = DesignDefaults.standard.number(.transferLag)
    func pattern(_ minutes: Int) -> Outcome? {
      RequirementsBuilder {
        $0.arrow("Order Service", "Report Service", "sync of orders within \(minutes) minutes")
      }.design().outcome(.edge("Order Service", "Report Service", .unknown), .pattern)
    }
    #expect(pattern(limit) == .pattern(.changeDataCapture))
    #expect(pattern(limit + 1) == .pattern(.batchTransfer))
  }

  @Test("Nobody reads the log of a store outside", .tags(.nonTrigger))
  func foreign() {
    let design = RequirementsBuilder {
      $0.external("Supplier")
      $0.arrow("Supplier", "Catalog", "nightly export of products, deleted ones included")
    }.design()
    #expect(design.decisions(of: "DAT-02").isEmpty)
  }
}
