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

  @Test("A webhook is refused when it is old or comes again")
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

  @Test("A stated window is no assumption")
  func stated() throws {
    let decision = try #require(
      shop("The signature is checked and refused when the timestamp is older than 2 minutes")
        .design().decision(edge, .messageSignature))
    #expect(decision.origin == .source)
    #expect(decision.assumptions == [])
    #expect(decision.outcome.detail.contains("refused after 2 min"))
  }

  @Test("Calls to an external system and messages inside need no signature")
  func others() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
      $0.arrow("Payment Service", "Mail Service", "send the receipt")
    }.design()
    #expect(design.decisions(of: "SEC-06").isEmpty)
  }

  @Test("The reviewer's choice stands, and what the rule says remains as the alternative")
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
}
