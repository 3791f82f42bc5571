import Engine
import TestSupport
import Testing

@Suite("SEC-05: calls that leave the system")
struct SEC05OutboundCallsTests {
  @Test(
    "A call to an external system reaches its hosts only, within its timeout",
    .tags(.trigger, .explanation))
  func outbound() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }.design()
    let decision = try #require(
      design.decision(.edge("Payment Service", "Stripe"), .externalProtection))
    #expect(
      decision.outcome
        == .practice(
          .allowList,
          detail: "hosts of Stripe only, no redirects, answers validated, ended after 3 s"))
    #expect(decision.reason.hasPrefix("Only Payment Service has business with Stripe"))
  }

  @Test("Calls inside the system and calls from outside are not its business", .tags(.nonTrigger))
  func others() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.component("Payment Service")
      $0.call("Stripe", "Payment Service", "webhook", via: "HTTPS")
      $0.call("Order Service", "Payment Service", "read payments")
    }.design()
    #expect(design.decisions(of: "SEC-05").isEmpty)
  }

  @Test("The reviewer's choice stands", .tags(.override))
  func reviewer() {
    let edge = Subject.edge("Payment Service", "Stripe")
    let chosen = Outcome.practice(.allowList, detail: "through the egress proxy")
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    }.design(review: .choosing(chosen, for: edge, .externalProtection))
    #expect(design.outcome(edge, .externalProtection) == chosen)
  }

  @Test(
    "What persons call outside is not ours, and several callers are counted",
    .tags(.nonTrigger, .explanation))
  func callers() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.external("Stripe")
      $0.call("Customer", "Stripe", "pays")
      $0.call("Payment Service", "Stripe", "charge")
      $0.call("Refund Service", "Stripe", "refund")
    }.design()
    #expect(design.decision(.edge("Customer", "Stripe"), .externalProtection) == nil)
    let decision = try #require(
      design.decision(.edge("Payment Service", "Stripe"), .externalProtection))
    #expect(decision.reason.hasPrefix("Payment Service is one of 2 components"))
  }

  @Test("Files go to a pinned host", .tags(.trigger))
  func files() {
    let design = RequirementsBuilder {
      $0.external("Bank")
      $0.arrow("Settlement", "Bank", "nightly export of bookings", via: "SFTP")
    }.design()
    #expect(
      design.outcome(.edge("Settlement", "Bank", .unknown), .externalProtection)?.detail
        == "host key of Bank pinned, files checked before use")
  }
}
