import Engine
import TestSupport
import Testing

@Suite("API-08: unknown fields")
struct API08TolerantReaderTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.component("Order Service", offers: ["POST /orders"])
      $0.call("Web", "Order Service", "submit orders", via: "REST")
    }
  }

  @Test(
    "Readers ignore unknown fields, requests with them are refused", .tags(.trigger, .explanation))
  func tolerant() throws {
    let decision = try #require(shop.design().decision(.named("Order Service"), .compatibility))
    #expect(
      decision.outcome
        == .settings(.unknownFields(UnknownFieldsPolicy(refusesInRequests: true))))
    #expect(
      decision.outcome.detail
        == "readers ignore unknown fields, requests with unknown fields get 400")
    #expect(decision.reason.contains("a misspelt field of POST /orders"))
    #expect(decision.alternatives[0].whyNot.contains("before Web has been changed"))
  }

  @Test(
    "A provider that only reads refuses nothing, and one without callers has no readers",
    .tags(.nonTrigger))
  func others() {
    let reading = RequirementsBuilder {
      $0.component("Catalog", offers: ["GET /products"])
      $0.call("Web", "Catalog", "read products", via: "REST")
      $0.component("Alone", offers: ["GET /things"])
    }.design()
    #expect(
      reading.outcome(.named("Catalog"), .compatibility)
        == .settings(.unknownFields(UnknownFieldsPolicy(refusesInRequests: false))))
    #expect(reading.decision(.named("Alone"), .compatibility) == nil)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop.design(
      review: .choosing(chosen, for: .named("Order Service"), .compatibility))
    let decision = try #require(design.decision(.named("Order Service"), .compatibility))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("must not be dropped in silence") })
  }

  @Test("A change of a part of an object refuses unknown fields, too", .tags(.trigger))
  func patch() {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["PATCH /orders/{orderId}"])
      $0.call("Cart", "Order Service", "update the order", via: "REST")
    }.design()
    #expect(
      design.outcome(.named("Order Service"), .compatibility)
        == .settings(.unknownFields(UnknownFieldsPolicy(refusesInRequests: true))))
  }
}
