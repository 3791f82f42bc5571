import OrderedCollections
import TestSupport
import Testing

@testable import Engine

@Suite("A reviewer decides what is designed, once")
struct ReviewedRowsTests {
  private static let shop = RequirementsBuilder {
    $0.component("Order Service")
    $0.component("Mail Service")
    $0.component("Audit Service")
    $0.broker("Kafka")
    $0.message("Order Service", "Mail Service", "tell the buyer", channel: "orders.placed")
    $0.message("Order Service", "Kafka", "", channel: "orders.placed")
    $0.message("Audit Service", "Kafka", "", channel: "audit.entries")
    $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"], channel: "orders.placed")
  }.requirements

  private func rows(_ review: Review = Review()) -> [String] {
    ReviewedRequirements.rows(of: Self.shop, review: review).map {
      "\(Self.shop.name($0.source)) → \(Self.shop.name($0.target))"
    }
  }

  @Test("The way to a broker is no row of its own where another row carries its events")
  func legs() {
    #expect(rows() == ["Order Service → Mail Service", "Audit Service → Kafka"])
  }

  @Test("What is rejected keeps its row, and the way to the broker that it carried comes back")
  func rejected() throws {
    var review = Review()
    let carrying = try #require(Self.shop.interactions.first)
    review.verdicts[carrying.id] = Verdict(.rejected)
    #expect(
      rows(review) == [
        "Order Service → Mail Service", "Order Service → Kafka", "Audit Service → Kafka",
      ])
  }

  @Test("The rows that are not rejected are the interactions of the design")
  func agrees() {
    let designed = ReviewedRequirements(Self.shop, review: Review(), scope: ScopeSelection())
    #expect(
      ReviewedRequirements.rows(of: Self.shop, review: Review()).map(\.id)
        == designed.requirements.interactions.map(\.id))
  }
}
