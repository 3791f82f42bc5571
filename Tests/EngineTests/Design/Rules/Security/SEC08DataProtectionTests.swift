import Engine
import TestSupport
import Testing

@Suite("SEC-08: sensitive data")
struct SEC08DataProtectionTests {
  private func shop(field: String) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.store("Order DB", owner: "Order Service", technology: "PostgreSQL")
      $0.access("Order Service", "Order DB", "writes orders")
      $0.entity("order", owner: "Order Service", store: "Order DB", fields: ["orderId", field])
      $0.quality(.retention(seconds: 10 * 365 * 86_400), "orders 10 years; mails 180 days")
    }
  }

  @Test(
    "A store with a personal field is encrypted, audited, and ends by the stated period",
    .tags(.trigger, .explanation))
  func store() throws {
    let decision = try #require(
      shop(field: "address").design().decision(.named("Order DB"), .dataProtection))
    #expect(decision.outcome.detail == "encrypted at rest, access recorded, kept 3650 days")
    #expect(
      decision.reason
        == "Order DB holds personal data (address in order), which Order Service reads.")
    #expect(decision.assumptions == [])
    #expect(decision.alternatives[0].whyNot.contains("backup of Order DB"))
  }

  @Test("Without a stated period the end is an assumption", .tags(.trigger))
  func noPeriod() {
    let design = RequirementsBuilder {
      $0.access("User Service", "User DB", "customer profiles")
    }.design()
    #expect(design.decision(.named("User DB"), .dataProtection)?.assumptions == ["data.retention"])
  }

  @Test("A store of plain data is not its business", .tags(.nonTrigger))
  func plain() {
    #expect(shop(field: "weight").design().decision(.named("Order DB"), .dataProtection) == nil)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop(field: "address").design(
      review: .choosing(chosen, for: .named("Order DB"), .dataProtection))
    let decision = try #require(design.decision(.named("Order DB"), .dataProtection))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("Order DB holds personal data") })
  }

  @Test("Who is sent a mail is a person, whatever the call is called", .tags(.trigger))
  func mails() {
    let design = RequirementsBuilder {
      $0.external("Mail Relay")
      $0.external("Tax Desk")
      $0.call("Notice Service", "Mail Relay", "delivery", via: "HTTPS")
      $0.call("Notice Service", "Tax Desk", "rates", via: "HTTPS")
    }.design()
    #expect(design.decision(.edge("Notice Service", "Mail Relay"), .dataProtection) != nil)
    #expect(design.decision(.edge("Notice Service", "Tax Desk"), .dataProtection) == nil)
  }

  @Test(
    "The way to a store is no hand-over, and what is encrypted by the source is its line",
    .tags(.nonTrigger, .trigger))
  func wayToStore() throws {
    let design = RequirementsBuilder {
      $0.store("User Database")
      $0.access("User Service", "User Database", "write customer rows")
      $0.statement(.encryptionAtRest, "Volumes are encrypted with AES-256")
    }.design()
    #expect(
      design.decision(.edge("User Service", "User Database", .data), .dataProtection) == nil)
    let decision = try #require(design.decision(.named("User Database"), .dataProtection))
    #expect(decision.evidence.map(\.quote).contains("Volumes are encrypted with AES-256"))
  }

  @Test(
    "A store that one component uses holds what that component owns", .tags(.trigger, .explanation))
  func onlyUser() throws {
    let design = RequirementsBuilder {
      $0.access("Account Service", "Account Database", "write rows")
      $0.entity("account", owner: "Account Service", fields: ["accountId", "email"])
    }.design()
    let decision = try #require(design.decision(.named("Account Database"), .dataProtection))
    #expect(decision.reason.contains("personal data (email in account)"))
  }
}
