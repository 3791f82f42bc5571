import Screen
import Testing

@testable import Engine
@testable import Wizard

@Suite("Findings, changes and contracts are walked beside the files")
struct ReviewListTests {
  private static let changes = [
    Change(
      .responseFieldRemoved, file: "integration-specs/openapi/order-service.yaml",
      subject: "Order.total", before: "integer", consumers: ["Payment Service", "Catalog Service"]),
    Change(.interactionAdded, subject: "Payment Service → Stripe"),
    Change(.decisionChanged, subject: "Timeout", before: "1 s", after: "2 s"),
  ]

  private static let contracts = [
    ContractListing(
      kind: .http, title: "Order Service", path: "integration-specs/openapi/order-service.yaml",
      provider: ElementID("order-service"), names: [],
      parts: [
        ContractListing.Part(
          depth: 0, name: "GET /orders", detail: "all orders", origin: .stated(Sample.evidence(5))),
        ContractListing.Part(
          depth: 1, name: "scope", detail: "orders:read", origin: .proposed("API-08", nil)),
      ]),
    ContractListing(
      kind: .event, title: "order.placed", path: "integration-specs/schemas/order-placed.json",
      provider: nil, names: [],
      parts: [
        ContractListing.Part(
          depth: 0, name: "orderId", detail: "uuid", origin: .inferred("the name of the event"))
      ]),
  ]

  /// A user on the review step of a design that changed since it was saved.
  private func changed(columns: Int = 80, rows: Int = 24) throws -> Player {
    var player = Player.on(.sections, columns: columns, rows: rows)
    player.answersAtOnce = false
    player.press(">")
    let generation = try #require(player.state.generation)
    player.happen(
      .planned(
        ComparedPlan(
          Sample.plan(generation), contracts: Self.contracts, evolution: Evolution(Self.changes))))
    return player
  }

  @Test(
    "Esc goes back to the files before it leaves the step", arguments: ["v", "i", "e", "c enter"])
  func back(keys: String) throws {
    var player = try changed()
    player.press("\(keys) esc")
    #expect(player.state.step == .review)
    #expect(player.state.review.view == .files)
    player.press("esc")
    #expect(player.state.step == .sections)
  }

  @Test("A finding tells what goes wrong, what holds until then, and what to do")
  func finding() throws {
    var player = try changed()
    player.state.review.findings[0].reason = "Each waits for the other."
    player.state.review.findings[0].meanwhile = "Both calls have a timeout."
    player.press("i")
    let text = player.screen.joined(separator: "\n")
    #expect(text.contains("because     Each waits for the other."))
    #expect(text.contains("until then  Both calls have a timeout."))
    #expect(text.contains("to do       Let Payment Service publish"))
    #expect(text.contains("✗ 1 error · ! 1 warning"))
  }

  @Test("What changed since the last save tells whom it hurts, and leads to its file")
  func evolution() throws {
    var player = try changed()
    player.press("e")
    let text = player.screen.joined(separator: "\n")
    #expect(text.contains("▸✗ EVO-20 Order.total is gone."))
    #expect(text.contains(" + EVO-80 Payment Service → Stripe is new."))
    #expect(text.contains(" ~ EVO-85 Timeout is now 2 s and was 1 s."))
    #expect(text.contains("hurts       Payment Service and Catalog Service"))
    player.press("enter")
    #expect(player.state.review.selected?.path == "integration-specs/openapi/order-service.yaml")
    player.press("e down enter")
    #expect(player.state.step == .dependencies)
    #expect(player.state.dependencies.selected?.target == ElementID("stripe"))
  }

  @Test("Where nothing changed, the key says so")
  func unchanged() throws {
    var player = Player.on(.review)
    player.press("e")
    #expect(player.state.review.view == .files)
    #expect(player.state.notice?.text == "Nothing is otherwise than at the last save")
  }

  @Test("A contract is read part by part, each with where it comes from")
  func contract() throws {
    var player = try changed(columns: 120, rows: 40)
    player.press("c enter")
    let text = player.screen.joined(separator: "\n")
    #expect(text.contains("Order Service, HTTP · 1 of 2"))
    #expect(text.contains("▸= GET /orders"))
    #expect(text.contains("stated      component-design_enterprise-expansion.md"))
    player.press("down o")
    #expect(player.state.notice?.text == "No source line is behind it")
    player.press("n")
    #expect(player.state.review.chosenContract?.title == "order.placed")
    #expect(player.screen.contains { $0.contains("inferred    the name of the event") })
    player.press("n")
    #expect(player.state.notice?.text == "This is the last contract")
  }

  @Test("On the file of a contract the key opens that contract")
  func contractOfFile() throws {
    var player = try changed()
    let index = player.state.review.plan?.files.firstIndex {
      $0.path == "integration-specs/openapi/order-service.yaml"
    }
    player.press(String(repeating: "down ", count: try #require(index)) + "c")
    #expect(player.state.review.view == .contract)
    #expect(player.state.review.chosenContract?.title == "Order Service")
  }

  @Test(
    "Changes and contracts are drawn as their pictures show, at four sizes",
    arguments: [
      ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 80, rows: 24),
      ScreenSize(columns: 120, rows: 40), ScreenSize(columns: 200, rows: 60),
    ])
  func pictures(size: ScreenSize) throws {
    var player = try changed(columns: size.columns, rows: size.rows)
    player.press("e")
    expectSnapshot(player.grid, "changes-\(size.columns)x\(size.rows)")
    player.press("c enter")
    expectSnapshot(player.grid, "contract-\(size.columns)x\(size.rows)")
  }
}
