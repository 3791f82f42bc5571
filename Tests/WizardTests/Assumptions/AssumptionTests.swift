import Engine
import OrderedCollections
import Testing

@testable import Wizard

@Suite("What nobody stated is asked, what changes most first")
struct AssumptionTests {
  private func trials(_ player: Player) -> [ComputeRequest] {
    player.effects.compactMap { effect in
      if case .tryOut(let request, _) = effect { request } else { nil }
    }
  }

  private func asking(_ answersAtOnce: Bool = true) -> Player {
    var player = Player.on(.patterns)
    player.answersAtOnce = answersAtOnce
    player.press("A")
    return player
  }

  @Test("The list stands in the order of how many decisions each one changes")
  func order() throws {
    let player = asking()
    let rows = player.state.assumptions.rows
    #expect(rows.map(\.assumption.id.rawValue) == ["timeout.internal", "outbox.relay"])
    #expect(rows.map(\.assumption.decisions.count) == [5, 1])
    #expect(player.screen.contains { $0.contains("2 of 2 assumptions open · 6 decisions rest on") })
  }

  @Test("What an answer would change is worked out while it is typed")
  func trial() throws {
    var player = asking()
    player.press("enter")
    player.type("2 s")
    #expect(player.state.trial?.awaited == nil)
    #expect(player.state.trial?.consequences?.decisions.isEmpty == false)
    #expect(trials(player).last?.review.answers["timeout.internal"] == "2 s")
    #expect(player.state.draft.review.answers.isEmpty)
    #expect(player.screen.contains { $0.contains("Changes 5 decisions") })
  }

  @Test("What cannot be understood is not tried and not kept")
  func refused() {
    var player = asking()
    player.press("enter")
    player.type("soon")
    #expect(player.state.trial == nil)
    player.press("enter")
    #expect(player.state.draft.review.answers.isEmpty)
    #expect(player.state.notice?.text.hasPrefix("Answer with a duration such as") == true)
    guard case .prompt(let prompt) = player.state.overlay else {
      Issue.record("the line is gone")
      return
    }
    #expect(prompt.input.text == "soon")
  }

  @Test("An answer is kept with the review, and undo asks again")
  func answered() {
    var player = asking()
    player.press("enter")
    player.type("2 s")
    player.press("enter")
    #expect(player.state.draft.review.answers == ["timeout.internal": "2 s"])
    #expect(player.state.assumptions.openCount == 1)
    #expect(player.state.assumptions.selected?.assumption.id == "outbox.relay")
    player.press("u")
    #expect(player.state.draft.review.answers.isEmpty)
    #expect(player.state.assumptions.openCount == 2)
  }

  @Test("What is assumed can be confirmed, and the answer taken back")
  func confirmed() {
    var player = asking()
    player.press("space")
    #expect(player.state.draft.review.answers == ["timeout.internal": "1 s"])
    player.press("end r")
    #expect(player.state.draft.review.answers.isEmpty)
  }

  @Test("Where words are to be chosen, they are listed with what each one changes")
  func choice() {
    var player = asking()
    player.press("end enter")
    guard case .picker(let picker) = player.state.overlay else {
      Issue.record("no list")
      return
    }
    #expect(picker.entries.map(\.title) == ["polling", "reading the log"])
    #expect(trials(player).last?.review.answers[.outboxRelay] == "reading the log")
    player.press("enter")
    #expect(player.state.draft.review.answers == [.outboxRelay: "reading the log"])
  }

  @Test(
    "Esc goes back to where the list was asked for",
    arguments: [
      (WizardStep.patterns, WizardStep.patterns), (.sections, .sections), (.review, .review),
    ])
  func back(from step: WizardStep, to target: WizardStep) {
    var player = Player.on(step)
    player.press("A")
    #expect(player.state.step == .patterns)
    #expect(player.state.assumptions.isShown)
    player.press("esc")
    #expect(player.state.step == target)
    #expect(!player.state.assumptions.isShown)
  }

  @Test("Footers count what is open")
  func footer() {
    var player = Player.on(.patterns, columns: 200, rows: 60)
    #expect(player.screen.last?.contains("A 2 assumptions") == true)
    player.press("A space esc")
    #expect(player.screen.last?.contains("A 1 assumption") == true)
  }
}
