import Engine
import TestSupport
import Testing

@Suite("API-05: ids in paths are checked")
struct API05ObjectAuthorizationTests {
  @Test(
    "A path with an id is checked against who asks, and the reason names path and id",
    .tags(.trigger, .explanation))
  func objectAuthorization() throws {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders", "GET /orders/{orderId}"])
      $0.component("Health", offers: ["GET /states"])
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .objectAuthorization))
    #expect(decision.outcome == .practice(.objectLevelAuthorization, detail: "orderId"))
    #expect(decision.reason.hasPrefix("GET /orders/{orderId} of Order Service names orderId"))
    #expect(design.decision(.named("Health"), .objectAuthorization) == nil)
  }

  @Test("A token alone is the alternative, and the id says why not", .tags(.trigger, .explanation))
  func explanation() throws {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders/{orderId}"])
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .objectAuthorization))
    #expect(decision.evidence.map(\.place.line) == [2])
    #expect(decision.alternatives[0].whyNot.contains("not whether this orderId is theirs"))
  }

  @Test("The reviewer's choice stands", .tags(.override))
  func reviewer() {
    let chosen = Outcome.practice(.objectLevelAuthorization, detail: "by the gateway's policy")
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders/{orderId}"])
    }.design(review: .choosing(chosen, for: .named("Order Service"), .objectAuthorization))
    #expect(design.outcome(.named("Order Service"), .objectAuthorization) == chosen)
  }

  @Test("Paths without an id name nobody's object", .tags(.nonTrigger))
  func noID() {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders", "POST /orders"])
    }.design()
    #expect(design.decisions(of: "API-05").isEmpty)
  }

  @Test("An id that two paths carry is named once", .tags(.trigger))
  func once() {
    let design = RequirementsBuilder {
      $0.component(
        "Order Service", offers: ["GET /orders/{orderId}", "DELETE /orders/{orderId}"])
    }.design()
    #expect(
      design.outcome(.named("Order Service"), .objectAuthorization)
        == .practice(.objectLevelAuthorization, detail: "orderId"))
  }
}
