import Engine
import TestSupport
import Testing

/// Requirements with a checkout that writes in several components.
enum Checkout {
  static let requirements = RequirementsBuilder {
    $0.component("Order Service", offers: ["POST /orders"])
    $0.component(
      "Inventory Service", offers: ["rpc Stock.ReserveStock", "rpc Stock.ReleaseReservation"])
    $0.component("Voucher Service", offers: ["rpc Vouchers.UseVoucher"])
    $0.component("Payment Service", offers: ["POST /payments"])
    $0.access("Order Service", "Order Database", "write orders")
    $0.access("Inventory Service", "Stock Database", "write reservations")
    $0.access("Voucher Service", "Voucher Database", "write vouchers")
    $0.access("Payment Service", "Payment Database", "write payments")
    $0.call("Order Service", "Inventory Service", "reserve stock", via: "gRPC")
    $0.call("Order Service", "Voucher Service", "update the voucher", via: "gRPC")
    $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
  }

  static let pair = RequirementsBuilder {
    $0.access("Settlement Service", "Ledger", "write entries")
    $0.access("Payment Service", "Payment Database", "write payouts")
    $0.call("Settlement Service", "Payment Service", "create the payout", via: "REST")
  }
}

@Suite("TXN-02: writes over several components")
struct TXN02SagaTests {
  @Test(
    "A component that commands others which write is the start of a saga, not of one transaction")
  func commands() throws {
    let rules: [any DecisionRule] = [
      COM01RequestResponse(), COM08NamedTechnology(), TXN01LocalTransaction(), TXN02Saga(),
    ]
    let design = Checkout.requirements.design(by: rules)
    let decision = try #require(design.decision(.named("Order Service"), .saga))
    #expect(decision.rule == "TXN-02")
    guard case .saga(let plan) = decision.outcome else {
      Issue.record("no saga")
      return
    }
    #expect(
      plan.steps.map(\.participant.rawValue)
        == ["order-service", "inventory-service", "voucher-service", "payment-service"])
    #expect(plan.steps.map(\.isPivot) == [false, false, false, true])
    #expect(decision.alternatives.first?.outcome == .localTransaction)
  }

  @Test("An entrance that passes a user's steps on starts none")
  func entrance() {
    let design = RequirementsBuilder {
      $0.component("Web Gateway")
      $0.access("Order Service", "Order Database", "write orders")
      $0.access("Cart Service", "Cart Store", "write carts")
      $0.call("Web Gateway", "Order Service", "create the order", via: "REST")
      $0.call("Web Gateway", "Cart Service", "update the cart", via: "REST")
    }.design()
    #expect(design.decision(.named("Web Gateway"), .saga) == nil)
  }

  @Test("An event that is answered by an event is a transaction over both")
  func conversation() throws {
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "write orders")
      $0.access("Shipping Service", "Parcel Database", "write parcels")
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      $0.event("OrderShipped", from: "Shipping Service", to: ["Order Service"])
    }.design()
    guard case .saga(let plan)? = design.outcome(.named("Order Service"), .saga) else {
      Issue.record("no saga")
      return
    }
    #expect(plan.steps.map(\.participant.rawValue) == ["order-service", "shipping-service"])
    #expect(plan.coordination == .choreography)
    #expect(design.outcome(.named("Shipping Service"), .saga) == .localTransaction)
  }

  @Test("Two-phase commit in the source is a finding, its refusal is not")
  func twoPhaseCommit() {
    let asked = RequirementsBuilder {
      $0.statement(.consistency, "Orders and payments share a distributed transaction")
    }.design()
    let refused = RequirementsBuilder {
      $0.statement(.consistency, "There are no distributed transactions")
    }.design()
    #expect(asked.findings(of: "TXN-02").count == 1)
    #expect(refused.findings(of: "TXN-02").isEmpty)
  }
}
