import Engine
import TestSupport
import Testing

@Suite("API-07: callers from outside come in through one gateway")
struct API07GatewayTests {
  @Test("A gateway that the source names is kept", .tags(.trigger, .explanation))
  func namedGateway() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Storefront Gateway")
      $0.call("Storefront Gateway", "Order Service", "read orders")
    }.design()
    let decision = try #require(design.decision(.system, .gateway))
    #expect(decision.outcome == .practice(.apiGateway, detail: "Storefront Gateway"))
    #expect(decision.origin == .source)
    #expect(
      decision.reason == "The source names Storefront Gateway as the way in to Order Service.")
  }

  @Test(
    "A caller that goes around the gateway is a finding; a webhook is not",
    .tags(.trigger, .nonTrigger, .explanation))
  func around() {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.external("Partner")
      $0.external("Stripe")
      $0.call("Customer", "Storefront Gateway")
      $0.call("Partner", "Order Service", "read orders", via: "REST")
      $0.message("Stripe", "Payment Service", "webhook on captured payments")
    }.design()
    #expect(
      design.findings(of: "API-07").map(\.message)
        == ["Partner → Order Service goes around Storefront Gateway"])
  }

  @Test("Callers from outside without a gateway get one", .tags(.trigger))
  func missingGateway() throws {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Order Service", "read orders")
    }.design()
    let decision = try #require(design.decision(.system, .gateway))
    #expect(decision.outcome == .practice(.apiGateway, detail: "in front of Order Service"))
    #expect(decision.origin == .rule)
  }

  @Test("Without callers from outside there is none", .tags(.nonTrigger))
  func internalOnly() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decision(.system, .gateway) == nil)
  }

  @Test("The reviewer may do without a gateway", .tags(.override))
  func reviewer() {
    let chosen = Outcome.practice(.rateLimit, detail: "in each component")
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Order Service", "read orders")
    }.design(review: .choosing(chosen, for: .system, .gateway))
    #expect(design.outcome(.system, .gateway) == chosen)
  }

  @Test("An app in a user's hands is no way into the system", .tags(.nonTrigger))
  func app() {
    let design = RequirementsBuilder {
      $0.person("Customer")
      $0.call("Customer", "Mobile App", "look at orders")
    }.design()
    #expect(design.decisions(of: "API-07").isEmpty)
  }

  @Test("A named gateway stands, also where no caller is drawn", .tags(.trigger))
  func undrawnCallers() {
    let design = RequirementsBuilder {
      $0.call("API Gateway", "Order Service", "read orders", via: "REST")
    }.design()
    #expect(
      design.outcome(.system, .gateway) == .practice(.apiGateway, detail: "API Gateway"))
  }
}
