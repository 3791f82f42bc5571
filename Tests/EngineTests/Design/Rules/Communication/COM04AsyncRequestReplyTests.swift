import Engine
import TestSupport
import Testing

@Suite("COM-04: a user does not wait for work of seconds")
struct COM04AsyncRequestReplyTests {
  private let edge = Subject.edge("Web Portal", "Report Service")

  @Test("Words of long work give 202 and a status resource")
  func longWork() throws {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Report Service", "render the yearly statement", via: "REST")
    }.design()
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.asyncRequestReply))
    #expect(
      decision.reason
        == "Web Portal gets 202 with Location and Retry-After from Report Service and asks the "
        + "status resource for “render the yearly statement”: the source speaks of “render”.")
    #expect(design.outcome(edge, .transport) == .transport(.rest))
    #expect(design.findings(of: "COM-08").isEmpty)
  }

  @Test(
    "A stated latency of seconds gives 202, a shorter one does not",
    arguments: [
      (8000.0, IntegrationPattern.asyncRequestReply), (1200.0, .requestResponse),
    ])
  func latency(milliseconds: Double, expected: IntegrationPattern) {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Report Service", "get the statement")
      $0.quality(.latency(milliseconds: milliseconds, percentile: 95), of: "Report Service")
    }.design()
    #expect(design.outcome(edge, .pattern) == .pattern(expected))
  }

  @Test("A timeout of seconds is not work of seconds")
  func timeoutIsNotWork() {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Report Service", "get the statement, 4 s timeout")
    }.design()
    #expect(design.outcome(edge, .pattern) == .pattern(.requestResponse))
  }

  @Test("Inside the system nobody gets 202 for it")
  func internalCall() {
    let design = RequirementsBuilder {
      $0.call("Billing Service", "Report Service", "render the yearly statement")
    }.design()
    #expect(design.decisions(of: "COM-04").isEmpty)
  }

  @Test("The reviewer may let the user wait")
  func reviewerOverrides() throws {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Report Service", "render the yearly statement")
    }.design(review: .choosing(.pattern(.requestResponse), for: edge, .pattern))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.requestResponse))
    #expect(decision.overruled == .pattern(.asyncRequestReply))
  }
}
