import Engine
import TestSupport
import Testing

@Suite("MSG-08: how schemas change")
struct MSG08SchemaEvolutionTests {
  private func design(to consumers: [String], _ said: String? = nil) -> Design {
    RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: consumers, channel: "orders.paid.v2")
      if let said { $0.statement(.schemaVersioning, said) }
    }.design()
  }

  @Test(
    "Known readers move first; the next version has its own type", .tags(.trigger, .explanation))
  func backward() throws {
    let decision = try #require(
      design(to: ["Shipping Service"]).decision(.event("OrderPaid"), .schemaEvolution))
    #expect(
      decision.outcome.detail
        == "BACKWARD: delete a field or add an optional one, consumers first; anything else is v3")
    #expect(decision.reason.hasPrefix("Shipping Service moves to a new OrderPaid first"))
  }

  @Test(
    "Unknown readers cannot be asked to move, so the producer may only add",
    .tags(.trigger, .explanation))
  func forward() throws {
    let decision = try #require(design(to: []).decision(.event("OrderPaid"), .schemaEvolution))
    #expect(decision.outcome.detail.hasPrefix("FORWARD"))
    #expect(decision.alternatives[0].whyNot.contains("whom no source names"))
  }

  @Test("What a source says about compatibility is kept", .tags(.trigger))
  func stated() throws {
    let decision = try #require(
      design(to: ["Shipping Service"], "Schemas are fully compatible")
        .decision(.event("OrderPaid"), .schemaEvolution))
    #expect(decision.origin == .source)
    #expect(decision.outcome.detail.hasPrefix("FULL"))
  }

  @Test("Without events nothing changes", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decisions(of: "MSG-08").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = RequirementsBuilder { $0.event("OrderPaid", from: "Order Service", to: ["Shop"]) }
      .design(review: .choosing(chosen, for: .event("OrderPaid"), .schemaEvolution))
    let decision = try #require(design.decision(.event("OrderPaid"), .schemaEvolution))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("Shop moves to a new") })
  }

  @Test("What is said forward and backward about other things settles nothing", .tags(.nonTrigger))
  func otherTopic() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      $0.statement(.migration, "The migration moves forward in small steps")
    }.design()
    let decision = try #require(design.decision(.event("OrderPaid"), .schemaEvolution))
    #expect(decision.origin == .rule)
    #expect(decision.outcome.detail.hasPrefix("BACKWARD"))
  }
}
