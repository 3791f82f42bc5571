import Engine
import TestSupport
import Testing

@Suite("COM-11: a chatty pair is merged or redrawn")
struct COM11ChattyPairTests {
  private func pair(events: [String]) -> RequirementsBuilder {
    RequirementsBuilder {
      for event in events { $0.event(event, from: "Cart", to: ["Offer"]) }
      $0.message("Offer", "Cart", channel: events.joined(separator: ", "))
      $0.call("Cart", "Offer", "read offers")
    }
  }

  @Test(
    "Five interactions in both directions are a finding that names both",
    .tags(.trigger, .explanation))
  func chatty() throws {
    let design = pair(events: ["A1", "A2", "A3", "A4"]).design()
    let finding = try #require(design.findings(of: "COM-11").first)
    #expect(finding.message == "Cart and Offer have 5 interactions in both directions")
    #expect(
      design.outcome(.group([ElementID("cart"), ElementID("offer")]), .chattiness)
        == .practice(.mergeOrRedraw, detail: "5 interactions"))
  }

  @Test("Four are not, nor are many in one direction", .tags(.nonTrigger, .explanation))
  func notChatty() {
    #expect(pair(events: ["A1", "A2", "A3"]).design().findings(of: "COM-11").isEmpty)
    let oneWay = RequirementsBuilder {
      for event in ["A1", "A2", "A3", "A4", "A5"] {
        $0.event(event, from: "Cart", to: ["Offer"])
      }
      $0.message("Offer", "Cart", channel: "A1, A2, A3, A4, A5")
    }
    #expect(oneWay.design().findings(of: "COM-11").isEmpty)
  }

  @Test("The reviewer may leave the pair as it is", .tags(.override, .explanation))
  func reviewer() throws {
    let subject = Subject.group([ElementID("cart"), ElementID("offer")])
    let chosen = Outcome.practice(.mergeOrRedraw, detail: "left until the rewrite")
    let design = pair(events: ["A1", "A2", "A3", "A4"]).design(
      review: .choosing(chosen, for: subject, .chattiness))
    let decision = try #require(design.decision(subject, .chattiness))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives[0].whyNot.contains("Cart"))
  }
}
