import Engine
import TestSupport
import Testing

@Suite("COM-13: what is too large for the broker stays in a store")
struct COM13ClaimCheckTests {
  private func design(size: String, review: Review = Review()) -> Design {
    RequirementsBuilder {
      $0.store("Scan Bucket", technology: "S3")
      $0.access("Scanner", "Scan Bucket", "scans")
      $0.message("Scanner", "Archive", "pages of up to \(size)", via: "SQS", channel: "pages")
    }.design(review: review)
  }
  private let edge = Subject.edge("Scanner", "Archive", .async)

  @Test(
    "A message above the limit carries a reference; the reason names size, limit and both ends",
    .tags(.trigger, .explanation))
  func tooLarge() throws {
    let decision = try #require(design(size: "2 MiB").decision(edge, .payload))
    #expect(
      decision.outcome
        == .practice(.claimCheck, detail: "content in Scan Bucket, reference on the way"))
    #expect(decision.reason.contains("up to 2 MiB"))
    #expect(decision.reason.contains("256 KiB that SQS takes"))
    #expect(decision.assumptions == ["broker.payload"])
    #expect(decision.alternatives[0].whyNot.hasPrefix("Archive would have to put the pieces"))
  }

  @Test("A message below the limit, or a call, carries its content", .tags(.nonTrigger))
  func smallEnough() {
    #expect(design(size: "200 KiB").decision(edge, .payload) == nil)
    #expect(design(size: "256 KiB").decision(edge, .payload) == nil)
    #expect(design(size: "257 KiB").decision(edge, .payload) != nil)
    let call = RequirementsBuilder {
      $0.call("Scanner", "Archive", "upload pages of 5 MiB", via: "REST")
    }.design()
    #expect(call.decisions(of: "COM-13").isEmpty)
  }

  @Test(
    "The reviewer's choice stands, and the limit remains to be read", .tags(.override, .explanation)
  )
  func reviewer() throws {
    let chosen = Outcome.practice(.claimCheck, detail: "pages are cut into tiles")
    let decision = try #require(
      design(size: "2 MiB", review: .choosing(chosen, for: edge, .payload))
        .decision(edge, .payload))
    #expect(decision.outcome == chosen)
    #expect(decision.alternatives.contains { $0.whyNot.contains("256 KiB") })
  }
}
