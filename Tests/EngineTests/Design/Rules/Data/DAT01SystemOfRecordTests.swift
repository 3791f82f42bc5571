import Engine
import TestSupport
import Testing

@Suite("DAT-01: one has the truth")
struct DAT01SystemOfRecordTests {
  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"], fields: ["orderId"])
      $0.entity("shipment", owner: "Shipping Service", fields: ["orderId"])
    }
  }

  @Test(
    "Who sends the fields has the truth, who keeps them a copy of a known age",
    .tags(.trigger, .explanation))
  func copies() throws {
    let decision = try #require(shop.design().decision(.named("Order Service"), .systemOfRecord))
    #expect(
      decision.outcome.detail
        == "orderId in shipment (copy in Shipping Service by OrderPaid); copies at most 1 minute old"
    )
    #expect(decision.assumptions == ["copy.staleness"])
    #expect(decision.reason.contains("only Order Service may change them"))
    #expect(decision.alternatives[0].whyNot.contains("undone by the next OrderPaid"))
  }

  @Test("An id is true where its object is kept, whoever sends it", .tags(.trigger, .explanation))
  func ids() throws {
    let design = RequirementsBuilder {
      $0.component("Member Service")
      $0.entity("member", owner: "Member Service", fields: ["memberId", "phone"])
      $0.entity("message", owner: "Mail Service", fields: ["messageId", "memberId"])
      $0.event(
        "LoanOverdue", from: "Loan Service", to: ["Mail Service", "Member Service"],
        fields: ["memberId"])
      $0.event("HoldReady", from: "Hold Service", to: ["Mail Service"], fields: ["memberId"])
    }.design()
    #expect(design.decisions(of: "DAT-01").map(\.subject) == [.named("Member Service")])
    let decision = try #require(design.decision(.named("Member Service"), .systemOfRecord))
    #expect(
      decision.outcome.detail
        == "memberId in message (copy in Mail Service by LoanOverdue and HoldReady); copies at most 1 minute old"
    )
    #expect(decision.reason.contains("fields that Member Service keeps the record of"))
    #expect(decision.alternatives[0].whyNot.contains("next LoanOverdue of Loan Service"))
  }

  @Test("Two owners of one name are a warning with both places", .tags(.trigger, .explanation))
  func rivals() throws {
    let design = RequirementsBuilder {
      $0.component("CRM")
      $0.component("Billing")
      $0.entity("customer", owner: "CRM", fields: ["id"])
      $0.entity("Customers", owner: "Billing", fields: ["id"])
    }.design()
    let finding = try #require(design.findings(of: "DAT-01").first)
    #expect(
      finding.message
        == "CRM and Billing both hold customer, and no source says which of them is right")
    #expect(finding.places.count == 2)
  }

  @Test("Data of one component alone needs no record", .tags(.nonTrigger))
  func none() {
    let design = RequirementsBuilder {
      $0.component("CRM")
      $0.entity("customer", owner: "CRM", fields: ["id"])
    }.design()
    #expect(design.decisions(of: "DAT-01").isEmpty)
    #expect(design.findings(of: "DAT-01").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop.design(
      review: .choosing(chosen, for: .named("Order Service"), .systemOfRecord))
    let decision = try #require(design.decision(.named("Order Service"), .systemOfRecord))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(
      decision.alternatives.contains { $0.whyNot.contains("keeps fields that Order Service sends") }
    )
  }

  @Test("What a component tells itself is no copy", .tags(.nonTrigger))
  func itself() {
    let design = RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Order Service"], fields: ["orderId", "total"])
      $0.entity("order", owner: "Order Service", fields: ["orderId", "total"])
    }.design()
    #expect(design.decisions(of: "DAT-01").isEmpty)
  }

  @Test("How old a copy may be is the source's to say", .tags(.trigger))
  func statedAge() throws {
    let design = RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"], fields: ["orderId"])
      $0.entity("shipment", owner: "Shipping Service", fields: ["orderId"])
      $0.statement(.consistency, "Copies are at most 5 minutes old", about: "Shipping Service")
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .systemOfRecord))
    #expect(
      decision.outcome.detail.hasSuffix("copies at most “Copies are at most 5 minutes old” old"))
    #expect(decision.origin == .rule)
    #expect(decision.assumptions.isEmpty)
  }
}
