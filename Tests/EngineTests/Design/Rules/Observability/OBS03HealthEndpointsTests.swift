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

  @Test("Readiness looks at the own store and asks no other component")
  func assumed() throws {
    let decision = try #require(shop().design().decision(.named("Shop"), .health))
    #expect(
      decision.outcome
        == .settings(.healthEndpoints(HealthPaths(liveness: "/health", readiness: "/ready"))))
    #expect(decision.assumptions == ["health.paths"])
    #expect(decision.reason == "Shop is ready while it reaches Shop DB; Pricing is not asked.")
    #expect(decision.alternatives[0].whyNot.contains("One failure of Pricing"))
  }

  @Test("Stated paths are kept, and the artefact reads them")
  func stated() throws {
    let design = shop(offers: ["GET /healthz", "GET /readyz"]).design()
    let decision = try #require(design.decision(.named("Shop"), .health))
    #expect(decision.origin == .source)
    #expect(
      HealthPaths(decision.outcome) == HealthPaths(liveness: "/healthz", readiness: "/readyz"))
  }

  @Test("External systems and stores have no health checks of ours")
  func others() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.store("Shop DB")
    }.design()
    #expect(design.decisions(of: "OBS-03").isEmpty)
  }

  @Test("The reviewer's choice stands, and what the rule says remains as the alternative")
  func reviewer() throws {
    let chosen = Outcome.practice(.healthEndpoints, detail: "/up, /up")
    let design = shop().design(review: .choosing(chosen, for: .named("Shop"), .health))
    let decision = try #require(design.decision(.named("Shop"), .health))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("Pricing is not asked") })
  }
}
