import Formats
import Testing

@testable import Engine

@Suite("A contract part by part")
struct ContractListingTests {
  private let blueprint = ShopModel.blueprint

  private func listing(_ name: String) throws -> ContractListing {
    try #require(try ContractListing.named(name, in: blueprint).first)
  }

  @Test(
    "A contract is found by provider, event, type, service or file",
    arguments: [
      ("Order Service", ["openapi/order-service.yaml"]),
      ("order", ["openapi/order-service.yaml", "schemas/order-placed.schema.json"]),
      ("OrderPlaced", ["schemas/order-placed.schema.json"]),
      ("orders.order-placed.v1", ["schemas/order-placed.schema.json"]),
      ("pricing.v1.Pricing", ["proto/pricing.proto"]),
      ("openapi/seller-service.yaml", ["openapi/seller-service.yaml"]),
    ])
  func names(name: String, files: [String]) throws {
    let found = try ContractListing.named(name, in: blueprint)
    #expect(found.map(\.path) == files.map { "integration-specs/" + $0 })
  }

  @Test("What names no contract leads to those that there are")
  func unknown() {
    #expect(throws: ExplanationError.self) {
      try ContractListing.named("Nobody", in: blueprint)
    }
  }

  @Test("Every operation, parameter and field of the contract stands in the listing")
  func complete() throws {
    for api in blueprint.contracts.apis {
      let parts = try listing("openapi/\(api.fileName).yaml").parts
      for operation in api.operations {
        let name = "\(operation.method) \(operation.path)"
        #expect(parts.contains { $0.depth == 0 && $0.name == name })
      }
      let used = api.schemas.filter { schema in
        api.operations.contains { $0.request == schema.name || $0.response == schema.name }
      }
      for field in used.flatMap(\.fields) + api.operations.flatMap(\.parameters) {
        #expect(parts.contains { $0.name == field.name })
      }
    }
  }

  @Test("Each part says where it comes from: a line, a rule, an assumption")
  func origins() throws {
    let parts = try listing("Order Service").parts
    func origin(_ name: String) -> ContractListing.Origin? {
      parts.first { $0.name == name }?.origin
    }
    #expect(origin("POST /orders") == .stated(ShopModel.evidence(11)))
    #expect(origin("availability") == .stated(ShopModel.evidence(50)))
    #expect(origin("request") == .proposed("API-01", nil))
    #expect(origin("Idempotency-Key") == .proposed("API-03", nil))
    #expect(origin("errors") == .proposed("API-02", nil))
    #expect(origin("placedAt") == .stated(ShopModel.evidence(60)))
    let seller = try listing("Seller Service").parts
    #expect(
      seller.contains {
        $0.name == "GET /sellers/{sellerId}"
          && $0.origin == .proposed("API-01", ShopModel.evidence(4, "reads the seller"))
      })
    #expect(
      seller.contains { $0.name == "availability" && $0.origin == .assumed(.componentAvailability) }
    )
  }

  @Test("An event shows its envelope, its publisher's line and its payload")
  func event() throws {
    let parts = try listing("OrderPlaced").parts
    let stated = ContractListing.Origin.stated(ShopModel.evidence(19))
    #expect(parts.first { $0.name == "channel" }?.origin == stated)
    #expect(parts.first { $0.name == "published by" }?.detail == "Order Service")
    #expect(parts.first { $0.name == "published by" }?.origin == stated)
    #expect(parts.first { $0.name == "orderId" }?.origin == stated)
    #expect(parts.first { $0.name == "envelope" }?.origin == .proposed("MSG-01", nil))
  }

  @Test("Machines get the same parts with document, line and quote")
  func machines() throws {
    let listing = try listing("Order Service")
    let value = listing.value
    #expect(value["parts"]?.elements?.count == listing.parts.count)
    let operation = value["parts"]?.elements?.first { $0["name"] == "POST /orders" }
    #expect(operation?["origin"]?["line"] == 11)
    #expect(operation?["origin"]?["document"] == "component-design_shop.md")
  }
}
