import Engine
import TestSupport
import Testing

@Suite("COM-15: joined data comes from one place")
struct COM15CompositionTests {
  private func shop(_ client: String, parts: [String], isPerson: Bool = false)
    -> RequirementsBuilder
  {
    RequirementsBuilder {
      if isPerson { $0.person(client) }
      for part in parts { $0.call(client, part, "read \(part.lowercased())") }
    }
  }

  @Test("An entrance that asks three components joins their answers", .tags(.trigger, .explanation))
  func entrance() throws {
    let design = shop("Web Portal", parts: ["Orders", "Stock", "Prices"]).design()
    let decision = try #require(design.decision(.named("Web Portal"), .composition))
    #expect(decision.outcome == .practice(.apiComposition, detail: "in Web Portal"))
    #expect(decision.reason.contains("comes from Orders, Stock and Prices"))
    #expect(decision.alternatives[0].whyNot.contains("clients of Web Portal need different cuts"))
  }

  @Test(
    "A client outside that calls three components one by one gets a backend in front",
    .tags(.trigger))
  func outside() throws {
    let design = shop("Clerk", parts: ["Orders", "Stock", "Prices"], isPerson: true).design()
    let decision = try #require(design.decision(.named("Clerk"), .composition))
    #expect(decision.outcome == .practice(.apiComposition, detail: "in a backend for Clerk"))
  }

  @Test("Two components, or a service inside, need no composition", .tags(.nonTrigger))
  func none() {
    #expect(
      shop("Web Portal", parts: ["Orders", "Stock"]).design().decisions(of: "COM-15").isEmpty)
    #expect(
      shop("Billing", parts: ["Orders", "Stock", "Prices"]).design().decisions(of: "COM-15").isEmpty
    )
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.graphQLGateway, detail: "Apollo")
    let design = shop("Web Portal", parts: ["Orders", "Stock", "Prices"]).design(
      review: .choosing(chosen, for: .named("Web Portal"), .composition))
    let decision = try #require(design.decision(.named("Web Portal"), .composition))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("asks them side by side") })
  }

  @Test(
    "An entrance that only routes joins nothing, and waits for one of those behind it",
    .tags(.nonTrigger))
  func routes() throws {
    func shop(_ purpose: String) -> Design {
      RequirementsBuilder {
        $0.external("Partner")
        $0.call("Partner", "Shop Gateway", "shopping")
        for part in ["Cart Service", "Price Service", "Order Service"] {
          $0.call("Shop Gateway", part, purpose)
        }
      }.design()
    }
    #expect(shop("routes").decision(.named("Shop Gateway"), .composition) == nil)
    #expect(shop("read what the page shows").decision(.named("Shop Gateway"), .composition) != nil)
    let one = try #require(shop("routes").outcome(.edge("Partner", "Shop Gateway"), .timeout))
    #expect(one == .timeout(milliseconds: 3000))
  }

  @Test("A partner's system that calls three parts gets one place, too", .tags(.trigger))
  func partner() throws {
    let design = RequirementsBuilder {
      $0.external("Reseller")
      for part in ["Order Service", "Catalog", "Pricing"] {
        $0.call("Reseller", part, "read \(part)")
      }
    }.design()
    #expect(
      design.outcome(.named("Reseller"), .composition)
        == .practice(.apiComposition, detail: "in a backend for Reseller"))
  }

  @Test("An entrance that states GraphQL joins by it", .tags(.trigger, .explanation))
  func graphQL() throws {
    let design = RequirementsBuilder {
      $0.component("Web Gateway", offers: ["GET /shop"])
      for part in ["Order Service", "Catalog", "Pricing"] {
        $0.call("Web Gateway", part, "read \(part)")
      }
    }.changing { $0.elements[0].interfaces[0].signature = .graphQL(operation: "shop") }.design()
    let decision = try #require(design.decision(.named("Web Gateway"), .composition))
    #expect(decision.outcome == .practice(.graphQLGateway, detail: "in Web Gateway"))
    #expect(
      decision.alternatives[0].whyNot == "The source states GraphQL operations of Web Gateway.")
  }
}
