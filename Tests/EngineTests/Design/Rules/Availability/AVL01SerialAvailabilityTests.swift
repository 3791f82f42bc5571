import Engine
import TestSupport
import Testing

@Suite("AVL-01: serial dependencies multiply")
struct AVL01SerialAvailabilityTests {
  private static let checkout = RequirementsBuilder {
    $0.external("Stripe")
    $0.call("Order Service", "Payment Service", "authorise the payment")
    $0.call("Payment Service", "Stripe", "charge the card")
    $0.quality(.availability(0.9995), of: "Order Service", "99.95 %")
    $0.quality(.availability(0.999), of: "Payment Service", "99.9 %")
    $0.quality(.availability(0.9999), of: "Stripe", "99.99 %")
  }
  private static let path = Subject.group(
    ["Order Service", "Payment Service", "Stripe"].map(RequirementsBuilder.id))

  @Test("The product and the weakest link of a chain are printed", .tags(.trigger, .explanation))
  func product() throws {
    let decision = try #require(Self.checkout.design().decision(Self.path, .availability))
    #expect(
      decision.outcome
        == .practice(
          .availabilityBudget, detail: "99.84 % at best, weakest Payment Service with 99.9 %"))
    #expect(decision.reason.contains("99.95 % × 99.9 % × 99.99 % = 99.84 %"))
    #expect(decision.assumptions.isEmpty)
  }

  @Test("A promise above what stands behind it is a finding", .tags(.trigger, .explanation))
  func brokenPromise() throws {
    let finding = try #require(Self.checkout.design().findings(of: "AVL-01").first)
    #expect(finding.severity == .warning)
    #expect(finding.message.hasPrefix("Order Service promises 99.95 %"))
  }

  @Test("Unknown availabilities are assumptions and marked", .tags(.trigger, .explanation))
  func assumed() throws {
    let design = RequirementsBuilder {
      $0.call("A Service", "B Service", "read b")
    }.design()
    let subject = Subject.group(["A Service", "B Service"].map(RequirementsBuilder.id))
    let decision = try #require(design.decision(subject, .availability))
    #expect(decision.assumptions == ["availability.component"])
    #expect(decision.reason.contains("99.9 % (A) × 99.9 % (A)"))
    #expect(design.findings(of: "AVL-01").isEmpty)
  }

  @Test(
    "A sentence about the whole that names providers gives each its own promise",
    .tags(.trigger, .explanation))
  func promisesInPassing() throws {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.external("Avalara AvaTax")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
      $0.call("Pricing Service", "Avalara AvaTax", "get the tax", via: "HTTPS")
      $0.quality(
        .availability(0.9999),
        "Checkout contains Stripe, which promises 99.99 %, and AvaTax, which promises 99.5 %.")
    }.design()
    let reasons = design.decisions(of: "AVL-01").map(\.reason)
    #expect(reasons.contains { $0.contains("99.9 % (A) × 99.99 % = ") })
    #expect(reasons.contains { $0.contains("99.9 % (A) × 99.5 % = ") })
  }

  @Test("A call inside a process and a mail are no links of a chain", .tags(.nonTrigger))
  func noLinks() {
    let design = RequirementsBuilder {
      $0.external("smtp relay")
      $0.call("Plugin", "Shop", "registers steps", via: "In-process")
      $0.arrow("Mail Service", "smtp relay", "send the mail", via: "SMTP")
    }.design()
    #expect(design.decisions(of: "AVL-01").isEmpty)
  }

  @Test("A part that calls nobody has no chain to multiply", .tags(.nonTrigger))
  func noChain() {
    let design = RequirementsBuilder {
      $0.message("A Service", "B Service", channel: "b.changed")
      $0.quality(.availability(0.999), of: "A Service", "99.9 %")
    }.design()
    #expect(design.decisions(of: "AVL-01").isEmpty)
  }

  @Test("The reviewer's budget stands, and what the rule worked out remains", .tags(.override))
  func reviewer() throws {
    let chosen = Outcome.practice(.availabilityBudget, detail: "99.5 % by contract")
    let design = Self.checkout.design(review: .choosing(chosen, for: Self.path, .availability))
    let decision = try #require(design.decision(Self.path, .availability))
    #expect(decision.outcome == chosen)
    #expect(decision.overruled?.summary.contains("99.84 % at best") == true)
  }

  @Test("A promise that what stands behind it just keeps is no finding", .tags(.nonTrigger))
  func keptPromise() {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.quality(.availability(0.999), of: "Order Service", "99.9 %")
      $0.quality(.availability(0.999), of: "Payment Service", "99.9 %")
    }.design()
    #expect(design.findings(of: "AVL-01").isEmpty)
  }
}
