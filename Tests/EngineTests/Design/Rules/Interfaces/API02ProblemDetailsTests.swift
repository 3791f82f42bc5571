import Engine
import TestSupport
import Testing

@Suite("API-02: one error format per provider")
struct API02ProblemDetailsTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders/{orderId}", "POST /orders"])
      $0.call("Gateway", "Order Service", "read orders", via: "REST")
    }
  }

  @Test("The statuses follow what the operations can lead to", .tags(.trigger, .explanation))
  func statuses() throws {
    let decision = try #require(shop.design().decision(.named("Order Service"), .errorFormat))
    #expect(
      decision.outcome
        == .practice(.problemDetails, detail: "400, 401, 403, 404, 409, 422, 429, 500, 503"))
    #expect(decision.reason.contains("answers 404 where GET /orders/{orderId} finds nothing"))
  }

  @Test("An internal component that only reads answers neither 409 nor 429", .tags(.nonTrigger))
  func readingStatuses() throws {
    let design = RequirementsBuilder {
      $0.call("Billing Service", "User Service", "read users", via: "REST")
    }.design()
    #expect(
      design.outcome(.named("User Service"), .errorFormat)
        == .practice(.problemDetails, detail: "400, 401, 403, 500, 503"))
  }

  @Test("A gRPC service answers with status codes, not with problem details", .tags(.nonTrigger))
  func overGRPC() {
    let design = RequirementsBuilder {
      $0.call("Gateway", "Pricing Service", "read prices", via: "gRPC")
    }.design()
    #expect(design.decisions(of: "API-02").isEmpty)
  }

  @Test(
    "The reviewer's format stands, and the rule's is what it is compared with",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.problemDetails, detail: "with a field for the ticket")
    let design = shop.design(
      review: .choosing(chosen, for: .named("Order Service"), .errorFormat))
    let decision = try #require(design.decision(.named("Order Service"), .errorFormat))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("Gateway") })
  }

  @Test(
    "Reading by GET and HEAD meets no conflict and, without an id, misses nothing",
    .tags(.nonTrigger))
  func reads() {
    let design = RequirementsBuilder {
      $0.component("Catalog", offers: ["GET /products", "HEAD /products"])
      $0.call("Cart", "Catalog", "read products", via: "REST")
    }.design()
    #expect(
      design.outcome(.named("Catalog"), .errorFormat)
        == .practice(.problemDetails, detail: "400, 401, 403, 500, 503"))
  }

  @Test("Commands lead to conflicts where no operation is stated", .tags(.trigger, .explanation))
  func commands() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Order Service", "create the order", via: "REST")
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .errorFormat))
    #expect(decision.outcome.detail == "400, 401, 403, 409, 422, 500, 503")
    #expect(decision.reason.contains("409 and 422 on commands of Cart"))
  }
}
