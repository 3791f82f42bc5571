import Engine
import TestSupport
import Testing

@Suite("DAT-02: deletions and short lags are read from the log")
struct DAT02ChangeCaptureTests {
  private func shop(_ purpose: String) -> RequirementsBuilder {
    RequirementsBuilder { $0.arrow("Order Service", "Report Service", purpose) }
  }
  private let edge = Subject.edge("Order Service", "Report Service", .unknown)

  @Test("Deletions that matter make a transfer change data capture")
  func deletions() throws {
    let decision = try #require(
      shop("nightly export of orders, deleted ones included").design().decision(edge, .pattern))
    #expect(decision.rule == "DAT-02")
    #expect(decision.outcome == .pattern(.changeDataCapture))
    #expect(decision.reason.contains("carries deletions"))
    #expect(decision.alternatives[0].whyNot.contains("Order Service does not see what was deleted"))
  }

  @Test("So does a lag of minutes")
  func lag() throws {
    let decision = try #require(
      shop("sync of orders within 5 minutes").design().decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.changeDataCapture))
    #expect(decision.reason.contains("must arrive within 5 min"))
  }

  @Test("A nightly export stays a batch, and looking for changes by timestamp is a warning")
  func others() {
    #expect(
      shop("nightly export of orders").design().outcome(edge, .pattern) == .pattern(.batchTransfer))
    let polling = shop("nightly export of rows by updated_at").design()
    #expect(polling.findings(of: "DAT-02").map(\.severity) == [.warning])
  }

  @Test("The reviewer may keep the batch")
  func reviewer() {
    let design = shop("nightly export of orders, deleted ones included").design(
      review: .choosing(.pattern(.batchTransfer), for: edge, .pattern))
    #expect(design.outcome(edge, .pattern) == .pattern(.batchTransfer))
  }
}
