import Engine
import TestSupport
import Testing

@Suite("OBS-02: alerts on a ratio")
struct OBS02IndicatorsTests {
  private func shop(availability: Double?) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.call("Shop", "Catalog", "read products")
      if let availability { $0.quality(.availability(availability), of: "Catalog", "stated share") }
    }
  }
  private let edge = Subject.edge("Shop", "Catalog")

  @Test("A stated promise gives the limit", .tags(.trigger, .explanation))
  func stated() throws {
    let decision = try #require(shop(availability: 0.9995).design().decision(edge, .indicator))
    #expect(
      decision.outcome.detail == "failed calls ÷ all calls above 0.72 % for an hour pages")
    #expect(decision.assumptions == [])
    #expect(decision.evidence.map(\.quote).first == "stated share")
    #expect(decision.alternatives[0].whyNot.contains("the peak of Shop"))
  }

  @Test("Without one the limit is an assumption", .tags(.trigger))
  func assumed() throws {
    let decision = try #require(shop(availability: nil).design().decision(edge, .indicator))
    #expect(decision.outcome.detail.contains("1.44 %"))
    #expect(decision.assumptions == ["availability.component"])
  }

  @Test("A promise of little does not wait until all fails", .tags(.trigger))
  func half() {
    #expect(OBS02Indicators.limit(availability: 0.9) == 0.5)
  }

  @Test("Without an interaction there is no indicator", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder { $0.component("Shop") }.design()
    #expect(design.decisions(of: "OBS-02").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop(availability: 0.9995).design(review: .choosing(chosen, for: edge, .indicator))
    let decision = try #require(design.decision(edge, .indicator))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("Catalog promises 99.95 %") })
  }

  @Test("What reaches a person is judged by who sends it", .tags(.trigger, .explanation))
  func person() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.message("Mail Service", "Customer", "sends the receipt")
      $0.quality(.availability(0.99), of: "Mail Service", "99 %")
    }.design()
    let decision = try #require(
      design.decision(.edge("Mail Service", "Customer", .async), .indicator))
    #expect(decision.reason.hasPrefix("Mail Service promises 99 %"))
  }
}
