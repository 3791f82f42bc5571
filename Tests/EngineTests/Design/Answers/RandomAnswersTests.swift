import Engine
import OrderedCollections
import TestSupport
import Testing

@Suite("Several assumptions answered at once")
struct RandomAnswersTests {
  private static let seeds = Array(UInt64(1)...6)

  @Test(
    "change only decisions that the ledger lists for one of them",
    arguments: ExampleSession.folders, seeds)
  func union(name: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var input = try ExampleSession.input(name)
    let before = Pipeline.generation(of: input)
    input.extracted = before.extracted
    let design = before.blueprint.design
    let chosen = design.assumptions.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    var answers: OrderedDictionary<AssumptionID, String> = [:]
    for assumption in chosen {
      let value = try #require(DesignDefaults.standard.values[assumption.id])
      let others = AnswerTests.otherAnswers(to: value)
      answers[assumption.id] = others[Int.random(in: 0..<others.count, using: &random)]
    }
    input.review = Review(answers: answers)
    let after = Pipeline.blueprint(of: input).design
    let listed = Self.questions(chosen.flatMap(\.decisions))
    let changed = Self.questions(after.decisionsDiffering(from: design))
    // A decision that comes up by an answer rests on it, though the ledger could not list it before.
    let answered = Set(answers.keys)
    let resting = Self.questions(
      after.decisions.filter { !answered.isDisjoint(with: $0.answers) }.map(\.id))
    let unlisted = changed.subtracting(listed).subtracting(resting).sorted()
    #expect(unlisted.isEmpty, "\(answers): \(unlisted)")
    #expect(after.assumptions.allSatisfy { !answered.contains($0.id) })
    #expect(!chosen.isEmpty)
  }

  /// Decisions by subject and topic: another answer may hand one to another rule.
  private static func questions(_ ids: some Sequence<String>) -> Set<String> {
    Set(ids.map { id in id.firstIndex(of: " ").map { String(id[$0...]) } ?? id })
  }
}
