import Engine
import TestSupport
import Testing

@Suite("The twenty DO and DON'T, and the coverage matrix")
struct CoverageTests {
  private func coverage(
    of builder: RequirementsBuilder, without rules: Set<RuleID> = []
  ) -> Coverage {
    let design = builder.design(by: RuleCatalog.rules.filter { !rules.contains(type(of: $0).id) })
    let contracts = ContractWriter.contracts(
      for: builder.requirements, analysis: builder.analysis(), design: design)
    return Coverage(
      CoveredSystem(
        requirements: builder.requirements, analysis: builder.analysis(), design: design,
        contracts: contracts))
  }

  private var shop: RequirementsBuilder {
    RequirementsBuilder {
      $0.external("Stripe")
      $0.component("Order Service", offers: ["GET /orders/{orderId}", "POST /orders"])
      $0.call("Shop", "Order Service", "submit orders, `POST /orders`", via: "REST")
      $0.call("Order Service", "Stripe", "charge the card", via: "HTTPS")
      $0.access("Order Service", "Order Database", "writes orders")
      $0.event("OrderPaid", from: "Order Service", to: ["Mail Service"], broker: "Kafka")
      $0.message("Order Service", "Mail Service", channel: "OrderPaid")
    }
  }

  private func broken(_ id: RuleID, in coverage: Coverage) -> [String] {
    coverage.answers.first { $0.id == id }?.findings.map(\.message) ?? []
  }

  @Test("There are twenty checks with ids in order, each with its line and what must hold")
  func twenty() {
    let answers = coverage(of: shop).answers
    #expect(
      answers.map(\.id.rawValue) == (1...20).map { "CHK-\($0 < 10 ? "0" : "")\($0)" })
    #expect(answers.allSatisfy { !$0.line.isEmpty && !$0.requirement.isEmpty })
  }

  @Test("Every interaction has a row with seven cells, and a full design leaves none open")
  func matrix() {
    let matrix = coverage(of: shop).matrix
    #expect(matrix.rows.map(\.interaction) == shop.requirements.interactions.map(\.id))
    #expect(matrix.rows.allSatisfy { $0.cells.count == CoverageAspect.allCases.count })
    #expect(matrix.openCount == 0)
    #expect(matrix.rows[0][.contract] == .covered(["openapi/order-service.yaml"]))
    #expect(matrix.rows[1][.contract] == .notNeeded("Stripe publishes its own"))
    #expect(matrix.rows[3][.contract] == .covered(["asyncapi.yaml"]))
    #expect(matrix.rows[3][.transaction] == .covered(["MSG-07"]))
  }

  @Test("Leaving a rule out opens exactly its cells and names the interactions")
  func missingRule() {
    let design = coverage(of: shop, without: ["ERR-01"])
    #expect(
      design.matrix.rows.map { $0[.errorHandling].isMissing } == [true, true, true, false])
    #expect(
      broken("CHK-03", in: design) == [
        "Shop → Order Service: no timeout", "Order Service → Stripe: no timeout",
        "Order Service → Order Database: no timeout",
      ])
    #expect(broken("CHK-03", in: coverage(of: shop)).isEmpty)
  }

  @Test(
    "A rule that is left out breaks its check",
    arguments: [
      ("COM-01", "CHK-01"), ("OBS-02", "CHK-05"), ("OBS-01", "CHK-06"), ("OBS-03", "CHK-07"),
      ("ERR-06", "CHK-08"), ("SEC-02", "CHK-09"), ("SEC-03", "CHK-11"), ("SEC-01", "CHK-16"),
    ])
  func rules(rule: String, check: String) {
    let id = RuleID(rawValue: check)
    #expect(broken(id, in: coverage(of: shop)).isEmpty)
    #expect(!broken(id, in: coverage(of: shop, without: [RuleID(rawValue: rule)])).isEmpty)
  }

  @Test("A call whose operations no source names has no contract")
  func contract() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x", via: "REST") }
    #expect(broken("CHK-02", in: coverage(of: design)) == ["A → B: no contract file"])
  }

  @Test("Owner and availability, latency, rate and payload are asked for by name")
  func numbers() {
    let coverage = coverage(of: shop)
    #expect(
      broken("CHK-04", in: coverage).first == "Order Service: no team and no stated availability")
    #expect(
      broken("CHK-14", in: coverage).contains { $0.contains("no latency is stated for Shop →") })
    #expect(
      broken("CHK-15", in: coverage).first
        == "Shop → Order Service: no source states its rate and payload")
  }

  @Test("Incident response is asked for until a source names it")
  func incidents() {
    #expect(broken("CHK-12", in: coverage(of: shop)).count == 1)
    let named = RequirementsBuilder { $0.statement(.alerting, "The on-call engineer is called") }
    #expect(broken("CHK-12", in: coverage(of: named)).isEmpty)
  }

  @Test("Two writers of a store, a store reached past its owner, and a shared library are named")
  func coupling() {
    let design = RequirementsBuilder {
      $0.store("Stock DB", owner: "Stock")
      $0.access("Stock", "Stock DB", "writes stock")
      $0.access("Shop", "Stock DB", "updates the stock")
      $0.statement(.principle, "Price rules live in a shared library")
    }
    let coverage = coverage(of: design)
    #expect(broken("CHK-18", in: coverage) == ["Stock DB: Stock and Shop write it"])
    #expect(
      broken("CHK-20", in: coverage) == [
        "Shop → Stock DB: reaches past Stock, which owns the store"
      ])
    #expect(broken("CHK-19", in: coverage).count == 1)
  }

  @Test("A caller that gives up before those behind it is unreliable")
  func nested() {
    let design = RequirementsBuilder {
      $0.call("A", "B", "read x", quote: "A calls B, timeout 300 ms")
      $0.call("B", "C", "read y", quote: "B calls C, timeout 2 s")
    }
    #expect(broken("CHK-13", in: coverage(of: design)).count == 1)
  }
}
