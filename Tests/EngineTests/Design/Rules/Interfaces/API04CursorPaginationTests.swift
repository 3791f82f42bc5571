import Engine
import TestSupport
import Testing

@Suite("API-04: collections are paged")
struct API04CursorPaginationTests {
  @Test("A collection is paged, one item is not", .tags(.trigger, .nonTrigger, .explanation))
  func pagination() throws {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders", "GET /orders/{orderId}"])
      $0.component("User Service", offers: ["GET /users/{userId}"])
    }.design()
    let decision = try #require(design.decision(.named("Order Service"), .pagination))
    #expect(decision.outcome == .practice(.cursorPagination, detail: "at most 100 items a page"))
    #expect(
      decision.reason
        == "GET /orders of Order Service grows with the data, and an answer must not.")
    #expect(design.decision(.named("User Service"), .pagination) == nil)
  }

  @Test("Pages that the source speaks of make it the source's decision", .tags(.trigger))
  func statedPages() throws {
    let design = RequirementsBuilder {
      $0.component("Catalog", offers: ["GET /products search, cursor pagination"])
    }.design()
    #expect(design.decision(.named("Catalog"), .pagination)?.origin == .source)
  }

  @Test(
    "The reviewer may page by offset, and the decision says what the rule had against it",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.cursorPagination, detail: "offsets, the list hardly changes")
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders"])
    }.design(review: .choosing(chosen, for: .named("Order Service"), .pagination))
    let decision = try #require(design.decision(.named("Order Service"), .pagination))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("skipped or shown twice") })
  }

  @Test("A state and a singular that ends in two s are no collections", .tags(.nonTrigger))
  func singular() {
    let design = RequirementsBuilder {
      $0.component("Order Service", offers: ["GET /orders/{orderId}/status", "GET /address"])
    }.design()
    #expect(design.decisions(of: "API-04").isEmpty)
  }
}
