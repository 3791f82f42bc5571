import Engine
import TestSupport
import Testing

@Suite("API-06: what is to go says so")
struct API06DeprecationTests {
  private func shop(_ purpose: String) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /v1/orders \(purpose)", "GET /v2/orders lists"])
      $0.call("Web", "Order Service", "read orders", via: "REST")
    }
  }

  @Test("A deprecated operation carries its days into the contract", .tags(.trigger, .explanation))
  func days() throws {
    let builder = shop("deprecated since 2026-01-01, removed on 2026-12-31")
    let decision = try #require(builder.design().decision(.named("Order Service"), .deprecation))
    #expect(
      decision.outcome
        == .practice(.deprecationHeaders, detail: "GET /v1/orders until 2026-12-31"))
    #expect(decision.origin == .source)
    #expect(decision.reason.contains("Web learn it from the answers"))
    let contracts = ContractWriter.contracts(
      for: builder.requirements, analysis: builder.analysis(), design: builder.design())
    let ends = contracts.apis.flatMap(\.operations).map(\.deprecation)
    #expect(ends.compactMap { $0?.sunset?.httpDate } == ["Thu, 31 Dec 2026 00:00:00 GMT"])
    #expect(ends.compactMap { $0?.since?.unixSeconds } == [1_767_225_600])
  }

  @Test(
    "Without a last day it is a remark, with a day before its deprecation a warning",
    .tags(.trigger))
  func findings() {
    #expect(
      shop("deprecated").design().findings(of: "API-06").map(\.severity) == [.note])
    #expect(
      shop("deprecated since 2026-06-01, gone on 2026-01-01").design()
        .findings(of: "API-06").map(\.severity) == [.warning])
  }

  @Test("Operations that nobody calls deprecated are left alone", .tags(.nonTrigger))
  func none() {
    #expect(shop("lists the orders").design().decisions(of: "API-06").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop("deprecated").design(
      review: .choosing(chosen, for: .named("Order Service"), .deprecation))
    let decision = try #require(design.decision(.named("Order Service"), .deprecation))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("learn it from the answers") })
  }

  @Test("A last day on or after the deprecation is in order", .tags(.nonTrigger))
  func inOrder() {
    func findings(_ last: String) -> [Finding] {
      RequirementsBuilder {
        $0.component(
          "Order Service",
          offers: ["GET /v1/orders deprecated since 2026-01-01, removed on \(last)"])
      }.design().findings(of: "API-06")
    }
    #expect(findings("2026-01-01").isEmpty)
    #expect(findings("2026-12-31").isEmpty)
    #expect(findings("2025-12-31").count == 1)
  }
}
