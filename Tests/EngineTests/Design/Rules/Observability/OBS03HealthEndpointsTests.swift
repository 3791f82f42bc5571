import Engine
import TestSupport
import Testing

@Suite("OBS-03: alive and ready")
struct OBS03HealthEndpointsTests {
  private func shop(offers: [String] = []) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.component("Shop", offers: offers)
      $0.access("Shop", "Shop DB", "orders")
      $0.call("Shop", "Pricing", "read prices")
    }
  }

  @Test(
    "Readiness looks at the own store and asks no other component", .tags(.trigger, .explanation))
  func assumed() throws {
    let decision = try #require(shop().design().decision(.named("Shop"), .health))
    #expect(
      decision.outcome
        == .settings(.healthEndpoints(HealthPaths(liveness: "/health", readiness: "/ready"))))
    #expect(decision.assumptions == ["health.paths"])
    #expect(decision.reason == "Shop is ready while it reaches Shop DB; Pricing is not asked.")
    #expect(decision.alternatives[0].whyNot.contains("One failure of Pricing"))
  }

  @Test("Stated paths are kept, and the artefact reads them", .tags(.trigger))
  func stated() throws {
    let design = shop(offers: ["GET /healthz", "GET /readyz"]).design()
    let decision = try #require(design.decision(.named("Shop"), .health))
    #expect(decision.origin == .source)
    #expect(
      HealthPaths(decision.outcome) == HealthPaths(liveness: "/healthz", readiness: "/readyz"))
  }

  @Test("External systems and stores have no health checks of ours", .tags(.nonTrigger))
  func others() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.store("Shop DB")
    }.design()
    #expect(design.decisions(of: "OBS-03").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.healthEndpoints, detail: "/up, /up")
    let design = shop().design(review: .choosing(chosen, for: .named("Shop"), .health))
    let decision = try #require(design.decision(.named("Shop"), .health))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("Pricing is not asked") })
  }

  @Test("An app in a user's hands is asked by nobody", .tags(.nonTrigger))
  func app() {
    let design = RequirementsBuilder { $0.call("Mobile App", "Order Service", "read orders") }
      .design()
    #expect(design.decision(.named("Mobile App"), .health) == nil)
    #expect(design.decision(.named("Order Service"), .health) != nil)
  }

  @Test("Paths that are stated for all hold for each", .tags(.trigger))
  func forAll() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Catalog", "read products")
      $0.statement(.healthChecks, "Every service answers `/healthz` and `/readyz`")
    }.design()
    let decision = try #require(design.decision(.named("Catalog"), .health))
    #expect(
      HealthPaths(decision.outcome) == HealthPaths(liveness: "/healthz", readiness: "/readyz"))
    #expect(decision.origin == .source)
  }
}
