import Testing

@testable import CommandLineTool

@Suite("Runs that nobody wants any more are left out")
struct WantedRunsTests {
  @Test("A newer run of a kind makes the older one needless, and none of another kind")
  func newer() {
    let runs = WantedRuns()
    let plan = runs.want(.plan)
    let first = runs.want(.trial)
    let second = runs.want(.trial)
    #expect(!runs.isWanted(.trial, first))
    #expect(runs.isWanted(.trial, second))
    #expect(runs.isWanted(.plan, plan))
  }

  @Test("Previews are wanted beside each other, until a stop")
  func beside() {
    let runs = WantedRuns()
    let first = runs.wantAlso(.preview)
    let second = runs.wantAlso(.preview)
    #expect(runs.isWanted(.preview, first))
    #expect(runs.isWanted(.preview, second))
    runs.stopAll()
    #expect(!runs.isWanted(.preview, first))
  }

  @Test("After a stop no run is wanted until one is asked for")
  func stop() {
    let runs = WantedRuns()
    let old = runs.want(.result)
    runs.stopAll()
    #expect(!runs.isWanted(.result, old))
    let new = runs.want(.result)
    #expect(runs.isWanted(.result, new))
  }
}
