import Engine
import TestSupport
import Testing

@Suite("SEC-09: what can be reached is listed")
struct SEC09InventoryTests {
  private func shop(offers: [String]) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.person("Customer")
      $0.component("Order Service", offers: offers)
      $0.call("Customer", "Order Service", "read orders", via: "REST")
    }
  }

  @Test("A component with stated operations is in the inventory")
  func listed() throws {
    let design = shop(offers: ["GET /orders"]).design()
    let decision = try #require(design.decision(.named("Order Service"), .inventory))
    #expect(
      decision.outcome
        == .practice(.apiInventory, detail: "1 operation in order-service.yaml, 1.0.0"))
    #expect(decision.reason.contains("answers Customer with 1 operation"))
    #expect(!decision.alternatives.isEmpty)
    #expect(design.findings(of: "SEC-09").isEmpty)
  }

  @Test("One that answers and lists nothing is a warning")
  func unlisted() throws {
    let finding = try #require(shop(offers: []).design().findings(of: "SEC-09").first)
    #expect(finding.severity == .warning)
    #expect(
      finding.message == "Customer can reach Order Service, but no source lists what it answers")
  }

  @Test("A component inside is not its business")
  func inside() {
    let design = RequirementsBuilder { $0.call("Cart", "Stock", "read the stock") }.design()
    #expect(design.decisions(of: "SEC-09").isEmpty)
  }

  @Test("The reviewer's choice stands, and what the rule says remains as the alternative")
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop(offers: ["GET /orders"]).design(
      review: .choosing(chosen, for: .named("Order Service"), .inventory))
    let decision = try #require(design.decision(.named("Order Service"), .inventory))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(
      decision.alternatives.contains { $0.whyNot.contains("what its contract does not list") })
  }
}
