import Engine
import TestSupport
import Testing

@Suite("COM-02: a command that only has to be accepted goes through a queue")
struct COM02PointToPointTests {
  private let edge = Subject.edge("Order Service", "Mail Service", .unknown)

  @Test("Sending a mail needs no answer")
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

  @Test("The only broker that the sources name carries it")
  func onlyBroker() {
    let design = RequirementsBuilder {
      $0.broker("RabbitMQ")
      $0.arrow("Order Service", "Mail Service", "send the confirmation")
    }.design()
    #expect(design.outcome(edge, .transport) == .transport(.messaging(broker: "RabbitMQ")))
  }

  @Test("A command whose outcome decides is not queued")
  func outcomeNeeded() {
    let design = RequirementsBuilder {
      $0.arrow("Order Service", "Stock Service", "reserve stock")
    }.design()
    #expect(design.decisions(of: "COM-02").isEmpty)
  }

  @Test("A protocol that the source names wins, and a finding tells what the rule would choose")
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
}
