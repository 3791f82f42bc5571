import Engine
import Testing

@Suite("A run that nobody wants any more ends in the middle of a stage")
struct CancelledRunTests {
  private func input(extracted: Bool) throws -> PipelineInput {
    var input = try ExampleSession.input(0)
    if extracted { input.extracted = Pipeline.requirements(of: input.documents) }
    return input
  }

  @Test("Every stage asks again and again on its way")
  func asks() throws {
    var stage = PipelineStage.reading
    var counts: [PipelineStage: Int] = [:]
    let result = Pipeline.generation(
      of: try input(extracted: false), begins: { stage = $0 },
      isWanted: {
        counts[stage, default: 0] += 1
        return true
      })
    #expect(result == Pipeline.generation(of: try input(extracted: false)))
    for stage in PipelineStage.allCases {
      #expect(counts[stage, default: 0] > 10, "\(stage) asks too seldom")
    }
  }

  @Test(
    "After the answer no there is no result and no further question",
    arguments: [1, 20, 60, 150, 300])
  func ends(at number: Int) throws {
    var asked = 0
    let result = Pipeline.generation(
      of: try input(extracted: true),
      isWanted: {
        asked += 1
        return asked < number
      })
    #expect(result == nil)
    #expect(asked == number)
  }

  @Test("Reading that is not wanted any more gives nothing")
  func reading() throws {
    let input = try input(extracted: false)
    var asked = 0
    let stated = Pipeline.requirements(
      of: input.documents, review: input.review,
      isWanted: {
        asked += 1
        return asked < 9
      })
    #expect(stated == nil)
    #expect(asked == 9)
  }
}
