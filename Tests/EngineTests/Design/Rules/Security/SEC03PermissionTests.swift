import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("SEC-03: one permission per operation or topic")
struct SEC03PermissionTests {
  @Test(
    "A stated operation gives the permission that its contract bears", .tags(.trigger, .explanation)
  )
  func statedOperation() throws {
    let design = RequirementsBuilder {
      $0.call(
        "Cart Service", "Order Service", "submit the order", via: "REST",
        quote: "- Order Service, REST `POST /orders`")
    }.design()
    let decision = try #require(
      design.decision(.edge("Cart Service", "Order Service"), .authorization))
    #expect(decision.outcome == .permission("orders:write"))
    #expect(
      decision.reason
        == "Cart Service needs POST /orders for “submit the order” and no other operation.")
    #expect(decision.alternatives.map(\.outcome) == [.permission("order:*")])
  }

  @Test("A call of which nobody says whether it only reads gets no right to read", .tags(.trigger))
  func unclear() throws {
    let builder = RequirementsBuilder { $0.call("Shop", "Tax Service", "sales tax and VAT") }
    let edge = Subject.edge("Shop", "Tax Service")
    let decision = try #require(builder.design().decision(edge, .authorization))
    #expect(decision.outcome == .permission("tax:use"))
    #expect(decision.assumptions == [.unclearPurpose])
    let answered = builder.design(review: Review(answers: [.unclearPurpose: "only reads"]))
    #expect(answered.outcome(edge, .authorization) == .permission("tax:read"))
  }

  @Test(
    "Without a stated operation the provider's interfaces and the words decide", .tags(.trigger))
  func matchedOperation() {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["POST /orders", "GET /orders/{orderId}"])
      $0.call("Web Portal", "Order Service", "reading the order history", via: "REST")
    }.design()
    #expect(
      design.outcome(.edge("Web Portal", "Order Service"), .authorization)
        == .permission("orders:read"))
  }

  @Test("A gRPC method gives a permission of its service", .tags(.trigger))
  func method() {
    let design = RequirementsBuilder {
      $0.component("Inventory Service", offers: ["rpc Stock.ReserveStock"])
      $0.call(
        "Order Service", "Inventory Service", "reserve stock", via: "gRPC",
        quote: "- Inventory Service to reserve stock, gRPC `ReserveStock`")
    }.design()
    #expect(
      design.outcome(.edge("Order Service", "Inventory Service"), .authorization)
        == .permission("stock:write"))
  }

  @Test("Publisher and consumer have rights on the topic", .tags(.trigger, .explanation))
  func topics() {
    let design = RequirementsBuilder {
      $0.broker("Kafka")
      $0.message("Order Service", "Kafka", channel: "OrderPlaced")
      $0.event(
        "OrderPlaced", from: "Order Service", to: ["Mail Service"],
        channel: "orders.order-placed.v1", broker: "Kafka")
    }.design()
    #expect(
      design.outcome(.edge("Order Service", "Kafka", .async), .authorization)
        == .permission("orders.order-placed.v1:write"))
  }

  @Test(
    "One arrow to a broker for both ways gives each event the right that fits",
    .tags(.trigger, .explanation))
  func bothWays() {
    let design = RequirementsBuilder {
      $0.broker("Kafka")
      $0.message("Shipping Service", "Kafka", channel: "OrderPaid, OrderShipped")
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: "paid.v1")
      $0.event("OrderShipped", from: "Shipping Service", to: ["Mail Service"], channel: "sent.v1")
    }.design()
    #expect(
      design.outcome(.edge("Shipping Service", "Kafka", .async), .authorization)
        == .permission("paid.v1:read sent.v1:write"))
  }

  @Test("A wildcard in the source is an error, its refusal is not", .tags(.trigger, .nonTrigger))
  func wildcards() {
    let granted = RequirementsBuilder {
      $0.statement(.authorization, "The batch user has full access to all services")
    }.design()
    let refused = RequirementsBuilder {
      $0.statement(.authorization, "There are no technical super users")
    }.design()
    #expect(granted.findings(of: "SEC-03").map(\.severity) == [.error])
    #expect(refused.findings(of: "SEC-03").isEmpty)
  }

  @Test("The reviewer's permission stands", .tags(.override))
  func reviewer() {
    let edge = Subject.edge("Report Service", "User Service")
    let design = RequirementsBuilder {
      $0.call("Report Service", "User Service", "read users")
    }.design(review: .choosing(.permission("people:read"), for: edge, .authorization))
    #expect(design.outcome(edge, .authorization) == .permission("people:read"))
  }

  @Test("Who signs what it sends is granted no scope", .tags(.nonTrigger))
  func webhook() throws {
    func permission(_ offers: [String]) throws -> Outcome {
      let design = RequirementsBuilder {
        $0.external("Stripe")
        $0.component("Payment Service", offers: offers)
        $0.call("Stripe", "Payment Service", "webhook")
      }.design()
      return try #require(design.outcome(.edge("Stripe", "Payment Service"), .authorization))
    }
    #expect(try permission(["POST /webhooks/stripe"]) == .permission("POST /webhooks/stripe"))
    #expect(try permission([]) == .permission("webhook"))
  }

  @Test(
    "Nobody gets a right that the provider does not offer, and both where both are wanted",
    .tags(.trigger))
  func offered() {
    let design = RequirementsBuilder {
      $0.component("Stock Service", offers: ["GET /stock"])
      $0.call("Cart", "Stock Service", "read and update stock", via: "REST")
      $0.call("Cart", "Voucher Service", "read and update vouchers", via: "REST")
    }.design()
    #expect(
      design.outcome(.edge("Cart", "Stock Service"), .authorization) == .permission("stock:read"))
    #expect(
      design.outcome(.edge("Cart", "Voucher Service"), .authorization)
        == .permission("voucher:read voucher:write"))
  }

  @Test("A wildcard that two interactions quote is one finding", .tags(.trigger))
  func onePlace() {
    let design = RequirementsBuilder {
      $0.call("Job", "Ledger", "read", quote: "Job has full access to Ledger and Archive")
      $0.call("Job", "Archive", "read", quote: "Job has full access to Ledger and Archive")
    }.changing { $0.interactions[1].evidence = $0.interactions[0].evidence }.design()
    #expect(design.findings(of: "SEC-03").count == 1)
  }
}
