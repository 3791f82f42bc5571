import Engine
import TestSupport
import Testing

@Suite("SEC-07: threats at the boundary")
struct SEC07ThreatModelTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.external("Stripe")
      $0.person("Customer")
      $0.call("Customer", "Gateway", "read the account")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
      $0.call("Order Service", "Payment Service", "authorise the payment")
    }
  }

  private func threats(_ subject: Subject) -> [Threat] {
    guard case .threats(let threats)? = shop.design().outcome(subject, .threats) else { return [] }
    return threats
  }

  @Test(
    "A command with payment data has all six kinds, each with the rule that answers it",
    .tags(.trigger))
  func outbound() {
    let threats = threats(.edge("Payment Service", "Stripe"))
    #expect(threats.map(\.kind) == Threat.Kind.allCases)
    #expect(
      threats.compactMap(\.rule) == ["SEC-02", "SEC-01", "SEC-08", "SEC-01", "ERR-01", "SEC-03"])
    #expect(
      threats[0].measure
        == "Payment Service proves itself by key of Payment Service for Stripe and makes sure that it "
        + "talks to Stripe")
    #expect(threats[4].measure == "Payment Service gives up: timeout 3 s, then the circuit opens")
  }

  @Test(
    "A query from outside changes nothing, so nothing can be denied later",
    .tags(.trigger, .nonTrigger))
  func inbound() {
    let threats = threats(.edge("Customer", "Gateway"))
    #expect(!threats.contains { $0.kind == .repudiation })
    #expect(threats.first { $0.kind == .denialOfService }?.rule == "SEC-04")
  }

  @Test("A call inside the system crosses nothing", .tags(.nonTrigger))
  func inside() {
    #expect(threats(.edge("Order Service", "Payment Service")).isEmpty)
  }

  @Test("A threat that nothing answers is a warning", .tags(.trigger, .explanation))
  func open() throws {
    let design = shop.design(by: RuleCatalog.rules.filter { type(of: $0).id != "SEC-03" })
    let finding = try #require(design.findings(of: "SEC-07").first)
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("elevation of privilege"))
  }

  @Test("The reviewer's countermeasures stand, and survive the review file", .tags(.override))
  func reviewer() throws {
    let edge = Subject.edge("Payment Service", "Stripe")
    let chosen = Outcome.threats([Threat(.spoofing, measure: "a leased line", rule: "SEC-02")])
    let design = shop.design(review: .choosing(chosen, for: edge, .threats))
    #expect(design.outcome(edge, .threats) == chosen)
    #expect(try Outcome(value: chosen.value) == chosen)
  }

  @Test("What is no secret cannot be disclosed", .tags(.nonTrigger))
  func noSecret() {
    let design = RequirementsBuilder {
      $0.external("Weather")
      $0.call("Planner", "Weather", "read forecasts")
    }.design()
    guard case .threats(let threats)? = design.outcome(.edge("Planner", "Weather"), .threats) else {
      Issue.record("no threats")
      return
    }
    #expect(!threats.contains { $0.kind == .informationDisclosure })
  }
}
