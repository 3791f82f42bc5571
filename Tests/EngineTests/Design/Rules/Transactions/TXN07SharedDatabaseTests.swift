import Engine
import TestSupport
import Testing

@Suite("TXN-07: one writer per store")
struct TXN07SharedDatabaseTests {
  private static let shared = RequirementsBuilder {
    $0.component("Inventory Service")
    $0.store("Warehouse Database", owner: "Inventory Service")
    $0.access("Shipping Service", "Warehouse Database", "write parcels")
    $0.access("Inventory Service", "Warehouse Database", "write stock levels")
    $0.entity("shipment", owner: "Shipping Service", fields: ["shipmentId"])
  }

  @Test("A store that two components write is an error, with steps that name both", .tags(.trigger))
  func sharedStore() throws {
    let finding = try #require(Self.shared.design().findings(of: "TXN-07").first)
    #expect(finding.severity == .error)
    #expect(
      finding.suggestion
        == "In this order: (1) Shipping Service calls Inventory Service for its tables instead of "
        + "writing them; (2) move shipment to a store of Shipping Service; (3) take the rights of "
        + "Shipping Service on Warehouse Database away.")
    #expect(finding.places.count == 2)
  }

  @Test("The stated owner keeps the store", .tags(.trigger, .explanation))
  func owner() throws {
    let decision = try #require(
      Self.shared.design().decision(.named("Warehouse Database"), .dataOwnership))
    #expect(
      decision.outcome
        == .practice(.separateDatabase, detail: "Warehouse Database stays with Inventory Service"))
    #expect(decision.reason.hasSuffix("Inventory Service is its stated owner."))
  }

  @Test("A store of one component is fine", .tags(.nonTrigger))
  func ownStore() {
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "write orders")
      $0.access("Report Service", "Order Database", "read orders for reports")
    }.design()
    #expect(design.findings(of: "TXN-07").isEmpty)
  }

  @Test(
    "The reviewer may leave one schema each, and what speaks against it remains",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(
      .separateDatabase, detail: "one schema each in Warehouse Database")
    let subject = Subject.named("Warehouse Database")
    let design = Self.shared.design(review: .choosing(chosen, for: subject, .dataOwnership))
    let decision = try #require(design.decision(subject, .dataOwnership))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.outcome.summary.contains("stays with Inventory") })
    #expect(
      decision.alternatives.contains { $0.whyNot.hasPrefix("The reviewer decided otherwise") })
  }

  @Test(
    "Without a stated owner among its users the store stays with the first that is named",
    .tags(.explanation), arguments: [nil, "Archive Service"])
  func firstUser(owner: String?) throws {
    let design = RequirementsBuilder {
      $0.component("Archive Service")
      $0.store("Warehouse Database", owner: owner)
      $0.access("Shipping Service", "Warehouse Database", "write parcels")
      $0.access("Inventory Service", "Warehouse Database", "write stock levels")
    }.design()
    let decision = try #require(design.decision(.named("Warehouse Database"), .dataOwnership))
    #expect(decision.outcome.detail == "Warehouse Database stays with Shipping Service")
    #expect(decision.reason.hasSuffix("Shipping Service is the first that the source names."))
  }
}
