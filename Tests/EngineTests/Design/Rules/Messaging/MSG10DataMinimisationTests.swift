import Engine
import TestSupport
import Testing

@Suite("MSG-10: personal data in events")
struct MSG10DataMinimisationTests {
  private func shop(fields: [String], keeping: Bool = false) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"], fields: fields)
      if keeping { $0.entity("shipment", owner: "Shipping Service", fields: ["address"]) }
    }
  }

  @Test("What no reader keeps stays out and is fetched by id")
  func leftOut() throws {
    let design = shop(fields: ["orderId", "address"]).design()
    let decision = try #require(design.decision(.event("OrderPaid"), .dataMinimisation))
    #expect(decision.outcome.detail == "address left out, fetched by id")
    #expect(decision.reason.contains("after Order Service has deleted it"))
    #expect(decision.alternatives[0].whyNot.contains("would see address"))
  }

  @Test("What a reader keeps travels encrypted")
  func encrypted() throws {
    let design = shop(fields: ["orderId", "address"], keeping: true).design()
    let decision = try #require(design.decision(.event("OrderPaid"), .dataMinimisation))
    #expect(decision.outcome.detail == "address encrypted")
    #expect(decision.reason.hasPrefix("Shipping Service keeps address of OrderPaid"))
  }

  @Test("An event without personal fields needs nothing")
  func none() {
    #expect(shop(fields: ["orderId", "amount"]).design().decisions(of: "MSG-10").isEmpty)
  }

  @Test("The reviewer's choice stands, and what the rule says remains as the alternative")
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop(fields: ["address"]).design(
      review: .choosing(chosen, for: .event("OrderPaid"), .dataMinimisation))
    let decision = try #require(design.decision(.event("OrderPaid"), .dataMinimisation))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("none of Shipping Service keeps") })
  }
}
