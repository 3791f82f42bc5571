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
    "A component that commands others which write is the start of a saga, not of one transaction",
    .tags(.trigger))
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

  @Test("An entrance that passes a user's steps on starts none", .tags(.nonTrigger))
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

  @Test("An event that is answered by an event is a transaction over both", .tags(.trigger))
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

  @Test(
    "Two-phase commit in the source is a finding, its refusal is not", .tags(.trigger, .nonTrigger))
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

  @Test("The reason names all who write, and why not one transaction", .tags(.explanation))
  func reason() throws {
    let design = Checkout.pair.design(by: [
      COM01RequestResponse(), COM08NamedTechnology(), TXN02Saga(),
    ])
    let decision = try #require(design.decision(.named("Settlement Service"), .saga))
    #expect(
      decision.reason
        == "Settlement Service starts writes in Settlement Service and Payment Service, which no "
        + "single transaction can hold together.")
    #expect(decision.alternatives.first?.whyNot.contains("lock all until the slowest") == true)
  }

  @Test("The reviewer may keep each write by itself", .tags(.override))
  func reviewer() throws {
    let design = Checkout.pair.design(
      review: .choosing(.localTransaction, for: .named("Settlement Service"), .saga))
    let decision = try #require(design.decision(.named("Settlement Service"), .saga))
    #expect(decision.outcome == .localTransaction)
    #expect(decision.origin == .reviewer)
    guard case .saga? = decision.overruled else {
      Issue.record("the saga is forgotten: \(String(describing: decision.overruled))")
      return
    }
  }

  @Test("What a source has rejected is no finding", .tags(.nonTrigger))
  func rejected() {
    let design = RequirementsBuilder {
      $0.statement(.rejectedOption, "A distributed transaction over orders and payments")
    }.design()
    #expect(design.findings(of: "TXN-02").isEmpty)
  }

  @Test(
    "A part that is told by message takes part, one that is only asked does not", .tags(.trigger))
  func messagesAndQueries() throws {
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "write orders")
      $0.access("Stock Service", "Stock Database", "write reservations")
      $0.access("Catalog", "Catalog Database", "write products")
      $0.message("Order Service", "Stock Service", "reserve stock", channel: "stock.commands")
      $0.call("Order Service", "Catalog", "read products", via: "REST")
    }.design()
    guard case .saga(let plan)? = design.outcome(.named("Order Service"), .saga) else {
      Issue.record("no saga")
      return
    }
    #expect(plan.steps.map(\.participant.rawValue) == ["order-service", "stock-service"])
  }
}
