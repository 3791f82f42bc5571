import Engine
import Testing

@Suite("A run of the pipeline tells what it does and ends when it is not wanted")
struct PipelineStageTests {
  private static let input = PipelineInput(
    session: Session(folder: "001-a", index: 1, name: "a"),
    documents: [
      SourceDocument(
        name: "component-design_a.md", kind: .componentDesign,
        bytes: Array("### Order Service\n- **Dependencies:** Payment Service over gRPC\n".utf8))
    ], dates: DocumentDates(created: "2026-01-05", updated: "2026-01-05"))

  @Test("Every stage is told, in order, and the result is that of a plain run")
  func stages() {
    var told: [PipelineStage] = []
    let result = Pipeline.generation(
      of: Self.input, begins: { told.append($0) }, isWanted: { true })
    #expect(told == PipelineStage.allCases)
    #expect(result == Pipeline.generation(of: Self.input))
    #expect(told.map(\.share) == [0, 0.25, 0.5, 0.75])
  }

  @Test("A run that is not wanted any more ends", arguments: PipelineStage.allCases)
  func unwanted(last: PipelineStage) {
    var told: [PipelineStage] = []
    let result = Pipeline.generation(
      of: Self.input, begins: { told.append($0) }, isWanted: { told.last != last })
    #expect(result == nil)
    #expect(told.last == last)
  }
}
