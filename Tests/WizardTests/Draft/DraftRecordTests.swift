import Engine
import OrderedCollections
import Testing
import TextEditing

@testable import Wizard

@Suite("The draft log restores what the user decided")
struct DraftRecordTests {
  private static let id = InteractionID("a->b/sync")
  private static let key = DecisionKey(subject: .interaction(id), topic: .pattern)

  static let outcomes: [Outcome] =
    IntegrationPattern.allCases.map { .pattern($0) } + Fallback.allCases.map { .fallback($0) }
    + [Transport.rest, .grpc, .graphQL, .soap, .smtp, .webSocket].map { .transport($0) } + [
      .transport(.messaging(broker: "")), .transport(.store("Postgre\tSQL")),
      .transport(.named("50 %\nmore")), .timeout(milliseconds: 250), .noRetry,
      .retry(
        RetryPolicy(attempts: 3, baseDelayMilliseconds: 100, maximumDelayMilliseconds: 2000)),
      .noCircuitBreaker,
      .circuitBreaker(
        CircuitBreakerPolicy(
          failureRatePercent: 50, windowCalls: 20, openSeconds: 30, trialCalls: 3)),
      .broker(product: "Kafka", kind: .log), .localTransaction, .permission("orders:read"),
      .deadLetter(
        DeadLetterPolicy(
          channel: "orders.dlq", maximumDeliveries: 5, retentionDays: 14, parksKey: true)),
      .saga(
        SagaPlan(
          coordination: .choreography, initiator: ElementID("a"),
          steps: [
            SagaPlan.Step(
              participant: ElementID("b"), interaction: id, action: "reserve",
              compensation: nil, isPivot: false),
            SagaPlan.Step(
              participant: ElementID("c"), interaction: nil, action: "결제",
              compensation: "refund", isPivot: true),
          ])), .practice(.cloudEvents, detail: "type retail.v1"),
      .settings(
        .consumerLag(ConsumerLagPolicy(oldestSeconds: 60, deadLetters: "a.dlq", parksKey: true))),
      .settings(.traceContext(.endedAt("주문", unsent: "header"))),
      .settings(.healthEndpoints(HealthPaths(liveness: "/live", readiness: "/ready"))),
      .settings(.unknownFields(UnknownFieldsPolicy(refusesInRequests: true))),
      .settings(
        .dataMinimisation(FieldProtection(encrypted: ["shipTo", "mail"], references: ["id"]))),
    ]

  @Test("Every outcome that can be chosen survives the log", arguments: outcomes)
  func outcome(outcome: Outcome) {
    let record = DraftRecord.changed(
      name: "Choose",
      edits: [
        .choice(Self.key, ReviewerChoice(outcome: outcome, reason: "why\tnot\n"), position: 3)
      ])
    #expect(DraftRecord(encoded: record.encoded) == record)
  }

  static let records: [DraftRecord] = [
    .entered(.patterns), .editorClosed,
    .editorOpened(SectionID("a/b"), text: "# A\n\tcode 100 %\r\n", base: ""),
    .editorChanged(.undo),
    .conflictSettled(path: "a b.md", dispute: "00ff-1", .both),
    .conflictSettled(path: "a.md", dispute: "", nil),
    .conflictSettled(path: "a.md", dispute: "0", .written("one\n\ttwo 결제\n")),
    .undone(name: "결제 \u{0}", edits: [.verdict(id, nil, position: 0)]),
    .redone(name: "", edits: []),
    .changed(
      name: "many",
      edits: [
        .verdict(id, Verdict(.rejected, reason: "not ours"), position: nil),
        .edit(
          id,
          InteractionEdit(
            source: ElementID("x"), style: .async, via: "", data: ["order", "a,b"]),
          position: 2),
        .edit(id, InteractionEdit(data: []), position: nil), .edit(id, nil, position: nil),
        .addition(
          id,
          Interaction(
            source: ElementID("a"), target: ElementID("b"), style: .data, via: "SQL",
            evidence: [
              Evidence(place: Place(document: "d.md", line: 3, endLine: 5), quote: "a\nb")
            ], origin: .reviewer), position: nil),
        .choice(
          DecisionKey(subject: .group([ElementID("a"), ElementID("b")]), topic: .cycle), nil,
          position: nil),
        .choice(DecisionKey(subject: .event("order.placed"), topic: .channel), nil, position: 1),
        .choice(DecisionKey(subject: .system, topic: .gateway), nil, position: 1),
        .answer("timeout.internal", "2 s", position: nil),
        .answer("timeout.internal", nil, position: 1),
        .section(SectionID("s"), SectionEdit(text: "t", base: "b\n"), position: nil),
        .scope(ScopeSelection([.api, .data])), .scope(.full),
        .teaching(TaughtName("PSP"), Teaching("PSP", .alias(of: "Payment\tDesk")), position: nil),
        .teaching(TaughtName("Kafka"), Teaching("Kafka", .kind(.broker)), position: 1),
        .teaching(TaughtName("Kafka"), Teaching("Kafka", .ignored), position: nil),
        .teaching(TaughtName("Kafka"), nil, position: 0),
      ]),
  ]

  @Test("Every record survives the log as one line", arguments: records)
  func record(record: DraftRecord) {
    let line = record.encoded
    #expect(!line.contains(0x0A) && !line.contains(0x0D))
    #expect(DraftRecord(encoded: line) == record)
  }

  @Test("A record that is cut off or damaged is refused and never stops the program")
  func damage() {
    for record in Self.records {
      let line = record.encoded
      for end in 0..<line.count { _ = DraftRecord(encoded: Array(line[..<end])) }
      #expect(DraftRecord(encoded: line + [0x09, 0x27]) == nil)
    }
    #expect(DraftRecord(encoded: []) == nil)
    #expect(DraftRecord(encoded: Array("'changed\t'x\t'99999999999".utf8)) == nil)
  }

  @Test("Taking back a change that the log no longer holds still works")
  func undoBeforeTheLog() {
    var whole = Draft()
    let first = whole.make("Accept", [.verdict(Self.id, Verdict(.accepted), position: nil)])
    #expect(first != nil)
    let base = whole.content
    let undo = whole.undo()
    let redo = whole.redo()
    let undoAgain = whole.undo()
    let records = [undo, redo, undoAgain].compactMap { $0?.encoded }
    let restored = RestoredDraft(base: base, records: records)
    #expect(restored.damaged == 0)
    #expect(restored.draft.content == whole.content)
    #expect(restored.draft.future.map(\.name) == ["Accept"])
    #expect(restored.draft.isChanged)
  }
}

@Suite("A draft is a history that can be walked")
struct DraftTests {
  @Test("Undoing restores the order of entries too")
  func order() {
    let ids = ["a", "b", "c"].map { InteractionID($0) }
    var draft = Draft()
    for id in ids { _ = draft.make("Accept", [.verdict(id, Verdict(.accepted), position: nil)]) }
    let before = draft.content
    _ = draft.make(
      "Clear", [.verdict(ids[0], nil, position: nil), .verdict(ids[1], nil, position: nil)])
    #expect(Array(draft.review.verdicts.keys) == [ids[2]])
    _ = draft.undo()
    #expect(draft.content == before)
    #expect(Array(draft.review.verdicts.keys) == ids)
  }

  @Test("A change that changes nothing is no change")
  func nothing() {
    var draft = Draft()
    #expect(draft.make("Scope", [.scope(.full)]) == nil)
    #expect(draft.past.isEmpty && !draft.isChanged)
  }

  @Test("What was saved is not unsaved; going back before it is")
  func saved() {
    var draft = Draft()
    _ = draft.make("Scope", [.scope(ScopeSelection([.api]))])
    #expect(draft.isChanged)
    draft.markSaved()
    #expect(!draft.isChanged)
    _ = draft.undo()
    #expect(draft.isChanged)
    _ = draft.redo()
    #expect(!draft.isChanged)
    _ = draft.undo()
    _ = draft.make("Scope", [.scope(ScopeSelection([.data]))])
    #expect(draft.isChanged)
  }
}
