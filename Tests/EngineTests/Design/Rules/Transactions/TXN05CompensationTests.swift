import Engine
import TestSupport
import Testing

@Suite("TXN-05: compensations that the source names")
struct TXN05CompensationTests {
  @Test("An operation that the source names undoes a step")
  func named() throws {
    let decision = try #require(
      Checkout.requirements.design().decision(.edge("Order Service", "Inventory Service"), .saga))
    #expect(decision.outcome == .practice(.compensation, detail: "ReleaseReservation"))
    #expect(decision.origin == .source)
  }

  @Test("A step that nothing undoes is a finding, and nothing is made up")
  func missing() throws {
    let design = Checkout.requirements.design()
    let finding = try #require(design.findings(of: "TXN-05").first)
    #expect(design.findings(of: "TXN-05").count == 1)
    #expect(
      finding.message
        == "Missing compensation: no source says what undoes “update the voucher” at Voucher Service "
        + "when Order Service fails later")
    #expect(design.decision(.edge("Order Service", "Voucher Service"), .saga) == nil)
  }

  @Test("The point of no return needs none")
  func pivot() {
    let design = Checkout.requirements.design()
    #expect(design.decision(.edge("Order Service", "Payment Service"), .saga) == nil)
  }
}
