import Engine
import TestSupport
import Testing

@Suite("API-09: an RPC carries a deadline")
struct API09DeadlinesTests {
  @Test(
    "A gRPC call answers with status codes and carries a deadline; REST does not",
    .tags(.trigger, .explanation))
  func deadlines() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Pricing", "quote the cart", via: "gRPC")
      $0.call("Cart", "Catalog", "read products", via: "REST")
    }.design()
    let decision = try #require(design.decision(.edge("Cart", "Pricing"), .errorFormat))
    #expect(
      decision.outcome
        == .practice(.deadlines, detail: "errors as gRPC status codes, never in the message"))
    #expect(decision.reason.hasPrefix("Cart passes the time it has left to Pricing"))
    #expect(design.decision(.edge("Cart", "Catalog"), .errorFormat) == nil)
  }

  @Test(
    "The reviewer's choice stands, and the rule explains what fields in the answer would do",
    .tags(.override, .explanation))
  func reviewer() throws {
    let edge = Subject.edge("Cart", "Pricing")
    let chosen = Outcome.practice(.deadlines, detail: "set by the mesh")
    let design = RequirementsBuilder {
      $0.call("Cart", "Pricing", "quote the cart", via: "gRPC")
    }.design(review: .choosing(chosen, for: edge, .errorFormat))
    let decision = try #require(design.decision(edge, .errorFormat))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("metrics and retries") })
  }

  @Test("A message has no deadline", .tags(.nonTrigger))
  func messages() {
    let design = RequirementsBuilder {
      $0.arrow("Cart", "Mail", "send the reminder")
    }.design()
    #expect(design.decisions(of: "API-09").isEmpty)
  }
}
