import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("COM-02: a command that only has to be accepted goes through a queue")
struct COM02PointToPointTests {
  private let edge = Subject.edge("Order Service", "Mail Service", .unknown)

  @Test("Sending a mail needs no answer", .tags(.trigger, .explanation))
  func acceptance() throws {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design()
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.pointToPoint))
    #expect(
      decision.reason
        == "Order Service hands Mail Service a command for “send the confirmation” and goes on: "
        + "“send” only has to be accepted.")
    #expect(design.outcome(edge, .transport) == .transport(.messaging(broker: "")))
  }

  @Test("The only broker that the sources name carries it", .tags(.trigger))
  func onlyBroker() {
    let design = RequirementsBuilder {
      $0.broker("RabbitMQ")
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design()
    #expect(design.outcome(edge, .transport) == .transport(.messaging(broker: "RabbitMQ")))
  }

  @Test("A command whose outcome decides is not queued", .tags(.nonTrigger))
  func outcomeNeeded() {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Stock Service", "reserve stock")
    }.design()
    #expect(design.decisions(of: "COM-02").isEmpty)
  }

  @Test(
    "A protocol that the source names wins, and a finding tells what the rule would choose",
    .tags(.trigger, .explanation))
  func sourceWins() throws {
    let edge = Subject.edge("Order Service", "Mail Service")
    let design = RequirementsBuilder {
      $0.call("Order Service", "Mail Service", "send the confirmation", via: "REST")
    }.design()
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.requestResponse))
    #expect(decision.origin == .source)
    #expect(decision.overruled == .pattern(.pointToPoint))
    #expect(
      design.findings(of: "COM-08").map(\.message) == [
        "Order Service → Mail Service: the source says Request/Response, the rules would choose "
          + "Point-to-Point Channel"
      ])
  }

  @Test("The reviewer may wait for the answer", .tags(.override))
  func reviewer() throws {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design(review: .choosing(.pattern(.requestResponse), for: edge, .pattern))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.requestResponse))
    #expect(decision.overruled == .pattern(.pointToPoint))
    #expect(design.outcome(edge, .transport) == .transport(.rest))
  }

  @Test(
    "A command whose answer is only said to be dispensable rests on what was said", .tags(.trigger))
  func answered() throws {
    let edge = Subject.edge("Order Service", "Stock Service", .unknown)
    let shop = RequirementsBuilder {
      $0.arrow("Order Service", "Stock Service", "update the stock")
    }
    #expect(shop.design().decisions(of: "COM-02").isEmpty)
    let design = shop.design(
      review: Review(answers: [.commandNeedsOutcome: "acceptance is enough"]))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.rule == "COM-02")
    #expect(decision.answers == [.commandNeedsOutcome])
  }

  @Test("A command that two consumers hear is told to all, not queued for one", .tags(.nonTrigger))
  func severalConsumers() {
    let design = RequirementsBuilder {
      $0.event("MailRequested", from: "Shop", to: ["Mail Service", "Ledger"])
      $0.message("Shop", "Mail Service", "POST /mails", channel: "MailRequested")
    }.design()
    #expect(
      design.outcome(.edge("Shop", "Mail Service", .async), .pattern)
        == .pattern(.publishSubscribe))
  }
}
