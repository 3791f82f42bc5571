import Engine
import TestSupport
import Testing

@Suite("Open questions, ranked by what they decide")
struct OpenQuestionTests {
  private static let questions = OpenQuestion.ranked(ExampleSession.first.blueprint)

  @Test("What decides most comes first, and every assumption is asked once")
  func ranking() {
    let counts = Self.questions.map(\.changes.count)
    #expect(counts == counts.sorted(by: >))
    #expect(Set(Self.questions.map(\.id)).count == Self.questions.count)
    let asked = Self.questions.compactMap { question -> AssumptionID? in
      if case .assumption(let id) = question.origin { id } else { nil }
    }
    #expect(
      Set(asked) == Set(ExampleSession.first.blueprint.design.assumptions.map(\.id)))
  }

  @Test("A question behind an assumption tells its value, and its unit or the answers there are")
  func forms() throws {
    let attempts = try #require(Self.questions.first { $0.id == "retry.attempts" })
    #expect(attempts.current == "3 attempts")
    #expect(attempts.unit == "attempts")
    #expect(attempts.options.isEmpty)
    let style = DesignDefaults.standard.values["style.unstated"]
    let design = RequirementsBuilder { $0.arrow("A Service", "B Service") }.design()
    let assumption = try #require(design.assumptions.first { $0.id == "style.unstated" })
    #expect(assumption.value == style?.answer)
  }

  @Test(
    "What the sources call undecided, and what a check finds missing, are questions with places")
  func otherOrigins() {
    let sources = Self.questions.filter { $0.origin == .source }
    #expect(
      sources.count == ExampleSession.first.blueprint.requirements.openQuestions.count)
    let found = Self.questions.filter {
      if case .finding = $0.origin { true } else { false }
    }
    #expect(!found.isEmpty)
    #expect((sources + found).allSatisfy { !$0.places.isEmpty && !$0.question.isEmpty })
  }

  @Test("Every change that a question lists is a decision of the design")
  func changes() {
    let design = ExampleSession.first.blueprint.design
    let known = Set(design.decisions.map(\.id))
    for question in Self.questions {
      guard question.origin == .source else { continue }
      #expect(question.changes.allSatisfy(known.contains), "\(question.id)")
    }
  }
}
