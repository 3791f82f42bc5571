import Engine
import TestSupport
import Testing

@Suite("COM-04: a user does not wait for work of seconds")
struct COM04AsyncRequestReplyTests {
  private let edge = Subject.edge("Web Portal", "Report Service")

  @Test("Words of long work give 202 and a status resource", .tags(.trigger, .explanation))
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
    "A stated latency of seconds gives 202, a shorter one does not", .tags(.trigger, .nonTrigger),
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

  @Test("A timeout of seconds is not work of seconds", .tags(.nonTrigger))
  func timeoutIsNotWork() {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Report Service", "get the statement, 4 s timeout")
    }.design()
    #expect(design.outcome(edge, .pattern) == .pattern(.requestResponse))
  }

  @Test("Inside the system nobody gets 202 for it", .tags(.nonTrigger))
  func internalCall() {
    let design = RequirementsBuilder {
      $0.call("Billing Service", "Report Service", "render the yearly statement")
    }.design()
    #expect(design.decisions(of: "COM-04").isEmpty)
  }

  @Test("The reviewer may let the user wait", .tags(.override))
  func reviewerOverrides() throws {
    let design = RequirementsBuilder {
      $0.call("Web Portal", "Report Service", "render the yearly statement")
    }.design(review: .choosing(.pattern(.requestResponse), for: edge, .pattern))
    let decision = try #require(design.decision(edge, .pattern))
    #expect(decision.outcome == .pattern(.requestResponse))
    #expect(decision.overruled == .pattern(.asyncRequestReply))
  }

  @Test("Work of exactly the assumed limit is long", .tags(.trigger))
  func atTheLimit() {
    let limit = DesignDefaults.standard.number(.longWork)
    func pattern(_ milliseconds: Int) -> Outcome? {
      RequirementsBuilder {
        $0.person("User")
        $0.call("User", "Painter", "get a picture, takes up to \(milliseconds) ms", via: "REST")
      }.design().outcome(.edge("User", "Painter"), .pattern)
    }
    #expect(pattern(limit) == .pattern(.asyncRequestReply))
    #expect(pattern(limit - 1) == .pattern(.requestResponse))
  }

  @Test("What a provider outside answers is not ours to shape", .tags(.nonTrigger))
  func foreign() {
    let design = RequirementsBuilder {
      $0.person("User")
      $0.external("Archive")
      $0.call("User", "Archive", "get a rendering, takes up to 40 seconds")
    }.design()
    #expect(design.decisions(of: "COM-04").isEmpty)
  }
}
