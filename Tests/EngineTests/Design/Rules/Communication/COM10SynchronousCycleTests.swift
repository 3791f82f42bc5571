import Engine
import TestSupport
import Testing

@Suite("COM-10: a cycle of calls is broken")
struct COM10SynchronousCycleTests {
  private var market: RequirementsBuilder {
    RequirementsBuilder {
      $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
      $0.call("Order Service", "Payment Service", "authorise, `POST /payments`", via: "REST")
      $0.call("Payment Service", "Seller Service", "gRPC `GetPayoutAccount`", via: "gRPC")
      $0.call("Seller Service", "Order Service", "open orders, `GET /orders`", via: "REST")
      $0.quality(.availability(0.9995), of: "Payment Service")
      $0.quality(.availability(0.995), of: "Seller Service")
    }
  }

  @Test(
    "The cycle is an error with every line, and the least critical query is replaced",
    .tags(.trigger, .explanation))
  func cycle() throws {
    let design = market.design()
    let finding = try #require(design.findings(of: "COM-10").first)
    #expect(finding.severity == .error)
    #expect(
      finding.message
        == "Synchronous cycle: Order Service → Payment Service → Seller Service → Order Service")
    #expect(finding.places.count == 3)
    #expect(
      finding.suggestion
        == "Let Seller Service keep a copy from OrderPlaced, which Order Service publishes already."
    )
    let decision = try #require(design.decisions(of: "COM-10").first)
    #expect(
      decision.outcome
        == .practice(.breakCycle, detail: "replace Seller Service → Order Service"))
    #expect(decision.alternatives.count == 2)
  }

  @Test(
    "A cycle that only bare arrows close is a warning that rests on an assumption", .tags(.trigger))
  func assumedCycle() throws {
    let design = RequirementsBuilder {
      $0.arrow("Alpha", "Beta")
      $0.arrow("Beta", "Alpha")
    }.design()
    #expect(design.findings(of: "COM-10").map(\.severity) == [.warning])
    let decision = try #require(design.decisions(of: "COM-10").first)
    #expect(decision.assumptions == ["style.unstated"])
  }

  @Test("An event in the circle breaks it", .tags(.nonTrigger))
  func noCycle() {
    let design = RequirementsBuilder {
      $0.call("A", "B", "read x")
      $0.message("B", "A", channel: "x.changed")
    }.design()
    #expect(design.findings(of: "COM-10").isEmpty)
  }

  @Test("A call that the reviewer makes a message breaks it", .tags(.override))
  func reviewerBreaks() {
    let review = Review.choosing(
      .pattern(.publishSubscribe), for: .edge("Seller Service", "Order Service"), .pattern)
    #expect(market.design(review: review).findings(of: "COM-10").isEmpty)
  }

  @Test("What users wait for is cut last", .tags(.explanation))
  func userFacing() throws {
    let design = RequirementsBuilder {
      $0.call("App Portal", "Catalog", "read products")
      $0.call("Catalog", "App Portal", "read the theme")
    }.design()
    let finding = try #require(design.findings(of: "COM-10").first)
    #expect(
      finding.suggestion
        == "Let App Portal publish what Catalog asks for, and Catalog keep a copy.")
  }
}
