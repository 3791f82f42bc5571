import TestSupport
import Testing

@testable import Engine

/// What runs tell of the runs before, on the built-in example.
@Suite("Evolution since the last save")
struct EvolutionTests {
  private func saved(_ generation: Generation) -> SavedGeneration {
    let texts = Dictionary(uniqueKeysWithValues: generation.artifacts.map { ($0.path, $0.text) })
    var saved = SavedGeneration(texts: texts, log: generation.blueprint.changeLog)
    saved.logText = texts[ChangeLog.path]
    return saved
  }

  /// The example with another text of its component design, after a save of the first generation.
  private func generation(
    replacing old: String, with new: String, after generation: Generation, day: String
  ) throws -> Generation {
    var input = try ExampleSession.input(0)
    let text = String(decoding: input.documents[1].bytes, as: UTF8.self)
    #expect(text.contains(old))
    input.documents[1].bytes = Array(text.replacing(old, with: new).utf8)
    input.saved = saved(generation)
    input.dates.updated = day
    return Pipeline.generation(of: input)
  }

  private func log(_ generation: Generation) -> String? {
    generation.artifacts.first { $0.path == ChangeLog.path }?.text
  }

  @Test("Nothing changed says nothing, and the same bytes come out")
  func unchanged() throws {
    var input = try ExampleSession.input(0)
    input.saved = saved(ExampleSession.first)
    let again = Pipeline.generation(of: input)
    #expect(again.evolution.isEmpty)
    #expect(again.artifacts == ExampleSession.first.artifacts)
    #expect(log(again) == nil)
  }

  @Test("A changed design is told with its consumers, kept in the log, and told once")
  func changed() throws {
    let old = "  - Inventory Service for availability per line, gRPC `CheckAvailability`"
    let new = "  - Seller Service for availability per line, REST"
    let next = try generation(
      replacing: old, with: new, after: ExampleSession.first, day: "2026-02-03")
    let evolution = next.evolution
    let came = evolution.changes.filter { $0.kind == .interactionAdded }
    #expect(came.map(\.subject) == ["Cart Service → Seller Service"])
    #expect(evolution.summary.contains("one interaction came"))
    #expect(next.blueprint.changeLog.entries.count == 1)
    let section = try #require(
      next.document.section(ImplementationPlanningSection.id)?.body.split(separator: "\n"))
    #expect(section.contains { $0.hasPrefix("| **2026-02-03: ") })
    #expect(section.contains { $0.hasPrefix("| Cart Service → Seller Service is new |") })
    let written = try #require(log(next))
    #expect(try ChangeLog(text: written) == next.blueprint.changeLog)

    // The same input once more: the log stays, and so does the document.
    var input = try ExampleSession.input(0)
    let text = String(decoding: input.documents[1].bytes, as: UTF8.self)
    input.documents[1].bytes = Array(text.replacing(old, with: new).utf8)
    input.saved = saved(next)
    input.dates.updated = "2026-02-03"
    let again = Pipeline.generation(of: input)
    #expect(again.evolution.isEmpty)
    #expect(again.artifacts == next.artifacts)
  }

  @Test("A removed operation concerns its callers")
  func operation() throws {
    let next = try generation(
      replacing: "`POST /payments`", with: "`POST /charges`", after: ExampleSession.first,
      day: "2026-02-03")
    let change = try #require(next.evolution.breaking.first { $0.kind == .pathRemoved })
    #expect(change.subject == "Path /payments")
    #expect(change.file == "integration-specs/openapi/payment-service.yaml")
    #expect(change.consumers == ["Order Service"])
    #expect(next.evolution.concerned.contains("Order Service"))
    #expect(next.evolution.findings.contains { $0.rule == "EVO-01" })
  }

  @Test("Another scope is told as such, and not as a system that lost its parts")
  func scope() throws {
    var input = try ExampleSession.input(0)
    input.saved = saved(ExampleSession.first)
    input.scope = ScopeSelection([.messaging])
    #expect(Pipeline.generation(of: input).evolution.changes.map(\.kind) == [.scopeChanged])
  }

  @Test("Every decision can be read back from the decision log")
  func decisions() throws {
    let log = try #require(
      ExampleSession.first.artifacts.first { $0.path == DecisionLogReader.path })
    let reader = DecisionLogReader(log.text)
    let index = RequirementsIndex(ExampleSession.first.blueprint.requirements)
    let decisions = ExampleSession.first.blueprint.design.decisions
    try #require(reader.decisions.count == decisions.count)
    let known = Dictionary(uniqueKeysWithValues: reader.decisions.map { ($0.handle, $0) })
    for decision in decisions {
      let entry = known[decision.handle]
      #expect(entry?.question == "\(decision.subject.title(in: index)), \(decision.topic.title)")
      #expect(entry?.outcome == decision.outcome.summary)
    }
  }

  @Test("A log that was edited by hand stays as it is while nothing is added")
  func editedLog() throws {
    var input = try ExampleSession.input(0)
    var last = saved(ExampleSession.first)
    let text = "# mine\nsaves:\n  - {saved: \"2026-01-01\", summary: one, changes: []}\n"
    last.log = try ChangeLog(text: text)
    last.logText = text
    input.saved = last
    let generation = Pipeline.generation(of: input)
    #expect(log(generation) == text)
    let redated = Pipeline.redated(
      generation, DocumentDates(created: "2026-01-01", updated: "2026-05-05"))
    #expect(log(redated) == text)
    #expect(generation.document.markdown.contains("**2026-01-01: one**"))
  }
}
