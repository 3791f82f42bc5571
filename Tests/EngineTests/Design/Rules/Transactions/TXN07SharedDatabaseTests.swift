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

  @Test("A store that two components write is an error, with steps that name both")
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

  @Test("The stated owner keeps the store")
  func owner() throws {
    let decision = try #require(
      Self.shared.design().decision(.named("Warehouse Database"), .dataOwnership))
    #expect(
      decision.outcome
        == .practice(.separateDatabase, detail: "Warehouse Database stays with Inventory Service"))
    #expect(decision.reason.hasSuffix("Inventory Service is its stated owner."))
  }

  @Test("A store of one component is fine")
  func ownStore() {
    let design = RequirementsBuilder {
      $0.access("Order Service", "Order Database", "write orders")
      $0.access("Report Service", "Order Database", "read orders for reports")
    }.design()
    #expect(design.findings(of: "TXN-07").isEmpty)
  }
}
