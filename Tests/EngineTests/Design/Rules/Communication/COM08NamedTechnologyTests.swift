import Engine
import TestSupport
import Testing

@Suite("COM-08: the technology that a source names is kept")
struct COM08NamedTechnologyTests {
  @Test(
    "A named protocol is the transport, by the source", .tags(.trigger, .explanation),
    arguments: [
      ("gRPC", Transport.grpc), ("REST over HTTP/2", .rest), ("HTTPS", .rest),
      ("GraphQL", .graphQL), ("SOAP", .soap), ("OpenID Connect", .rest),
    ])
  func protocols(via: String, expected: Transport) throws {
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: via) }.design()
    let decision = try #require(design.decision(.edge("A", "B"), .transport))
    #expect(decision.outcome == .transport(expected))
    #expect(decision.origin == .source)
    #expect(decision.reason == "The source names \(via) for A → B.")
  }

  @Test(
    "A technology settles the pattern", .tags(.trigger),
    arguments: [
      ("CSV file over SFTP", IntegrationPattern.fileTransfer), ("Debezium", .changeDataCapture),
      ("webhook", .webhook), ("SMTP", .pointToPoint), ("Kafka", .publishSubscribe),
    ])
  func patterns(via: String, expected: IntegrationPattern) {
    let design = RequirementsBuilder { $0.arrow("A", "B", via: via) }.design()
    #expect(design.outcome(.edge("A", "B", .unknown), .pattern) == .pattern(expected))
  }

  @Test("A protocol that stands alone as the purpose is the transport", .tags(.trigger))
  func protocolAsPurpose() {
    let design = RequirementsBuilder { $0.call("Kiosk", "Loan Service", "SIP2") }.design()
    #expect(
      design.outcome(.edge("Kiosk", "Loan Service"), .transport) == .transport(.named("SIP2")))
  }

  @Test("A mail server is reached by SMTP, also where only its name says so", .tags(.trigger))
  func mailServer() {
    let design = RequirementsBuilder {
      $0.external("smtp server")
      $0.call("Fine Service", "smtp server", "send the fine")
    }.design()
    #expect(design.outcome(.edge("Fine Service", "smtp server"), .transport) == .transport(.smtp))
  }

  @Test("A webhook of an external system is a webhook over HTTPS", .tags(.trigger, .explanation))
  func webhook() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.message("Stripe", "Payment Service", "webhook on captured payments")
    }.design()
    let edge = Subject.edge("Stripe", "Payment Service", .async)
    #expect(design.outcome(edge, .pattern) == .pattern(.webhook))
    #expect(design.outcome(edge, .transport) == .transport(.rest))
  }

  @Test("Nothing named, nothing kept", .tags(.nonTrigger))
  func nothingNamed() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decisions(of: "COM-08").isEmpty)
  }

  @Test(
    "The reviewer may override the source, and a finding says so with the source's line",
    .tags(.override, .explanation))
  func reviewerOverrides() throws {
    let edge = Subject.edge("A", "B")
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: "REST") }
      .design(review: .choosing(.transport(.grpc), for: edge, .transport))
    let decision = try #require(design.decision(edge, .transport))
    #expect(decision.outcome == .transport(.grpc))
    #expect(decision.overruled == .transport(.rest))
    let finding = try #require(design.findings(of: "COM-08").first)
    #expect(
      finding.message == "A → B: the review decides gRPC, the source says REST over HTTPS")
    #expect(finding.places.map(\.place.line) == [3])
  }

  @Test(
    "A reviewer's pattern that the named protocol cannot carry drops the protocol",
    .tags(.override, .explanation))
  func patternOverProtocol() {
    let edge = Subject.edge("A", "B")
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: "gRPC") }
      .design(review: .choosing(.pattern(.publishSubscribe), for: edge, .pattern))
    #expect(design.outcome(edge, .transport) == .transport(.messaging(broker: "")))
    #expect(design.findings(of: "COM-08").contains { $0.message.contains("the review decides") })
  }

  @Test("A request that is answered with 202 is still HTTP", .tags(.trigger))
  func longWork() {
    let edge = Subject.edge("User", "Report Service")
    let design = RequirementsBuilder {
      $0.person("User")
      $0.call("User", "Report Service", "get a rendering, takes 40 minutes", via: "REST")
    }.design()
    #expect(design.outcome(edge, .pattern) == .pattern(.asyncRequestReply))
    #expect(design.outcome(edge, .transport) == .transport(.rest))
  }
}
