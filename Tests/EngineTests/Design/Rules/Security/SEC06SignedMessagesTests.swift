import Engine
import TestSupport
import Testing

@Suite("SEC-06: signed, dated, taken once")
struct SEC06SignedMessagesTests {
  private func shop(_ said: String? = nil) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.external("Stripe")
      $0.component("Payment Service")
      $0.message("Stripe", "Payment Service", "webhook on captured payments")
      if let said { $0.statement(.messageSecurity, said) }
    }
  }
  private let edge = Subject.edge("Stripe", "Payment Service", .async)

  @Test("A webhook is refused when it is old or comes again", .tags(.trigger, .explanation))
  func webhook() throws {
    let decision = try #require(shop().design().decision(edge, .messageSignature))
    #expect(
      decision.outcome
        == .practice(
          .signedTimestamp, detail: "over body and time, refused after 5 min, each id once"))
    #expect(decision.assumptions == ["signature.replay-window"])
    #expect(decision.reason.contains("what looks like Stripe"))
    #expect(decision.alternatives[0].whyNot.contains("do not show a repeated call"))
  }

  @Test("A stated window is no assumption", .tags(.trigger, .explanation))
  func stated() throws {
    let decision = try #require(
      shop("The signature is checked and refused when the timestamp is older than 2 minutes")
        .design().decision(edge, .messageSignature))
    #expect(decision.origin == .source)
    #expect(decision.assumptions == [])
    #expect(decision.outcome.detail.contains("refused after 2 min"))
  }

  @Test("Calls to an external system and messages inside need no signature", .tags(.nonTrigger))
  func others() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
      $0.arrow("Payment Service", "Mail Service", "send the receipt")
    }.design()
    #expect(design.decisions(of: "SEC-06").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop().design(review: .choosing(chosen, for: edge, .messageSignature))
    let decision = try #require(design.decision(edge, .messageSignature))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(
      decision.alternatives.contains {
        $0.whyNot.contains("the time and the id that it is no copy")
      })
  }

  @Test("A person signs nothing, and what was rejected settles nothing", .tags(.nonTrigger))
  func neither() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.external("Stripe")
      $0.component("Payment Service")
      $0.message("Customer", "Payment Service", "asks for a refund")
      $0.message("Stripe", "Payment Service", "webhook on captured payments")
      $0.statement(.rejectedOption, "Bodies signed by HMAC")
    }.design()
    #expect(
      design.decision(.edge("Customer", "Payment Service", .async), .messageSignature) == nil)
    let webhook = try #require(
      design.decision(.edge("Stripe", "Payment Service", .async), .messageSignature))
    #expect(webhook.origin == .assumption)
  }
}
