import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("SEC-01: every interaction is encrypted")
struct SEC01TransportSecurityTests {
  @Test("Parts of the system prove to each other who they are, by assumption", .tags(.trigger))
  func insideByAssumption() throws {
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: "REST") }.design()
    let decision = try #require(design.decision(.edge("A", "B"), .transportSecurity))
    #expect(decision.outcome == .practice(.mutualTLS, detail: "TLS 1.2 or later"))
    #expect(decision.assumptions == ["transport.mutual-tls"])
  }

  @Test("What the source says about TLS is kept, with its line", .tags(.trigger))
  func stated() throws {
    let design = RequirementsBuilder {
      $0.call("A", "B", "read x", via: "REST")
      $0.statement(.transportSecurity, "TLS 1.3 outside, mutual TLS between pods")
    }.design()
    let decision = try #require(design.decision(.edge("A", "B"), .transportSecurity))
    #expect(decision.outcome == .practice(.mutualTLS, detail: "TLS 1.3"))
    #expect(decision.origin == .source)
    #expect(decision.evidence.map(\.place.line) == [4])
  }

  @Test("An external system has a server certificate", .tags(.trigger))
  func external() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge", via: "HTTPS")
    }.design()
    #expect(
      design.outcome(.edge("Payment Service", "Stripe"), .transportSecurity)
        == .practice(.transportLayerSecurity, detail: "TLS 1.2 or later"))
  }

  @Test("A plaintext protocol is an error at its line", .tags(.trigger, .explanation))
  func plaintext() throws {
    let design = RequirementsBuilder { $0.arrow("Settlement", "Bank", "bookings", via: "FTP") }
      .design()
    let finding = try #require(design.findings(of: "SEC-01").first)
    #expect(finding.severity == .error)
    #expect(finding.message == "Settlement → Bank uses ftp, which is not encrypted")
  }

  @Test("SFTP is encrypted", .tags(.nonTrigger))
  func encrypted() {
    let design = RequirementsBuilder { $0.arrow("Settlement", "Bank", "bookings", via: "SFTP") }
      .design()
    #expect(design.findings(of: "SEC-01").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and the rule's remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.transportLayerSecurity, detail: "by the mesh")
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: "REST") }
      .design(review: .choosing(chosen, for: .edge("A", "B"), .transportSecurity))
    let decision = try #require(design.decision(.edge("A", "B"), .transportSecurity))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.outcome.summary.hasPrefix("Mutual TLS") })
    #expect(
      decision.alternatives.contains { $0.whyNot.hasPrefix("The reviewer decided otherwise") })
  }

  @Test("An app in a user's hands holds no certificate", .tags(.nonTrigger))
  func app() {
    let design = RequirementsBuilder { $0.call("Mobile App", "Order Service", "read orders") }
      .design()
    #expect(
      design.outcome(.edge("Mobile App", "Order Service"), .transportSecurity)
        == .practice(.transportLayerSecurity, detail: "TLS 1.2 or later"))
  }

  @Test(
    "Each protocol without encryption is named", .tags(.trigger),
    arguments: ["LDAP", "http://ledger:8080"])
  func plaintextProtocols(via: String) {
    let design = RequirementsBuilder { $0.call("Job", "Ledger", "read users", via: via) }.design()
    #expect(design.findings(of: "SEC-01").count == 1)
  }

  @Test("Where the platform gives no certificates the callee has one alone", .tags(.override))
  func answered() throws {
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: "REST") }
      .design(review: Review(answers: [.meshTLS: "TLS"]))
    let decision = try #require(design.decision(.edge("A", "B"), .transportSecurity))
    #expect(
      decision.outcome == .practice(.transportLayerSecurity, detail: "server certificate only"))
    #expect(decision.answers == [.meshTLS])
  }
}
