import OrderedCollections
import TestSupport
import Testing

@testable import Engine

@Suite("Decisions follow their interactions when names are taught")
struct FollowingTests {
  private func element(_ id: String, aliases: [String] = []) -> Element {
    Element(id: ElementID(id), name: id, kind: .component, aliases: aliases)
  }

  private func interaction(
    _ source: String, _ target: String, _ style: CommunicationStyle
  ) -> Interaction {
    Interaction(source: ElementID(source), target: ElementID(target), style: style)
  }

  private var before: Requirements {
    Requirements(
      elements: [element("orders"), element("till"), element("payments")],
      interactions: [
        interaction("orders", "till", .sync), interaction("till", "payments", .async),
        interaction("orders", "payments", .unknown),
      ])
  }

  private var after: Requirements {
    Requirements(
      elements: [element("orders"), element("payments", aliases: ["till"])],
      interactions: [interaction("orders", "payments", .sync)])
  }

  @Test("A verdict, an edit, a choice and an addition move with the element that was joined")
  func moves() {
    let addition = interaction("till", "orders", .async)
    let review = Review(
      verdicts: [InteractionID("orders->till/sync"): Verdict(.rejected, reason: "gone")],
      edits: [
        InteractionID("orders->till/sync"): InteractionEdit(source: ElementID("till"), via: "REST")
      ],
      additions: [addition],
      choices: [
        DecisionKey(
          subject: .interaction(InteractionID("orders->till/sync")), topic: .retry):
          ReviewerChoice(outcome: .noRetry, reason: ""),
        DecisionKey(subject: .group([ElementID("orders"), ElementID("till")]), topic: .cycle):
          ReviewerChoice(outcome: .noRetry, reason: ""),
      ])
    let followed = review.following(from: before, to: after)
    let id = InteractionID("orders->payments/sync")
    #expect(followed.verdicts == [id: Verdict(.rejected, reason: "gone")])
    #expect(followed.edits == [id: InteractionEdit(source: ElementID("payments"), via: "REST")])
    #expect(followed.additions.map(\.source) == [ElementID("payments")])
    #expect(
      followed.choices.keys.map(\.subject.key) == [
        "interaction:orders->payments/sync", "group:orders+payments",
      ])
  }

  @Test("A decision that was there stays, and one whose interaction is gone is kept")
  func stays() {
    let review = Review(verdicts: [
      InteractionID("orders->till/sync"): Verdict(.rejected),
      InteractionID("orders->payments/sync"): Verdict(.accepted),
      InteractionID("till->payments/async"): Verdict(.accepted),
    ])
    let followed = review.following(from: before, to: after)
    #expect(followed.verdicts[InteractionID("orders->payments/sync")] == Verdict(.accepted))
    #expect(followed.verdicts[InteractionID("till->payments/async")] == Verdict(.accepted))
    #expect(followed.verdicts.count == 2)
  }

  @Test("A change tells elements first, then what became of each interaction")
  func change() {
    let change = RequirementsChange(from: before, to: after)
    #expect(change.elementCounts == (3, 2))
    #expect(change.interactionCounts == (3, 1))
    #expect(
      change.items == [
        .joined("till", into: "payments"),
        .moved(interaction("orders", "till", .sync), to: interaction("orders", "payments", .sync)),
        .gone(interaction("till", "payments", .async)),
        .merged(
          interaction("orders", "payments", .unknown),
          into: interaction("orders", "payments", .sync)),
      ])
    #expect(RequirementsChange(from: after, to: after).items.isEmpty)
  }
}
