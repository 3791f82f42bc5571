import Engine
import TestSupport
import Testing

@Suite("TXN-06: sagas that others can cross")
struct TXN06IsolationTests {
  private func shop(field: String, rival: Bool = true) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.access("Order Service", "Order DB", "writes orders")
      $0.access("Stock Service", "Stock DB", "writes stock")
      $0.call("Order Service", "Stock Service", "reserve stock")
      if rival { $0.call("Returns Service", "Stock Service", "add returned stock") }
      $0.entity("reservation", owner: "Stock Service", fields: [field])
    }
  }

  @Test(
    "The data of the participant says which countermeasure fits", .tags(.trigger, .explanation),
    arguments: [
      ("status", Practice.semanticLock), ("version", .rereadValue),
      ("quantity", .commutativeUpdate),
      ("note", .semanticLock),
    ])
  func countermeasure(field: String, practice: Practice) throws {
    let decision = try #require(
      shop(field: field).design().decision(.named("Order Service"), .isolation))
    guard case .practice(practice, _) = decision.outcome else {
      Issue.record("\(field): \(decision.outcome.summary)")
      return
    }
    #expect(decision.reason.contains("Returns Service can change Stock Service"))
    #expect(decision.alternatives.count == 1)
  }

  @Test("A saga whose participants nobody else changes needs none", .tags(.nonTrigger))
  func none() {
    #expect(shop(field: "status", rival: false).design().decisions(of: "TXN-06").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.keepNamedTechnology, detail: "as it is")
    let design = shop(field: "status").design(
      review: .choosing(chosen, for: .named("Order Service"), .isolation))
    let decision = try #require(design.decision(.named("Order Service"), .isolation))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("reservation.status") })
  }

  @Test(
    "A question from elsewhere and a second call of the same saga change nothing",
    .tags(.nonTrigger))
  func harmless() {
    let design = RequirementsBuilder {
      $0.access("Settlement Service", "Ledger", "write entries")
      $0.access("Payment Service", "Payment Database", "write payouts")
      $0.call("Settlement Service", "Payment Service", "create the payout", via: "REST")
      $0.arrow("Settlement Service", "Payment Service", "cancel the payout")
      $0.call("Report Service", "Payment Service", "read balances", via: "REST")
    }.design()
    #expect(design.decisions(of: "TXN-06").isEmpty)
  }

  @Test("A tag of the version is compared as a version is", .tags(.trigger))
  func etag() {
    let design = RequirementsBuilder {
      $0.access("Settlement Service", "Ledger", "write entries")
      $0.access("Payment Service", "Payment Database", "write payouts")
      $0.call("Settlement Service", "Payment Service", "create the payout", via: "REST")
      $0.call("Support Desk", "Payment Service", "cancel the payout", via: "REST")
      $0.entity("payout", owner: "Payment Service", fields: ["payoutId", "etag"])
    }.design()
    #expect(
      design.outcome(.named("Settlement Service"), .isolation)
        == .practice(.rereadValue, detail: "compare payout.etag"))
  }
}
