import Engine
import TestSupport
import Testing

@Suite("AVL-02: the rule of the extra nine")
struct AVL02ExtraNineTests {
  @Test("A critical dependency without the extra nine is a finding", .tags(.trigger, .explanation))
  func missingNine() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.quality(.availability(0.999), of: "Order Service", "99.9 %")
      $0.quality(.availability(0.9995), of: "Payment Service", "99.95 %")
    }.design()
    let finding = try #require(design.findings(of: "AVL-02").first)
    #expect(
      finding.message
        == "Order Service promises 99.9 % and needs Payment Service (99.95 %), where 99.99 % would be "
        + "called for")
    #expect(finding.places.count == 2)
  }

  @Test("Exactly one nine more is enough", .tags(.nonTrigger))
  func enough() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.quality(.availability(0.999), of: "Order Service", "99.9 %")
      $0.quality(.availability(0.9999), of: "Payment Service", "99.99 %")
    }.design()
    #expect(design.findings(of: "AVL-02").isEmpty)
    let decision = try #require(design.decision(.named("Order Service"), .availability))
    #expect(decision.outcome == .practice(.extraNine, detail: "99.99 % for Payment Service"))
  }

  @Test("A hair less than one nine more is too little", .tags(.trigger))
  func almostEnough() {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.quality(.availability(0.999), of: "Order Service", "99.9 %")
      $0.quality(.availability(0.99989), of: "Payment Service", "99.989 %")
    }.design()
    #expect(design.findings(of: "AVL-02").count == 1)
  }

  @Test("A dependency with a fallback that answers is not critical", .tags(.nonTrigger))
  func softDependency() {
    let design = RequirementsBuilder {
      $0.call("Page Service", "Catalog Service", "read product texts")
      $0.quality(.availability(0.999), of: "Page Service", "99.9 %")
      $0.quality(.availability(0.99), of: "Catalog Service", "99 %")
    }.design()
    #expect(design.decision(.named("Page Service"), .availability) == nil)
    #expect(design.findings(of: "AVL-02").isEmpty)
  }

  @Test(
    "The reviewer may ask for less, and what the rule asks for remains to be read",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.extraNine, detail: "the same promise is enough")
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.quality(.availability(0.999), of: "Order Service", "99.9 %")
    }.design(review: .choosing(chosen, for: .named("Order Service"), .availability))
    let decision = try #require(design.decision(.named("Order Service"), .availability))
    #expect(decision.outcome == chosen)
    #expect(
      decision.overruled == .practice(.extraNine, detail: "99.99 % for Payment Service"))
    #expect(
      decision.alternatives.contains { $0.whyNot.hasPrefix("The reviewer decided otherwise") })
  }

  @Test("A dependency that is called in two ways is one dependency", .tags(.trigger))
  func once() throws {
    let design = RequirementsBuilder {
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.arrow("Order Service", "Payment Service", "verify the limit")
      $0.quality(.availability(0.999), of: "Order Service", "99.9 %")
    }.design()
    #expect(
      design.outcome(.named("Order Service"), .availability)
        == .practice(.extraNine, detail: "99.99 % for Payment Service"))
  }
}
