import Engine
import TestSupport
import Testing

@Suite("API-01: one contract per provider")
struct API01OpenAPIContractTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders/{orderId}", "POST /orders"])
      $0.call("Gateway", "Order Service", "read orders", via: "REST")
    }
  }

  @Test(
    "A component that is called over HTTP gets a contract; the reason names its callers",
    .tags(.trigger, .explanation))
  func contract() throws {
    let decision = try #require(shop.design().decision(.named("Order Service"), .apiStyle))
    #expect(decision.outcome == .practice(.openAPI, detail: "2 stated operations"))
    #expect(
      decision.reason
        == "Gateway calls Order Service, and its source states them, so both sides agree on one "
        + "file.")
    #expect(decision.evidence.map(\.place.line) == [2, 3])
  }

  @Test("A caller, a store and a gRPC service get none", .tags(.nonTrigger))
  func noContract() {
    let design = RequirementsBuilder {
      $0.call("Gateway", "Pricing Service", "read prices", via: "gRPC")
      $0.access("Pricing Service", "Price DB", "prices")
    }.design()
    #expect(design.decisions(of: "API-01").isEmpty)
    #expect(design.decisions(of: "API-02").isEmpty)
  }

  @Test("A path outside the style is a remark at its line", .tags(.trigger, .explanation))
  func pathStyle() throws {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orderItems/{id}"])
    }.design()
    let finding = try #require(design.findings(of: "API-01").first)
    #expect(finding.severity == .note)
    #expect(finding.message.contains("“orderItems” of GET /orderItems/{id}"))
    #expect(finding.places.map(\.place.line) == [2])
  }

  @Test("The reviewer may keep a provider without a contract file", .tags(.override))
  func reviewer() {
    let chosen = Outcome.practice(.openAPI, detail: "kept in the gateway's repository")
    let design = shop.design(
      review: .choosing(chosen, for: .named("Order Service"), .apiStyle))
    #expect(design.outcome(.named("Order Service"), .apiStyle) == chosen)
  }

  @Test(
    "Three callers bring GraphQL up as what was not taken, by their names",
    .tags(.trigger, .explanation))
  func explanation() throws {
    let design = RequirementsBuilder {
      for caller in ["Web", "Kiosk", "Partner Hub"] {
        $0.call(caller, "Order Service", "read orders", via: "REST")
      }
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .apiStyle))
    #expect(decision.alternatives.map(\.outcome) == [.transport(.graphQL)])
    #expect(decision.alternatives[0].whyNot.contains("Web, Kiosk and Partner Hub"))
  }

  @Test("An underscore in a path is a remark as a capital is", .tags(.trigger))
  func underscore() {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /order_items"])
    }.design()
    #expect(design.findings(of: "API-01").map(\.message).first?.contains("“order_items”") == true)
  }
}
