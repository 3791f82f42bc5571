import Engine
import TestSupport
import Testing

@Suite("TXN-03: choreography for short sagas")
struct TXN03ChoreographyTests {
  @Test("Two components in one line need no coordinator", .tags(.trigger, .explanation))
  func shortLine() throws {
    let decision = try #require(
      Checkout.pair.design().decision(.named("Settlement Service"), .saga))
    #expect(decision.rule == "TXN-03")
    #expect(decision.reason.hasPrefix("Settlement Service and Payment Service stand in one line"))
    #expect(decision.alternatives.count == 2)
  }

  @Test("A saga that branches is left to TXN-04", .tags(.nonTrigger))
  func branches() {
    #expect(Checkout.requirements.design().decisions(of: "TXN-03").isEmpty)
  }

  @Test("The reviewer's coordination stands", .tags(.override))
  func reviewer() throws {
    let plan = SagaPlan(
      coordination: .orchestration, initiator: RequirementsBuilder.id("Settlement Service"),
      steps: [])
    let design = Checkout.pair.design(
      review: .choosing(.saga(plan), for: .named("Settlement Service"), .saga))
    let decision = try #require(design.decision(.named("Settlement Service"), .saga))
    #expect(decision.outcome == .saga(plan))
    #expect(decision.origin == .reviewer)
  }

  @Test("Three in one line need no coordinator, a fourth does", .tags(.trigger, .nonTrigger))
  func limit() throws {
    func coordination(_ partners: [String]) -> SagaPlan.Coordination? {
      let design = RequirementsBuilder {
        $0.access("Order Service", "Order Database", "write orders")
        for partner in partners {
          $0.access(partner, "\(partner) Database", "write rows")
          $0.event("\(partner)Asked", from: "Order Service", to: [partner])
          $0.event("\(partner)Done", from: partner, to: ["Order Service"])
        }
      }.design()
      guard case .saga(let plan)? = design.outcome(.named("Order Service"), .saga) else {
        return nil
      }
      return plan.coordination
    }
    #expect(coordination(["Shipping", "Billing"]) == .choreography)
    #expect(coordination(["Shipping", "Billing", "Loyalty"]) == .orchestration)
  }

  @Test("Two commands of one component branch, however few take part", .tags(.nonTrigger))
  func twoCommands() {
    let design = RequirementsBuilder {
      for part in ["Order", "Stock", "Voucher"] {
        $0.access("\(part) Service", "\(part) Database", "write rows")
      }
      $0.call("Order Service", "Stock Service", "reserve stock", via: "REST")
      $0.call("Order Service", "Voucher Service", "update the voucher", via: "REST")
    }.design()
    #expect(design.decisions(of: "TXN-03").isEmpty)
    #expect(design.decision(.named("Order Service"), .saga)?.rule == "TXN-04")
  }
}
