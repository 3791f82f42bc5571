import Engine
import TestSupport
import Testing

@Suite("SEC-04: limits on what comes from outside")
struct SEC04InboundLimitsTests {
  @Test(
    "A component that persons call is limited, with its stated throughput",
    .tags(.trigger, .explanation))
  func statedThroughput() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.component("Web Gateway")
      $0.call("Customer", "Web Gateway", "buy")
      $0.quality(.throughput(perSecond: 900, unit: "requests"), of: "Web Gateway", "900 requests/s")
    }.design()
    let decision = try #require(design.decision(.named("Web Gateway"), .inboundProtection))
    #expect(
      decision.outcome
        == .practice(
          .rateLimit,
          detail:
            "900 requests/s in all, 100 requests/s a caller, 1 MiB a request, 100 items a page"))
    #expect(
      decision.reason
        == "Customer calls Web Gateway from outside, and Web Gateway is built for 900 requests/s.")
    #expect(decision.assumptions == ["inbound.rate", "page.size", "inbound.payload"])
  }

  @Test(
    "A component that only parts of the system call has no limit of this kind", .tags(.nonTrigger))
  func insideOnly() {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Stock Service", "read stock")
    }.design()
    #expect(design.decisions(of: "SEC-04").isEmpty)
  }

  @Test("A stated rate is the limit of a caller", .tags(.trigger))
  func stated() {
    let limited = RequirementsBuilder {
      $0.external("Partner")
      $0.component("API", offers: ["GET /things"])
      $0.call("Partner", "API", "read things", via: "REST")
      $0.statement(.rateLimiting, "Rate limiting: 100 requests/minute per IP")
    }.design().decision(.named("API"), .inboundProtection)
    #expect(limited?.outcome.detail.hasPrefix("100 requests/minute a caller, ") == true)
    #expect(limited?.assumptions.contains("inbound.rate") == false)
  }

  @Test("The reviewer's limit stands", .tags(.override))
  func reviewer() {
    let chosen = Outcome.practice(.rateLimit, detail: "10 requests/s a caller")
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Web Gateway", "buy")
    }.design(review: .choosing(chosen, for: .named("Web Gateway"), .inboundProtection))
    #expect(design.outcome(.named("Web Gateway"), .inboundProtection) == chosen)
  }

  @Test("A page is limited only where lists are answered", .tags(.nonTrigger))
  func pages() throws {
    let design = RequirementsBuilder {
      $0.external("Partner")
      $0.component("API", offers: ["GET /things/{thingId}", "POST /things"])
      $0.call("Partner", "API", "read a thing", via: "REST")
    }.design()
    let decision = try #require(design.decision(.named("API"), .inboundProtection))
    #expect(!decision.outcome.detail.contains("a page"))
    #expect(!decision.assumptions.contains("page.size"))
  }

  @Test("A visit that is only drawn is a call from outside", .tags(.trigger))
  func visit() {
    let shop = RequirementsBuilder {
      $0.person("Customer")
      $0.component("Checkout")
    }
    #expect(shop.design().decisions(of: "SEC-04").isEmpty)
    let visited = shop.changing {
      $0.visits = [
        Visit(
          person: RequirementsBuilder.id("Customer"), target: RequirementsBuilder.id("Checkout"),
          evidence: $0.elements[1].evidence[0])
      ]
    }
    #expect(visited.design().decisions(of: "SEC-04").count == 1)
  }

  @Test(
    "The highest throughput, the largest request and the line with a rate count", .tags(.trigger))
  func numbers() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Checkout", "upload the slip", quote: "Customer -> Checkout, up to 3 MiB")
      $0.quality(.throughput(perSecond: 20, unit: "requests"), of: "Checkout", "20/s at night")
      $0.quality(.throughput(perSecond: 90, unit: "requests"), of: "Checkout", "90/s at noon")
      $0.statement(.rateLimiting, "The gateway limits each caller")
      $0.statement(.rateLimiting, "100 requests per minute")
    }.design()
    #expect(
      design.outcome(.named("Checkout"), .inboundProtection)?.detail
        == "90 requests/s in all, 100 requests/minute a caller, 3 MiB a request, 100 items a page")
  }
}
