import Engine
import TestSupport
import Testing

@Suite("OBS-01: the trace goes on")
struct OBS01TraceContextTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.external("Stripe")
      $0.person("Customer")
      $0.call("Customer", "Shop", "read products")
      $0.call("Shop", "Catalog", "read products", via: "REST")
      $0.call("Shop", "Pricing", "read prices", via: "gRPC")
      $0.call("Shop", "Stripe", "charge the card", via: "HTTPS")
      $0.access("Catalog", "Catalog DB", "products")
      $0.event("OrderPaid", from: "Shop", to: ["Mail"])
      $0.message("Shop", "Mail", channel: "OrderPaid")
    }
  }

  @Test(
    "Each kind of hop hands it on in its own way", .tags(.trigger, .explanation),
    arguments: [
      (Subject.edge("Customer", "Shop"), TraceCarrier.begunAt("Shop"), "new traceparent at Shop"),
      (.edge("Shop", "Catalog"), .header, "traceparent as header"),
      (.edge("Shop", "Pricing"), .metadata, "traceparent as metadata"),
      (
        .edge("Shop", "Stripe"), .endedAt("Shop", unsent: "header"),
        "client span in Shop, no header sent"
      ),
      (.edge("Catalog", "Catalog DB", .data), .storeSpan("Catalog"), "client span in Catalog"),
      (.edge("Shop", "Mail", .async), .eventAttribute, "traceparent as CloudEvents attribute"),
    ])
  func ways(edge: Subject, carrier: TraceCarrier, detail: String) throws {
    let decision = try #require(shop.design().decision(edge, .traceContext))
    #expect(decision.outcome == .settings(.traceContext(carrier)))
    #expect(decision.outcome.detail == detail)
    #expect(decision.alternatives[0].whyNot.hasSuffix("would be a guess."))
  }

  @Test("Without an interaction there is no hop", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder { $0.component("Shop") }.design()
    #expect(design.decisions(of: "OBS-01").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop.design(
      review: .choosing(chosen, for: .edge("Shop", "Catalog"), .traceContext))
    let decision = try #require(design.decision(.edge("Shop", "Catalog"), .traceContext))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("both sides of one request") })
  }
}
