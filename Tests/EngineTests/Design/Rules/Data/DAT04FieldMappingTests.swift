import Engine
import TestSupport
import Testing

@Suite("DAT-04: each field has a way")
struct DAT04FieldMappingTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"],
        fields: ["orderId", "discount"])
      $0.entity("shipment", owner: "Shipping Service", fields: ["orderId", "weight"])
    }
  }

  @Test("Kept and lost fields are told apart", .tags(.trigger, .explanation))
  func mapped() throws {
    let decision = try #require(shop.design().decision(.event("OrderPaid"), .fieldMapping))
    #expect(
      decision.outcome.detail
        == "Shipping Service keeps orderId in shipment; discount kept by nobody")
    #expect(decision.reason.contains("OrderPaid of Order Service has 2 fields"))
    #expect(!decision.alternatives.isEmpty)
  }

  @Test("A bulk transfer has open targets where no source names them", .tags(.trigger))
  func bulk() throws {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Report Service", "nightly export of orders")
      $0.entity("order", owner: "Order Service", fields: ["orderId", "total"])
    }.design()
    let edge = Subject.edge("Order Service", "Report Service", .unknown)
    #expect(design.outcome(edge, .fieldMapping)?.detail == "2 fields of order, targets open")
  }

  @Test("Unknown fields have no mapping", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
    }.design()
    #expect(design.decisions(of: "DAT-04").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop.design(review: .choosing(chosen, for: .event("OrderPaid"), .fieldMapping))
    let decision = try #require(design.decision(.event("OrderPaid"), .fieldMapping))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("with the same names") })
  }

  @Test(
    "What a component tells itself, or nobody is said to tell, has no mapping", .tags(.nonTrigger))
  func noTwoSides() {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Order Service"], fields: ["orderId"])
      $0.event("OrderLost", to: ["Order Service"], fields: ["orderId"])
      $0.entity("order", owner: "Order Service", fields: ["orderId"])
    }.design()
    #expect(design.decisions(of: "DAT-04").isEmpty)
  }
}
