import Engine
import TestSupport
import Testing

@Suite("SEC-01: every interaction is encrypted")
struct SEC01TransportSecurityTests {
  @Test("Parts of the system prove to each other who they are, by assumption")
  func insideByAssumption() throws {
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: "REST") }.design()
    let decision = try #require(design.decision(.edge("A", "B"), .transportSecurity))
    #expect(decision.outcome == .practice(.mutualTLS, detail: "TLS 1.2 or later"))
    #expect(decision.assumptions == ["transport.mutual-tls"])
  }

  @Test("What the source says about TLS is kept, with its line")
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

  @Test("An external system has a server certificate")
  func external() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Payment Service", "Stripe", "charge", via: "HTTPS")
    }.design()
    #expect(
      design.outcome(.edge("Payment Service", "Stripe"), .transportSecurity)
        == .practice(.transportLayerSecurity, detail: "TLS 1.2 or later"))
  }

  @Test("A plaintext protocol is an error at its line")
  func plaintext() throws {
    let design = RequirementsBuilder { $0.arrow("Settlement", "Bank", "bookings", via: "FTP") }
      .design()
    let finding = try #require(design.findings(of: "SEC-01").first)
    #expect(finding.severity == .error)
    #expect(finding.message == "Settlement → Bank uses ftp, which is not encrypted")
  }

  @Test("SFTP is encrypted")
  func encrypted() {
    let design = RequirementsBuilder { $0.arrow("Settlement", "Bank", "bookings", via: "SFTP") }
      .design()
    #expect(design.findings(of: "SEC-01").isEmpty)
  }
}
