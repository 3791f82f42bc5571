import Engine
import TestSupport
import Testing

@Suite("OPS-01: how components are found")
struct OPS01DiscoveryTests {
  private func shop(_ said: String? = nil) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.call("Shop", "Pricing", "read prices")
      if let said { $0.statement(.deployment, said) }
    }
  }

  @Test("On Kubernetes names are enough", .tags(.trigger, .explanation))
  func kubernetes() throws {
    let decision = try #require(
      shop("All components run on Kubernetes").design().decision(.system, .discovery))
    #expect(decision.outcome == .practice(.serviceDiscovery, detail: "Kubernetes DNS"))
    #expect(decision.origin == .rule)
    #expect(decision.reason.hasPrefix("Kubernetes gives Pricing a name"))
    #expect(decision.alternatives[0].whyNot.contains("Shop → Pricing would need its client"))
  }

  @Test("A named registry is kept; without any word it is an assumption", .tags(.trigger))
  func others() {
    let consul = shop("Services register in Consul").design().decision(.system, .discovery)
    #expect(consul?.outcome == .practice(.serviceDiscovery, detail: "Consul"))
    #expect(consul?.origin == .source)
    #expect(shop().design().decision(.system, .discovery)?.assumptions == ["discovery.registry"])
  }

  @Test("Components that never call one another need no discovery", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder { $0.arrow("Shop", "Mail", "send the mail") }.design()
    #expect(design.decision(.system, .discovery) == nil)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.serviceDiscovery, detail: "Consul")
    let design = shop("All components run on Kubernetes").design(
      review: .choosing(chosen, for: .system, .discovery))
    let decision = try #require(design.decision(.system, .discovery))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("gives Pricing a name") })
  }

  @Test("Callers from outside find the system by its public name", .tags(.nonTrigger))
  func outside() {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Checkout", "place the order")
    }.design()
    #expect(design.decisions(of: "OPS-01").isEmpty)
  }

  @Test("A registry stands before the platform on which it runs", .tags(.trigger))
  func both() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Catalog", "read products")
      $0.statement(.deployment, "All services run on Kubernetes")
      $0.statement(.discovery, "Services register at Consul")
    }.design()
    let decision = try #require(design.decision(.system, .discovery))
    #expect(decision.outcome == .practice(.serviceDiscovery, detail: "Consul"))
    #expect(decision.evidence.first?.quote == "Services register at Consul")
  }
}
