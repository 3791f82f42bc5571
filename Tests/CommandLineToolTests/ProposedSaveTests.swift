import Assets
import Engine
import TestSupport
import Testing
import Workspace

@testable import CommandLineTool

@Suite("What is known of a run is not worked out again to save it")
struct ProposedSaveTests {
  @Test("A plan from a known result is the plan that a run of its own gives")
  func known() throws {
    let workspace = Workspace.inMemory(Assets.exampleWorkspace())
    let opened = try workspace.open("001-enterprise-expansion")
    let date = try #require(Timestamp("2026-01-31T09:30:00Z"))
    let whole = try ProposedSave(
      opened: opened, scope: opened.review.scope, review: opened.review, date: date)
    let again = try ProposedSave(
      opened: opened, scope: opened.review.scope, review: opened.review, date: date,
      known: whole.generation)
    #expect(again.plan == whole.plan)
    #expect(again.generated == whole.generated)
    #expect(again.review == whole.review)
  }
}
