import Engine
import OrderedCollections
import Testing

@testable import Wizard

@Suite("Table and pictures have one selection")
struct PictureTests {
  private func id(_ player: Player) -> String? { player.state.dependencies.selected?.id.rawValue }

  private func link(_ from: String, _ to: String, _ style: CommunicationStyle = .sync)
    -> Interaction
  {
    Interaction(source: ElementID(from), target: ElementID(to), style: style)
  }

  @Test("Each element stands in a layer below all that need it, a circle in one layer")
  func layers() {
    let matrix = DependencyMatrix([
      link("c", "d"), link("a", "b"), link("b", "c"), link("c", "b"), link("a", "d"),
      link("x", "d"),
    ])
    let layers = matrix.order.map { "\($0.rawValue)\(matrix.layer($0))" }
    #expect(layers == ["x0", "a0", "c1", "b1", "d2"])
    #expect(matrix.layerCount == 3)
    #expect(matrix.cycles == [[ElementID("c"), ElementID("b")]])
    for (row, source) in matrix.order.enumerated() {
      for target in matrix.order[..<row] where matrix.style(source, target) != nil {
        #expect(matrix.isOnCycle(source, target))
      }
    }
  }

  @Test("The matrix begins at the selected interaction and its keys select others")
  func matrix() {
    var player = Player.on(.dependencies)
    player.press("down down down d")
    #expect(id(player) == "payment-service->stripe/sync")
    #expect(player.screen.contains { $0.contains("· Payment Service → Stripe  sync HTTPS") })
    player.press("tab")
    let next = id(player)
    #expect(next != "payment-service->stripe/sync")
    player.press("esc")
    #expect(player.state.dependencies.view == .table)
    #expect(id(player) == next)
  }

  @Test("A cell without an interaction can be walked over and not decided about")
  func emptyCell() {
    var player = Player.on(.dependencies)
    player.press("d home left left left left left left")
    while !player.state.dependencies.isOnEmptyCell { player.press("right") }
    player.press("space")
    #expect(player.state.notice == Notice(.refused, "No interaction is stated here"))
    #expect(player.state.draft.review.isEmpty)
  }

  @Test(
    "Keys accept and reject in every picture without moving the selection",
    arguments: [
      "v", "d", "E",
    ])
  func verdicts(view: String) {
    var player = Player.on(.dependencies)
    player.press("down \(view)")
    let chosen = id(player)
    player.press("space")
    #expect(player.state.draft.review.verdicts.values.map(\.answer) == [.accepted])
    #expect(id(player) == chosen)
    player.press("x enter")
    #expect(player.state.draft.review.verdicts.values.map(\.answer) == [.rejected])
    #expect(id(player) == chosen)
  }

  @Test("In the neighbourhood the middle stays while the selection moves")
  func neighbourhood() {
    var player = Player.on(.dependencies)
    player.press("v")
    #expect(player.state.dependencies.centre == ElementID("order-service"))
    player.press("left")
    #expect(id(player) == "payment-service->order-service/sync")
    #expect(player.state.dependencies.centre == ElementID("order-service"))
    player.press("tab")
    #expect(player.state.dependencies.centre == ElementID("payment-service"))
    player.press("right down")
    #expect(id(player) == "payment-service->stripe/sync")
  }

  @Test("Events are walked from publisher to consumer")
  func events() {
    var requirements = Requirements()
    requirements.elements = [Element(id: ElementID("kafka"), name: "Kafka", kind: .broker)]
    requirements.events = [
      Event(
        name: "order.placed", broker: ElementID("kafka"), publisher: ElementID("order"),
        consumers: [ElementID("stock"), ElementID("mail")]),
      Event(name: "lost", publisher: ElementID("order")),
    ]
    let flow = EventFlow(
      requirements,
      [
        Interaction(
          source: ElementID("order"), target: ElementID("kafka"), style: .async,
          channel: "order.placed"),
        Interaction(
          source: ElementID("stock"), target: ElementID("kafka"), style: .async,
          channel: "order.placed"),
        Interaction(
          source: ElementID("a"), target: ElementID("b"), style: .async, via: "SFTP"),
        Interaction(
          source: ElementID("bank"), target: ElementID("kafka"), style: .async,
          channel: "statements"),
        Interaction(
          source: ElementID("kafka"), target: ElementID("ledger"), style: .async,
          channel: "statements"),
        Interaction(
          source: ElementID("bank"), target: ElementID("kafka"), style: .async,
          channel: "rates"),
        Interaction(source: ElementID("a"), target: ElementID("c"), style: .sync),
      ])
    let rows = flow.rows.map { row in
      [
        row.event, row.publisher?.rawValue ?? "-", row.consumer?.rawValue ?? "-",
        row.interaction?.rawValue.split(separator: "-").first.map(String.init) ?? "-",
      ].joined(separator: " ")
    }
    #expect(
      rows == [
        "order.placed order stock stock", "order.placed order mail -", "lost order - -",
        "SFTP a b a", "statements bank ledger kafka", "rates bank - bank",
      ])
    #expect(flow.count == 5)
  }
}

@Suite("Many interactions are decided at once, after a look at them")
struct BulkTests {
  @Test("Everything that a filter shows is listed before it is accepted")
  func filtered() {
    var player = Player.on(.dependencies)
    player.press("/")
    player.type("kafka")
    player.press("enter F")
    guard case .confirmation(let confirmation) = player.state.overlay else {
      Issue.record("nothing was asked")
      return
    }
    #expect(confirmation.question == "Accept 2 undecided that hold “kafka”?")
    #expect(
      confirmation.details == [
        ".92  Order Service → Kafka  event order.placed", ".74  재고 서비스 → Kafka  order.placed",
      ])
    #expect(player.state.draft.review.isEmpty)
    player.press("y")
    #expect(player.state.draft.review.verdicts.count == 2)
    #expect(player.state.draft.past.last?.name == "Accept 2 interactions")
    player.press("u")
    #expect(player.state.draft.review.verdicts.isEmpty)
  }

  @Test("Reasons of the kept review are offered again")
  func reasons() {
    var player = Player()
    var review = Review()
    review.verdicts[Sample.interactions[1].id] = Verdict(.rejected, reason: "not ours")
    player.happen(.sessionOpened(Sample.contents(review: review)))
    player.press("3 x up")
    guard case .prompt(let prompt) = player.state.overlay else {
      Issue.record("no line to type")
      return
    }
    #expect(prompt.suggestions == ["not ours"])
    #expect(prompt.input.text == "not ours")
  }
}
