import Engine
import TestSupport
import Testing

@Suite("TXN-04: orchestration for sagas that branch")
struct TXN04OrchestrationTests {
  @Test("The component that commands three others coordinates them", .tags(.trigger, .explanation))
  func commandsThree() throws {
    let decision = try #require(
      Checkout.requirements.design().decision(.named("Order Service"), .saga))
    #expect(decision.rule == "TXN-04")
    guard case .saga(let plan) = decision.outcome else {
      Issue.record("no saga")
      return
    }
    #expect(plan.coordination == .orchestration)
    #expect(
      decision.reason
        == "Order Service has Inventory Service, Voucher Service and Payment Service do a part each, "
        + "so it is the one that knows which step failed and what to undo.")
  }

  @Test("A pair is left to TXN-03", .tags(.nonTrigger))
  func pair() {
    #expect(Checkout.pair.design().decisions(of: "TXN-04").isEmpty)
  }

  @Test(
    "The reviewer's coordination stands, and the rule tells what speaks against it",
    .tags(.override, .explanation))
  func reviewer() throws {
    let plan = SagaPlan(
      coordination: .choreography, initiator: RequirementsBuilder.id("Order Service"), steps: [])
    let design = Checkout.requirements.design(
      review: .choosing(.saga(plan), for: .named("Order Service"), .saga))
    let decision = try #require(design.decision(.named("Order Service"), .saga))
    #expect(decision.outcome == .saga(plan))
    #expect(decision.alternatives[0].whyNot.contains("which step failed and what to undo"))
  }

  @Test("A part that a source calls an orchestrator leads even two steps", .tags(.trigger))
  func stated() throws {
    func saga(_ words: String) throws -> SagaPlan.Coordination {
      let design = RequirementsBuilder {
        $0.call("Order Service", "Stock Service", "reserve the stock")
        $0.access("Order Service", "Order Database", "store orders")
        $0.access("Stock Service", "Stock Database", "store stock")
        $0.statement(.consistency, words, about: "Order Service")
      }.design()
      guard
        case .saga(let plan) = try #require(design.outcome(.named("Order Service"), .saga))
      else { return .choreography }
      return plan.coordination
    }
    #expect(try saga("Orchestrates the order with a saga") == .orchestration)
    #expect(try saga("Keeps orders") == .choreography)
  }

  @Test("A saga of three that branches has a coordinator", .tags(.trigger))
  func branches() throws {
    let design = RequirementsBuilder {
      for part in ["Order", "Stock", "Voucher"] {
        $0.access("\(part) Service", "\(part) Database", "write rows")
      }
      $0.call("Order Service", "Stock Service", "reserve stock", via: "REST")
      $0.call("Order Service", "Voucher Service", "update the voucher", via: "REST")
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .saga))
    #expect(decision.rule == "TXN-04")
    #expect(decision.reason.hasPrefix("Order Service has Stock Service and Voucher Service do"))
  }
}
