import Engine
import TestSupport
import Testing

@Suite("MSG-06: the key of a message")
struct MSG06OrderingKeyTests {
  private func shop(fields: [String]) -> RequirementsBuilder {
    RequirementsBuilder {
      $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"], fields: fields)
    }
  }

  @Test(
    "The id of the object is the key, and the contract carries it", .tags(.trigger, .explanation))
  func key() throws {
    let builder = shop(fields: ["paidAt", "orderId", "customerId"])
    let decision = try #require(builder.design().decision(.event("OrderPaid"), .ordering))
    #expect(decision.outcome == .practice(.partitionKey, detail: "orderId"))
    #expect(decision.reason.contains("Shipping Service sees what happens to it in its order"))
    #expect(decision.alternatives[0].whyNot.contains("One slow OrderPaid"))
    let contracts = ContractWriter.contracts(
      for: builder.requirements, analysis: builder.analysis(), design: builder.design())
    #expect(contracts.messages.map(\.partitionKey) == ["orderId"])
  }

  @Test("The field within which a source says that the order counts is the key", .tags(.trigger))
  func statedKey() throws {
    let design = RequirementsBuilder {
      $0.event(
        "BookLent", from: "Loans", to: ["Shelf"], fields: ["loanId", "copyId", "lentAt"])
      $0.statement(.messaging, "Messages of one copyId are read in order")
    }.design()
    let decision = try #require(design.decision(.event("BookLent"), .ordering))
    #expect(decision.outcome == .practice(.partitionKey, detail: "copyId"))
    #expect(decision.origin == .source)
  }

  @Test(
    "A stated order is the source's; without an id it cannot be kept, which is a warning",
    .tags(.trigger, .explanation))
  func demand() throws {
    func ordered(_ fields: [String]) -> Design {
      RequirementsBuilder {
        $0.event("StockChanged", from: "Stock", to: ["Shop"], fields: fields)
        $0.message("Shop", "Stock", "must be read in order", channel: "StockChanged")
      }.design()
    }
    #expect(ordered(["stockId"]).decision(.event("StockChanged"), .ordering)?.origin == .source)
    #expect(ordered(["amount"]).decision(.event("StockChanged"), .ordering) == nil)
    #expect(ordered(["amount"]).findings(of: "MSG-06").map(\.severity) == [.warning])
  }

  @Test("Without an id among the fields there is no key", .tags(.nonTrigger))
  func none() {
    #expect(shop(fields: ["amount"]).design().decisions(of: "MSG-06").isEmpty)
  }

  @Test("The reviewer's key goes into the contract", .tags(.override, .explanation))
  func reviewer() {
    let builder = shop(fields: ["orderId", "customerId"])
    let review = Review.choosing(
      .practice(.partitionKey, detail: "customerId"), for: .event("OrderPaid"), .ordering)
    let contracts = ContractWriter.contracts(
      for: builder.requirements, analysis: builder.analysis(),
      design: builder.design(review: review))
    #expect(contracts.messages.map(\.partitionKey) == ["customerId"])
  }

  @Test(
    "The event's own object is the key before another's, a number of an article where no id is",
    .tags(.trigger),
    arguments: [
      ("OrderPaid", ["customerId", "orderId"], "orderId"),
      ("StockChanged", ["quantity", "sku"], "sku"),
    ])
  func choice(event: String, fields: [String], key: String) {
    let design = RequirementsBuilder {
      $0.event(event, from: "Shop", to: ["Ledger"], fields: fields)
    }.design()
    #expect(design.outcome(.event(event), .ordering) == .practice(.partitionKey, detail: key))
  }
}
