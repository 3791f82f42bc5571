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

  @Test(
    "What the source puts into an event travels encrypted; the alternative is to fetch it",
    .tags(.trigger, .explanation))
  func encrypted() throws {
    let design = shop(fields: ["orderId", "address"], keeping: true).design()
    let decision = try #require(design.decision(.event("OrderPaid"), .dataMinimisation))
    #expect(decision.outcome.detail == "address encrypted")
    #expect(decision.reason.hasPrefix("The source puts address into OrderPaid"))
    #expect(decision.alternatives[0].whyNot.contains("would have to ask Order Service"))
    #expect(design.findings(of: "MSG-10").isEmpty)
  }

  @Test("What no reader keeps is a remark, and an id is a reference", .tags(.trigger, .nonTrigger))
  func unkept() {
    #expect(
      shop(fields: ["orderId", "address"]).design().findings(of: "MSG-10").map(\.severity)
        == [.note])
    let ids = shop(fields: ["customerId"]).design()
    #expect(
      ids.outcome(.event("OrderPaid"), .dataMinimisation)?.detail
        == "customerId as a reference only")
    #expect(ids.findings(of: "MSG-10").isEmpty)
  }

  @Test("An event without personal fields needs nothing", .tags(.nonTrigger))
  func none() {
    #expect(shop(fields: ["orderId", "amount"]).design().decisions(of: "MSG-10").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop(fields: ["address"]).design(
      review: .choosing(chosen, for: .event("OrderPaid"), .dataMinimisation))
    let decision = try #require(design.decision(.event("OrderPaid"), .dataMinimisation))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("with a key per person") })
  }
}
