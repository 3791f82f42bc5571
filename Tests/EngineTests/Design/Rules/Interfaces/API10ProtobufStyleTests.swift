import Engine
import TestSupport
import Testing

@Suite("API-10: the shape of proto files")
struct API10ProtobufStyleTests {
  private func shop(_ method: String) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.component("Pricing", offers: ["rpc \(method)"])
      $0.call("Cart", "Pricing", "quote the cart", via: "gRPC")
    }
  }

  @Test(
    "The package bears the service and its version; the reason names who generates code",
    .tags(.trigger, .explanation))
  func package() throws {
    let decision = try #require(
      shop("PricingService.Quote").design().decision(.named("Pricing"), .protoStyle))
    #expect(
      decision.outcome
        == .practice(
          .protobufStyle,
          detail: "pricing_service.v1, enums start at UNSPECIFIED, removed numbers reserved"))
    #expect(decision.reason.hasPrefix("Cart generates code"))
    #expect(decision.alternatives[0].whyNot.hasPrefix("A second version of Pricing"))
  }

  @Test(
    "A service name that the linter refuses is a remark at its line", .tags(.trigger, .explanation))
  func suffix() throws {
    let finding = try #require(shop("CatalogQuery.Get").design().findings(of: "API-10").first)
    #expect(finding.message.contains("CatalogQuery"))
    #expect(finding.places.map(\.place.line) == [2])
    #expect(shop("PricingService.Quote").design().findings(of: "API-10").isEmpty)
  }

  @Test("A component over HTTP has no proto file", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder { $0.call("Cart", "Catalog", "read x", via: "REST") }.design()
    #expect(design.decisions(of: "API-10").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop("PricingService.Quote").design(
      review: .choosing(chosen, for: .named("Pricing"), .protoStyle))
    let decision = try #require(design.decision(.named("Pricing"), .protoStyle))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("proto file of Pricing") })
  }

  @Test(
    "A component that is called over gRPC has a proto file, stated methods or not", .tags(.trigger))
  func unstatedMethods() {
    let design = RequirementsBuilder { $0.call("Cart", "Stock", "read the stock", via: "gRPC") }
      .design()
    #expect(
      design.outcome(.named("Stock"), .protoStyle)?.detail.hasPrefix("stock_service.v1") == true)
  }
}
