import Engine
import Testing

@Suite("An explanation")
struct ExplainerTests {
  private let generation = ExampleSession.first

  private func explanation(of words: String) throws -> Explanation {
    Explainer(try ExampleSession.input(0), generation: generation)
      .explanation(of: try ExplanationQuery(words, in: generation))
  }

  @Test("of a decision has its lines, rule, alternatives and sections")
  func decision() throws {
    let wanted = try #require(
      generation.blueprint.design.decisions.first { $0.rule == "COM-01" && $0.topic == .pattern })
    let found = try explanation(of: wanted.handle)
    #expect(found.decisions.map(\.decision) == [wanted])
    #expect(found.decisions.first?.trigger.isEmpty == false)
    #expect(!found.sections.isEmpty)
  }

  @Test("of two parts has all that was decided between them, and only that")
  func pair() throws {
    let found = try explanation(of: "order service -> payment service")
    #expect(found.title == "Order Service → Payment Service")
    #expect(found.evidence.contains { $0.quote.contains("Payment") })
    #expect(found.decisions.map(\.decision.topic).contains(.pattern))
    for explained in found.decisions {
      #expect(explained.decision.subject == .interaction("order-service->payment-service/sync"))
    }
  }

  @Test("says truly what deleting a line would change")
  func deletedLine() throws {
    let found = try explanation(of: "Catalog Service -> Catalog Database")
    let telling = try #require(found.changes.first { !$0.differences.isEmpty })
    let after = Pipeline.generation(of: telling.trial.applied(to: try ExampleSession.input(0)))
    let changed = Consequences(from: generation, to: after).decisions
    #expect(!changed.isEmpty)
    guard case .withoutLines(let place) = telling.trial else {
      Issue.record("\(telling.trial)")
      return
    }
    #expect(found.evidence.contains { $0.place == place })
  }

  @Test("of a source line has what was read from it and what rests on it")
  func place() throws {
    let line = try #require(
      generation.blueprint.requirements.interactions.first?.evidence.first?.place)
    let short = "component-design:\(line.line)"
    let found = try explanation(of: short)
    #expect(found.title.hasSuffix(":\(line.line)"))
    #expect(found.evidence.contains { $0.place == line })
    #expect(!found.decisions.isEmpty)
  }

  @Test("of an assumption has the decisions that rest on it")
  func assumption() throws {
    let first = try #require(generation.blueprint.design.assumptions.first)
    let found = try explanation(of: first.id.rawValue)
    #expect(found.assumptions.contains { $0.id == first.id })
    #expect(!found.decisions.isEmpty)
  }

  @Test("of a section has what the section states")
  func section() throws {
    let wanted = try #require(generation.document.sections.first { $0.decisions.count > 3 })
    let found = try explanation(of: wanted.id.rawValue)
    #expect(found.decisions.map(\.decision.id).sorted() == wanted.decisions)
  }

  @Test("asks which one is meant, and says what comes near", arguments: [true, false])
  func unclear(isAmbiguous: Bool) throws {
    let words = isAmbiguous ? "order" : "ordr servce"
    let error = #expect(throws: ExplanationError.self) {
      try ExplanationQuery(words, in: generation)
    }
    #expect(error?.isAmbiguous == isAmbiguous)
    #expect(error?.candidates.isEmpty == !isAmbiguous || error?.candidates.count ?? 0 <= 8)
  }

  @Test(
    "never fails for words of any kind",
    arguments: ["", "->", "a->", ":", "x:0", "d-000000", "가 → 나"])
  func anyWords(words: String) {
    #expect(throws: ExplanationError.self) { try ExplanationQuery(words, in: generation) }
  }
}

@Suite("What a change would change")
struct ConsequencesTests {
  @Test("An interaction that is left out takes its decisions, sections and contracts along")
  func without() throws {
    let generation = ExampleSession.first
    let trial = Counterfactual.Trial.without("order-service->payment-service/sync")
    let after = Pipeline.generation(of: trial.applied(to: try ExampleSession.input(0)))
    let consequences = Consequences(from: generation, to: after)
    #expect(
      consequences.decisions.contains(
        "Order Service → Payment Service, pattern: - Request/Response"))
    #expect(consequences.decisionIDs.allSatisfy { !$0.isEmpty })
    #expect(!consequences.sections.isEmpty)
    #expect(consequences.numbers.contains("synchronous cycles 1 → 0"))
    #expect(consequences.contracts.contains("~ integration-specs/decisions.md"))
    #expect(
      consequences.resolvedFindings.contains {
        $0.contains("Synchronous cycle") || $0.contains("cycle")
      })
  }

  @Test("A call that becomes a message is no longer over the protocol that the source names")
  func style() throws {
    let trial = Counterfactual.Trial.style("order-service->payment-service/sync", .async)
    let after = Pipeline.generation(of: trial.applied(to: try ExampleSession.input(0)))
    let consequences = Consequences(from: ExampleSession.first, to: after)
    #expect(
      consequences.decisions.contains(
        "Order Service → Payment Service, pattern: Request/Response → Publish-Subscribe Channel"))
    #expect(
      consequences.decisions.contains(
        "Order Service → Payment Service, transport: REST over HTTPS → Kafka"))
    #expect(consequences.contracts.contains("~ integration-specs/openapi/payment-service.yaml"))
  }

  @Test("No change has no consequences")
  func nothing() throws {
    let consequences = Consequences(from: ExampleSession.first, to: ExampleSession.first)
    #expect(consequences.isEmpty)
    #expect(consequences.summary == "nothing else changes")
  }
}
