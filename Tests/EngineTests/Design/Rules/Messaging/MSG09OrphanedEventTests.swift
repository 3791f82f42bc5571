import Engine
import TestSupport
import Testing

@Suite("MSG-09: loose ends")
struct MSG09OrphanedEventTests {
  @Test(
    "An event that nobody consumes is a note, one that nobody publishes a warning",
    .tags(.trigger, .explanation))
  func orphans() {
    let design = RequirementsBuilder {
      $0.event("CartAbandoned", from: "Cart Service")
      $0.event("order cancelled", to: ["Mail Service"])
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
    }.design()
    #expect(
      design.findings(of: "MSG-09").map(\.message) == [
        "order cancelled has no publisher, and Mail Service depends on it",
        "CartAbandoned has no consumer",
      ])
    #expect(
      design.outcome(.event("CartAbandoned"), .orphan)
        == .practice(.resolveOrphan, detail: "no consumer"))
    #expect(design.decision(.event("OrderPaid"), .orphan) == nil)
  }

  @Test(
    "The reviewer's choice stands, and the rule's remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    try expectReviewerWins(
      Outcome.practice(.resolveOrphan, detail: "kept for later"), on: .orphan,
      of: RequirementsBuilder {
        $0.event("OrderPaid", from: "Order Service")
      })
  }

  @Test("An event with both ends is no loose end", .tags(.nonTrigger))
  func complete() {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"])
    }.design()
    #expect(design.decisions(of: "MSG-09").isEmpty)
    #expect(design.findings(of: "MSG-09").isEmpty)
  }
}
