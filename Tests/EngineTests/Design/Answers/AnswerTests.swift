import Engine
import OrderedCollections
import Testing

@Suite("Answers to assumptions")
struct AnswerTests {
  private func standard(_ id: AssumptionID) throws -> Default {
    try #require(DesignDefaults.standard.values[id])
  }

  @Test(
    "A quantity may be answered in any unit of its dimension",
    arguments: [
      (AssumptionID.internalTimeout, "2 s", 2000), (.internalTimeout, "250 ms", 250),
      (.breakerOpenTime, "2 min", 120), (.deadLetterRetention, "2 weeks", 14),
      (.componentAvailability, "99.95 %", 99_950), (.retryAttempts, "5", 5),
      (.retryAttempts, "1 attempt", 1), (.inboundPayload, "256 KiB", 256),
    ])
  func quantities(id: AssumptionID, answer: String, number: Int) throws {
    #expect(try standard(id).answered(answer)?.number == number)
  }

  @Test(
    "An answer of another dimension, or none at all, leaves the default and is a finding",
    arguments: [
      (AssumptionID.internalTimeout, "99 %"), (.internalTimeout, "soon"), (.internalTimeout, ""),
      (.componentAvailability, "120 %"), (.retryAttempts, "3 calls"), (.retryAttempts, "0"),
      (.unstatedStyle, "perhaps"),
    ])
  func refused(id: AssumptionID, answer: String) throws {
    #expect(try standard(id).answered(answer) == nil)
    let review = Review(answers: [id: answer])
    #expect(DesignDefaults.standard.answered(by: review).answer(id) == (try standard(id).answer))
    let generation = Pipeline.generation(
      of: try ExampleSession.input(ExampleSession.folders[0], review: review))
    #expect(
      generation.findings.contains { $0.rule == "REVIEW" && $0.message.contains(id.rawValue) })
  }

  @Test("Every default can be answered with its own value and with another one")
  func everyForm() throws {
    for (id, value) in DesignDefaults.standard.values {
      #expect(value.answered(value.answer)?.number == value.number, "\(id.rawValue)")
      let other = try #require(Self.otherAnswers(to: value).first, "\(id.rawValue)")
      #expect(value.answered(other) != nil, "\(id.rawValue): \(other)")
    }
  }

  @Test(
    "Answering an assumption otherwise changes the decisions that the ledger lists for it, and no others",
    arguments: ExampleSession.folders + DocumentSession.names)
  func flipping(name: String) throws {
    var input =
      ExampleSession.folders.contains(name)
      ? try ExampleSession.input(name) : try DocumentSession.input(name)
    let before = Pipeline.generation(of: input)
    input.extracted = before.extracted
    let design = before.blueprint.design
    for assumption in design.assumptions {
      let value = try #require(DesignDefaults.standard.values[assumption.id])
      var changedByAny: Set<String> = []
      for answer in Self.otherAnswers(to: value) + Self.smallerAnswers(to: value) {
        // Smaller numbers are tried where larger ones do not reach everything.
        let isSmaller = Self.smallerAnswers(to: value).contains(answer)
        if isSmaller, Self.keys(assumption.decisions).isSubset(of: changedByAny) { continue }
        input.review = Review(answers: [assumption.id: answer])
        let after = Pipeline.blueprint(of: input).design
        let changed = after.decisionsDiffering(from: design)
        let unlisted = Self.keys(changed).subtracting(Self.keys(assumption.decisions)).sorted()
        #expect(unlisted.isEmpty, "\(assumption.id.rawValue) = \(answer): \(unlisted)")
        changedByAny.formUnion(Self.keys(changed))
        #expect(!after.assumptions.contains { $0.id == assumption.id })
      }
      let unmoved = Self.keys(assumption.decisions).subtracting(changedByAny)
      guard !unmoved.isEmpty else { continue }
      // What several assumptions hold in its place moves when all of them are answered.
      let moved = try Self.movedTogether(unmoved, of: design, input: input)
      let stuck = unmoved.subtracting(moved).sorted()
      #expect(stuck.isEmpty, "\(assumption.id.rawValue) moves none of \(stuck)")
    }
  }

  /// Decisions by subject and topic: another answer may hand one to another rule.
  private static func keys(_ ids: some Sequence<String>) -> Set<String> {
    Set(ids.map { id in id.firstIndex(of: " ").map { String(id[$0...]) } ?? id })
  }

  /// Which of the decisions another answer to everything that they rest on changes.
  private static func movedTogether(
    _ wanted: Set<String>, of design: Design, input: PipelineInput
  ) throws -> Set<String> {
    let decisions = design.decisions.filter { wanted.contains(keys([$0.id]).first ?? "") }
    var answers: OrderedDictionary<AssumptionID, String> = [:]
    for id in Set(decisions.flatMap(\.assumptions)).sorted() {
      let value = try #require(DesignDefaults.standard.values[id])
      let least = ["1 ms"] + smallerAnswers(to: value) + otherAnswers(to: value)
      answers[id] = least.first { value.answered($0) != nil }
    }
    var answered = input
    answered.review = Review(answers: answers)
    return keys(Pipeline.blueprint(of: answered).design.decisionsDiffering(from: design))
  }

  @Test("Confirming an assumption changes no decision and takes it out of the ledger")
  func confirming() throws {
    var input = try ExampleSession.input(0)
    let before = ExampleSession.first
    let all = before.blueprint.design.assumptions
    input.review = Review(
      answers: OrderedDictionary(uniqueKeysWithValues: all.map { ($0.id, $0.value) }))
    let after = Pipeline.generation(of: input)
    #expect(Consequences(from: before, to: after).decisions == [])
    #expect(after.blueprint.design.assumptions == [])
    #expect(after.blueprint.design.answered.map(\.id) == all.map(\.id).sorted())
    #expect(!after.blueprint.design.decisions.contains { $0.origin == .assumption })
    let marked = after.document.markdown.split(separator: "\n").filter {
      $0.contains("\u{00A0}(A)")
    }
    #expect(marked == [])
  }

  @Test("An answer to a question that only a section asks takes the place of its assumption")
  func documentAssumption() throws {
    var input = try ExampleSession.input(0)
    let before = ExampleSession.first
    let known = Set(DesignDefaults.standard.values.keys)
    let section = try #require(
      before.document.sections.first { $0.assumptions.contains { !known.contains($0) } })
    let id = try #require(section.assumptions.first { !known.contains($0) })
    input.review = Review(answers: [id: "As the platform team said."])
    let after = Pipeline.generation(of: input)
    let body = try #require(after.document.section(section.id)?.body)
    #expect(body.contains("As the platform team said. (answered in the review)."))
    #expect(after.document.section(section.id)?.assumptions.contains(id) == false)
  }

  @Test("An answer to a question that nobody asks any more is a finding")
  func unasked() throws {
    let review = Review(answers: ["no.such": "x"])
    let generation = Pipeline.generation(
      of: try ExampleSession.input(ExampleSession.folders[1], review: review))
    #expect(generation.findings.contains { $0.message.contains("no.such") })
  }

  /// Numbers below the default.
  private static func smallerAnswers(to value: Default) -> [String] {
    let unit = value.answer.drop { $0.isNumber || $0 == " " }
    guard case .quantity = AnswerForm(value), unit.first != "%",
      let number = Int(value.answer.prefix { $0.isNumber }), number > 1
    else { return [] }
    return ["1 \(unit)", "\(number / 2) \(unit)"].filter { answer in
      answer != value.answer && value.answered(answer) != nil
    }
  }

  /// Answers of the right form that are not the default: numbers near it and far from it.
  static func otherAnswers(to value: Default) -> [String] {
    func times(_ factor: Int) -> String {
      let number = Int(value.answer.prefix { $0.isNumber }) ?? 0
      let unit = value.answer.drop { $0.isNumber || $0 == " " }
      return "\(factor * number) \(unit)"
    }
    switch AnswerForm(value) {
    case .choice(let words): return Array(words.dropFirst())
    case .paths: return ["/live, /up"]
    case .text: return ["RabbitMQ"]
    case .quantity(.share, _): return ["42.5 %"]
    case .quantity: return [times(2), times(100)]
    }
  }
}
