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

  @Test("A component with stated operations is in the inventory", .tags(.trigger, .explanation))
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

  @Test("One that answers and lists nothing is a warning", .tags(.trigger, .explanation))
  func unlisted() throws {
    let finding = try #require(shop(offers: []).design().findings(of: "SEC-09").first)
    #expect(finding.severity == .warning)
    #expect(
      finding.message == "Customer can reach Order Service, but no source lists what it answers")
  }

  @Test("A component inside is not its business", .tags(.nonTrigger))
  func inside() {
    let design = RequirementsBuilder { $0.call("Cart", "Stock", "read the stock") }.design()
    #expect(design.decisions(of: "SEC-09").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
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

  @Test("A message from outside calls no operation", .tags(.nonTrigger))
  func message() {
    let design = RequirementsBuilder {
      $0.external("Supplier")
      $0.message("Supplier", "Intake", channel: "stock.changed")
    }.design()
    #expect(design.decisions(of: "SEC-09").isEmpty)
  }

  @Test("An interface that is only described lists nothing", .tags(.trigger))
  func described() {
    let design = RequirementsBuilder {
      $0.external("Reseller")
      $0.component("Catalog", offers: ["product search"])
      $0.call("Reseller", "Catalog", "read products", via: "REST")
    }.design()
    #expect(design.findings(of: "SEC-09").count == 1)
  }

  @Test("An entrance with operations is in the inventory, callers drawn or not", .tags(.trigger))
  func entrance() {
    let design = RequirementsBuilder {
      $0.component("Web Gateway", offers: ["GET /shop"])
    }.design()
    #expect(
      design.outcome(.named("Web Gateway"), .inventory)?.detail.hasPrefix("1 operation in") == true)
  }
}
