import Engine
import TestSupport
import Testing

@Suite("OPS-02: when a mesh pays")
struct OPS02ServiceMeshTests {
  private func shop(parts: Int, _ said: String? = nil) -> RequirementsBuilder {
    RequirementsBuilder {
      for number in 1..<parts { $0.call("Part 0", "Part \(number)", "read x") }
      if let said { $0.statement(.transportSecurity, said) }
    }
  }

  @Test("More than ten components suggest one, with its cost", .tags(.trigger, .explanation))
  func suggested() throws {
    let decision = try #require(shop(parts: 11).design().decision(.system, .mesh))
    #expect(decision.outcome == .practice(.serviceMesh, detail: "to be weighed"))
    #expect(decision.reason.contains("10 calls between components want mutual TLS"))
    #expect(decision.reason.contains("costs a proxy beside each"))
    #expect(decision.assumptions == ["mesh.components"])
    #expect(decision.alternatives[0].whyNot.contains("Part 0 → Part 1 and 9 more"))
  }

  @Test(
    "A named mesh is kept at any size; ten components without one need none",
    .tags(.trigger, .nonTrigger))
  func others() {
    let named = shop(parts: 3, "mutual TLS between pods by Linkerd").design()
    #expect(named.outcome(.system, .mesh) == .practice(.serviceMesh, detail: "Linkerd"))
    #expect(named.decision(.system, .mesh)?.origin == .source)
    #expect(shop(parts: 10).design().decision(.system, .mesh) == nil)
  }

  @Test(
    "The reviewer's choice stands, and what the rule says remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    let chosen = Outcome.practice(.serviceMesh, detail: "none")
    let design = shop(parts: 11).design(review: .choosing(chosen, for: .system, .mesh))
    let decision = try #require(design.decision(.system, .mesh))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
    #expect(decision.alternatives.contains { $0.whyNot.contains("costs a proxy") })
  }

  @Test("Only calls that are tried again are counted as such", .tags(.explanation))
  func retried() throws {
    let design = RequirementsBuilder {
      $0.call("Cart", "Catalog", "read products", via: "gRPC")
      $0.call("Cart", "Stock", "reserve stock", via: "gRPC")
      $0.statement(.deployment, "Linkerd on all nodes")
    }.design()
    let decision = try #require(design.decision(.system, .mesh))
    #expect(decision.reason.contains("2 calls between components want mutual TLS, 1 of them"))
  }
}
