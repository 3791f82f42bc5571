import Engine
import OrderedCollections
import Testing

@testable import Wizard

@Suite("Names are taught on the dependencies step")
struct TeachingTests {
  private func picker(_ player: Player) -> Picker? {
    if case .picker(let picker) = player.state.overlay { picker } else { nil }
  }

  private func confirmation(_ player: Player) -> Wizard.Confirmation? {
    if case .confirmation(let confirmation) = player.state.overlay { confirmation } else { nil }
  }

  /// A user who has taught that the Korean stock service is another name of the catalogue.
  private func taught() -> Player {
    var player = Player.on(.dependencies)
    player.press("end space t down enter enter")
    player.type("Catalog")
    player.press("enter enter")
    return player
  }

  private let alias = Teaching("재고 서비스", .alias(of: "Catalog Service"))

  @Test("The names of the row come first, then all others")
  func names() {
    var player = Player.on(.dependencies)
    player.press("down t")
    #expect(
      picker(player)?.entries.map(\.title) == [
        "Kafka", "Order Service", "Payment Service", "Catalog Service", "재고 서비스", "Orders DB",
        "Stripe",
      ])
    #expect(picker(player)?.entries.first?.note == "broker · 2")
  }

  @Test("A name that is not in the list can be typed")
  func typed() {
    var player = Player.on(.dependencies)
    player.press("t")
    player.type("Fraud  Desk")
    #expect(picker(player)?.entries.last?.title == "Fraud Desk")
    player.press("enter")
    #expect(picker(player)?.title == "Fraud Desk is")
    #expect(picker(player)?.entries.allSatisfy(\.isEnabled) == true)
    player.press("esc")
    player.type("stripe")
    #expect(picker(player)?.shown.count == 1)
  }

  @Test("What a name is already cannot be taught")
  func already() {
    var player = Player.on(.dependencies)
    player.press("t down enter down enter")
    #expect(player.state.notice == Notice(.refused, "It is a component already."))
    #expect(picker(player)?.purpose == .teachLesson(name: "Order Service"))
  }

  @Test("The question tells what changes before anything does")
  func question() throws {
    var player = Player.on(.dependencies)
    player.press("end t down enter enter")
    player.type("Catalog")
    player.press("enter")
    #expect(
      confirmation(player)?.question == "Teach that 재고 서비스 is another name of Catalog Service?")
    #expect(
      confirmation(player)?.details == [
        "7 → 6 interactions, 7 → 6 elements", "= 재고 서비스 joins Catalog Service",
        "~ 재고 서비스 → Kafka (async) becomes Catalog Service → Kafka (async)",
        "= 재고 서비스 → Orders DB (data): its places join Catalog Service → Orders DB (data)",
      ])
    #expect(player.state.draft.past.isEmpty)
    #expect(player.state.dependencies.all.count == 7)
  }

  @Test("What is taught moves interactions and their verdicts, and one undo brings all back")
  func teaches() {
    var player = taught()
    #expect(player.state.overlay == nil)
    #expect(player.state.draft.review.taught == [alias])
    #expect(player.state.dependencies.all.count == 6)
    #expect(
      player.state.draft.review.verdicts == [
        InteractionID("catalog-service->orders-db/data"): Verdict(.accepted)
      ])
    #expect(
      player.state.draft.past.last?.name == "Teach: 재고 서비스 is another name of Catalog Service")
    player.press("u")
    #expect(player.state.draft.review.teachings.isEmpty)
    #expect(player.state.dependencies.all.count == 7)
    #expect(
      player.state.draft.review.verdicts == [
        InteractionID("stock-service->orders-db/data"): Verdict(.accepted)
      ])
    player.press("U")
    #expect(player.state.draft.review.taught == [alias])
  }

  @Test("The draft log brings a teaching back")
  func restored() {
    let player = taught()
    let restored = RestoredDraft(base: DraftContent(), records: player.log)
    #expect(restored.damaged == 0)
    #expect(restored.draft.content == player.state.draft.content)
  }

  @Test("The list of what was taught takes back, after telling what that changes")
  func takesBack() {
    var player = taught()
    player.press("L")
    #expect(
      picker(player)?.entries.map(\.title) == ["재고 서비스 is another name of Catalog Service"])
    player.press("enter")
    #expect(confirmation(player)?.details.first == "6 → 7 interactions, 6 → 7 elements")
    player.press("enter")
    #expect(player.state.draft.review.teachings.isEmpty)
    #expect(player.state.dependencies.all.count == 7)
  }

  @Test("Esc goes one question back, and at the first leaves everything as it is")
  func escape() {
    var player = Player.on(.dependencies)
    let before = player.state.draft
    player.press("t enter enter")
    #expect(picker(player)?.purpose == .teachAlias(name: "Payment Service"))
    player.press("enter esc")
    #expect(picker(player)?.purpose == .teachLesson(name: "Payment Service"))
    player.press("esc")
    #expect(picker(player)?.purpose == .teachName)
    player.press("esc")
    #expect(player.state.overlay == nil)
    #expect(player.state.draft == before)
  }

  @Test("Yes waits until it is known what changes")
  func waits() throws {
    var player = Player.on(.dependencies)
    player.press("t enter")
    player.type("external")
    player.answersAtOnce = false
    player.press("enter")
    #expect(confirmation(player)?.details == ["Working out what this changes …"])
    player.press("enter")
    #expect(confirmation(player) != nil)
    #expect(player.state.notice?.kind == .hint)
    let number = try #require(player.state.teaching.previewing)
    let review = Review(teachings: [Teaching("Payment Service", .kind(.externalSystem))])
    player.happen(.previewed(computation: number, Sample.generation(review)))
    #expect(
      confirmation(player)?.details == [
        "7 interactions as before, 7 elements as before",
        "~ Payment Service: external system instead of component",
      ])
    player.press("enter")
    #expect(player.state.draft.review.taught.count == 1)
  }

  @Test("A teaching that fits nothing is kept, said, and marked in the list")
  func inVain() {
    var player = Player.on(.dependencies)
    player.press("t")
    player.type("Fraud Desk")
    player.press("enter")
    player.type("ignored")
    player.press("enter")
    #expect(
      confirmation(player)?.details == [
        "Nothing changes now: No document says “Fraud Desk”.",
        "It is kept, and applies as soon as it fits.",
      ])
    player.press("enter L")
    #expect(picker(player)?.entries.first?.note == "! not said")
  }

  @Test("The open list tells what a teaching led to as soon as that is known")
  func refreshed() {
    var player = taught()
    player.press("u")
    player.answersAtOnce = false
    player.press("U L")
    #expect(picker(player)?.entries.first?.note == "")
    let generation = Sample.generation(player.state.draft.review)
    player.happen(.computed(computation: player.state.work.requested, generation))
    #expect(picker(player)?.entries.first?.note == "1 line")
  }

  @Test("Without teachings the list says how to teach")
  func nothingTaught() {
    var player = Player.on(.dependencies)
    player.press("L")
    #expect(player.state.notice == Notice(.refused, "Nothing was taught yet; t teaches"))
  }

  @Test("Stepping through places reaches the one that says otherwise")
  func dispute() {
    var player = Player.on(.dependencies)
    player.answersAtOnce = false
    player.press("space up")
    player.happen(.computed(computation: player.state.work.requested, Sample.disputed))
    #expect(player.screen.contains { $0.contains("1 of 2") })
    #expect(player.screen.contains { $0.contains("≠ line 13") })
    player.press(".")
    #expect(player.state.selectedEvidence?.place.line == 13)
    #expect(player.screen.contains { $0.contains(":13") && $0.contains("≠ disputed") })
    #expect(player.screen.contains { $0.contains("another denies it") })
  }
}
