import Engine
import TestSupport
import Testing

@Suite("COM-05: a queue levels a load that comes in bursts")
struct COM05LoadLevellingTests {
  private let edge = Subject.edge("Shop", "Mail Service", .unknown)

  @Test(
    "A producer faster than its consumer is levelled, with both numbers",
    .tags(.trigger, .explanation))
  func slowConsumer() throws {
    let design = RequirementsBuilder {
      $0.arrow("Shop", "Mail Service", "send the confirmation")
      $0.quality(.throughput(perSecond: 120, unit: "orders"), of: "Shop", "120 orders/s")
      $0.quality(.throughput(perSecond: 15, unit: "mails"), of: "Mail Service", "15 mails/s")
    }.design()
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.loadLevelling))
    #expect(decision.reason.contains("Shop produces up to 120 per second, and it takes 15"))
    #expect(decision.evidence.map(\.quote).suffix(2) == ["120 orders/s", "15 mails/s"])
  }

  @Test("A stated burst is levelled", .tags(.trigger))
  func burst() {
    let design = RequirementsBuilder {
      $0.arrow("Shop", "Mail Service", "send the confirmation")
      $0.quality(.stated, of: "Shop", "traffic spikes on Black Friday")
    }.design()
    #expect(design.outcome(edge, .pattern) == .pattern(.loadLevelling))
  }

  @Test("A consumer that keeps up needs none", .tags(.nonTrigger))
  func fastConsumer() {
    let design = RequirementsBuilder {
      $0.arrow("Shop", "Mail Service", "send the confirmation")
      $0.quality(.throughput(perSecond: 12, unit: "orders"), of: "Shop")
      $0.quality(.throughput(perSecond: 15, unit: "mails"), of: "Mail Service")
    }.design()
    #expect(design.outcome(edge, .pattern) == .pattern(.pointToPoint))
  }

  @Test("A caller that needs the answer cannot be levelled", .tags(.nonTrigger))
  func neededAnswer() {
    let design = RequirementsBuilder {
      $0.arrow("Shop", "Stock Service", "reserve stock")
      $0.quality(.stated, of: "Shop", "traffic spikes on Black Friday")
    }.design()
    #expect(design.decisions(of: "COM-05").isEmpty)
  }

  @Test(
    "The reviewer may do without, and what presses remains to be read",
    .tags(.override, .explanation))
  func reviewer() throws {
    let design = RequirementsBuilder {
      $0.arrow("Shop", "Mail Service", "send the confirmation")
      $0.quality(.stated, of: "Shop", "traffic spikes on Black Friday")
    }.design(review: .choosing(.pattern(.pointToPoint), for: edge, .pattern))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.pointToPoint))
    #expect(decision.overruled == .pattern(.loadLevelling))
    #expect(decision.alternatives.contains { $0.whyNot.contains("Shop has a stated “spike") })
  }

  @Test("A consumer that is just as fast keeps up", .tags(.nonTrigger))
  func equallyFast() {
    let design = RequirementsBuilder {
      $0.arrow("Shop", "Mail Service", "send the confirmation")
      $0.quality(.throughput(perSecond: 15, unit: "orders"), of: "Shop")
      $0.quality(.throughput(perSecond: 15, unit: "mails"), of: "Mail Service")
    }.design()
    #expect(design.outcome(edge, .pattern) == .pattern(.pointToPoint))
  }
}
