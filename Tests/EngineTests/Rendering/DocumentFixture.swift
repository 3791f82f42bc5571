import Engine
import TestSupport

extension RequirementsBuilder {
  /// The blueprint of the requirements, by all stages.
  func blueprint(scope: ScopeSelection = .full, review: Review = Review()) -> Blueprint {
    let reviewed = ReviewedRequirements(requirements, review: review, scope: scope)
    let analysis = Analyst.analysis(of: reviewed.requirements, review: review)
    let design = Designer.design(
      DesignModel(requirements: reviewed.requirements, analysis: analysis, review: review))
    return Blueprint(
      session: Session(folder: "001-shop", index: 1, name: "shop"),
      documents: ["component-design_shop.md"], scope: scope, review: review,
      requirements: reviewed.requirements, outOfScope: reviewed.outOfScope, analysis: analysis,
      design: design,
      contracts: ContractWriter.contracts(
        for: reviewed.requirements, analysis: analysis, design: design, scope: scope),
      dates: DocumentDates(created: "2026-04-01", updated: "2026-04-02"))
  }

  /// The document of the requirements.
  func document(scope: ScopeSelection = .full) -> RenderedDocument {
    DocumentWriter.document(blueprint(scope: scope))
  }

  /// A shop with calls, an event, stores, an external system and goals.
  static let shop = RequirementsBuilder {
    $0.broker("Kafka")
    $0.external("Stripe")
    $0.component("Shop Gateway", offers: ["GET /pages"])
    $0.component(
      "Order Service", team: "Checkout", offers: ["POST /orders", "GET /orders/{orderId}"])
    $0.component("Payment Service", offers: ["POST /payments"])
    $0.component("Mail Service")
    $0.store("Order Database", owner: "Order Service", technology: "PostgreSQL 16")
    $0.call("Shop Gateway", "Order Service", "submit the order", via: "REST")
    $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
    $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
    $0.access("Order Service", "Order Database", "orders")
    $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
    $0.statement(.principle, "One owner for each [fact]")
    $0.statement(.mfa, "Staff use a hardware key")
  }
}
