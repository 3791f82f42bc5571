import Engine
import Foundation
import Testing

@Suite("Without one line of a source")
struct DeletedLineTests {
  /// `DOVETAIL_LONG` tries every line that something rests on; otherwise a few, spread over the documents.
  private static let isLong = ProcessInfo.processInfo.environment["DOVETAIL_LONG"] != nil
  private static let sample = 5

  private static func places(of design: Design) -> [Place] {
    let all = Set(design.decisions.flatMap(\.evidence).map(\.place)).sorted()
    guard !isLong, all.count > sample else { return all }
    return (0..<sample).map { all[$0 * all.count / sample] }
  }

  @Test(
    "what rested on it alone is gone, is otherwise, or is assumed; nothing quotes it any more",
    arguments: ExampleSession.folders)
  func deleted(folder: String) throws {
    let input = try ExampleSession.input(folder)
    let before = Pipeline.blueprint(of: input)
    let places = Self.places(of: before.design)
    #expect(!places.isEmpty)
    for place in places {
      let changed = Counterfactual.Trial.withoutLines(place).applied(to: input)
      let after = Pipeline.generation(of: changed)
      let index = DesignIndex(after.blueprint.design)
      for decision in before.design.decisions
      where !decision.evidence.isEmpty && decision.evidence.allSatisfy({ $0.place == place }) {
        guard let left = index.decision(decision.subject, decision.topic) else { continue }
        let isOtherwise = left.outcome != decision.outcome || left.rule != decision.rule
        let isFounded = left.restsOnAssumption || !left.evidence.isEmpty
        #expect(isOtherwise || isFounded, "\(place): \(decision.id)")
      }
      let texts = Dictionary(
        uniqueKeysWithValues: changed.documents.map { document in
          (
            document.name,
            String(decoding: document.bytes, as: UTF8.self).split(
              separator: "\n", omittingEmptySubsequences: false
            ).map(String.init)
          )
        })
      let cited =
        after.blueprint.design.decisions.flatMap(\.evidence)
        + after.document.sections.flatMap(\.evidence)
      for evidence in Set(cited) {
        let lines = try #require(texts[evidence.place.document])
        let isThere =
          evidence.place.endLine <= lines.count
          && Self.words(evidence.quote)
            == Self.words(
              lines[(evidence.place.line - 1)..<evidence.place.endLine].joined(separator: "\n"))
        #expect(isThere, "\(place): \(evidence.place) is quoted otherwise than it stands")
      }
    }
  }

  private static func words(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  @Test("every decision that is left rests on lines, on an assumption, or on the whole system")
  func founded() throws {
    let input = try ExampleSession.input(0)
    let before = Pipeline.blueprint(of: input)
    for place in Self.places(of: before.design) {
      let after = Pipeline.blueprint(
        of: Counterfactual.Trial.withoutLines(place).applied(to: input))
      for decision in after.design.decisions {
        let isFounded = !decision.evidence.isEmpty || decision.restsOnAssumption
        #expect(isFounded || decision.subject == .system, "\(place): \(decision.id)")
      }
    }
  }
}
