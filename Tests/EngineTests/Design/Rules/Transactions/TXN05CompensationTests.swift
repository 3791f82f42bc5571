import Engine
import TestSupport
import Testing

@Suite("TXN-05: compensations that the source names")
struct TXN05CompensationTests {
  @Test("An operation that the source names undoes a step", .tags(.trigger))
  func named() throws {
    let decision = try #require(
      Checkout.requirements.design().decision(.edge("Order Service", "Inventory Service"), .saga))
    #expect(decision.outcome == .practice(.compensation, detail: "ReleaseReservation"))
    #expect(decision.origin == .source)
  }

  @Test(
    "A step that nothing undoes is a finding, and nothing is made up", .tags(.trigger, .explanation)
  )
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

  @Test("The point of no return needs none", .tags(.nonTrigger))
  func pivot() {
    let design = Checkout.requirements.design()
    #expect(design.decision(.edge("Order Service", "Payment Service"), .saga) == nil)
  }

  @Test(
    "The reviewer's way back stands, and the source's remains to be read",
    .tags(.override, .explanation))
  func reviewer() throws {
    let edge = Subject.edge("Order Service", "Inventory Service")
    let chosen = Outcome.practice(.compensation, detail: "the reservation expires")
    let design = Checkout.requirements.design(review: .choosing(chosen, for: edge, .saga))
    let decision = try #require(design.decision(edge, .saga))
    #expect(decision.outcome == chosen)
    #expect(decision.overruled == .practice(.compensation, detail: "ReleaseReservation"))
  }

  @Test(
    "The only operation that undoes is taken among few, not among many",
    .tags(.trigger, .nonTrigger))
  func onlyOne() {
    func undone(_ operations: [String]) -> Outcome? {
      RequirementsBuilder {
        $0.component("Stock Service", offers: operations)
        for part in ["Order", "Stock", "Payment"] {
          $0.access("\(part) Service", "\(part) Database", "write rows")
        }
        $0.call("Order Service", "Stock Service", "update goods", via: "gRPC")
        $0.call("Order Service", "Payment Service", "charge the card", via: "REST")
      }.design().outcome(.edge("Order Service", "Stock Service"), .saga)
    }
    let four = ["rpc Stock.Find", "rpc Stock.Count", "rpc Stock.Move", "rpc Stock.UndoMove"]
    #expect(undone(four) == .practice(.compensation, detail: "UndoMove"))
    #expect(undone(four + ["rpc Stock.Watch"]) == nil)
  }
}
