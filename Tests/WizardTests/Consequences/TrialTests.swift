import Engine
import OrderedCollections
import Screen
import Testing

@testable import Wizard

@Suite("What a change would change is shown before it is made")
struct TrialTests {
  private func tried(_ player: Player) -> [WizardEffect] {
    player.effects.filter { effect in
      if case .tryOut = effect { true } else { false }
    }
  }

  @Test("A rejection is tried while its reason is typed, and nothing is decided yet")
  func rejection() throws {
    var player = Player.on(.dependencies)
    let generation = try #require(player.state.generation)
    player.press("x")
    let id = try #require(player.state.dependencies.selected?.id)
    var review = Review()
    review.verdicts[id] = Verdict(.rejected)
    #expect(
      tried(player) == [
        .tryOut(
          ComputeRequest(computation: 1, review: review, scope: .full), against: generation)
      ])
    #expect(player.screen.contains { $0.contains("Changes 2 decisions") })
    #expect(player.screen.contains { $0.contains("# interactions 7 → 6") })
    #expect(player.state.draft.review.isEmpty)
    player.press("esc")
    #expect(player.state.trial == nil)
  }

  @Test("A form is tried with each change that can be kept")
  func form() {
    var player = Player.on(.dependencies)
    player.press("e ctrl-n")
    #expect(player.state.trial?.consequences?.decisions.isEmpty == false)
    player.press("x")
    #expect(player.state.trial == nil)
    player.press("esc")
    #expect(player.state.draft.review.isEmpty)
  }

  @Test("An older answer is not shown for a newer question")
  func late() {
    var player = Player.on(.dependencies)
    player.answersAtOnce = false
    player.press("e ctrl-n")
    let first = player.state.trial?.awaited
    player.press("ctrl-n")
    let same = Consequences(from: Sample.generation(), to: Sample.generation())
    player.happen(.tried(computation: first ?? 0, same))
    #expect(player.state.trial?.consequences == nil)
    #expect(player.state.trial?.awaited == (first ?? 0) + 1)
    #expect(player.screen.contains { $0.contains("Working out what this would change …") })
  }

  @Test("What was shown stays while the next answer is awaited")
  func calm() {
    var player = Player.on(.dependencies)
    player.press("e ctrl-n")
    let shown = player.state.trial?.consequences
    player.answersAtOnce = false
    player.press("ctrl-n")
    #expect(shown != nil)
    #expect(player.state.trial?.consequences == shown)
  }
}

@Suite("Work off the input path can be stopped")
struct StopWorkTests {
  @Test("A stopped run leaves what is shown, and saving waits until it is made again")
  func run() {
    var player = Player.on(.dependencies)
    player.answersAtOnce = false
    player.press("space")
    // What was done is told whole, and beside it how the work is stopped.
    #expect(
      player.screen.contains {
        $0.contains("─ Accept Order Service → Payment Service ─") && $0.contains("…  ctrl-g stops")
      })
    player.happen(.input(.resize(columns: 120, rows: 40)))
    #expect(player.screen.contains { $0.contains("Working out the design …  ctrl-g stops") })
    player.press("ctrl-g")
    #expect(player.effects.last == .stopWork)
    #expect(!player.state.work.isRunning)
    player.press("6 w")
    #expect(player.state.notice?.kind == .refused)
    #expect(player.state.review.isPlanning == false)
    player.answersAtOnce = true
    player.press("R")
    #expect(player.state.work.failure == nil)
    #expect(player.state.review.plan != nil)
  }

  @Test("A comparison with the disk that is stopped says so")
  func comparison() {
    var player = Player.on(.sections)
    player.answersAtOnce = false
    player.press("> w ctrl-g")
    #expect(!player.state.review.isPlanning)
    #expect(!player.state.review.savesWhenPlanned)
    #expect(player.screen.contains { $0.contains("Stopped before it was compared with the disk") })
  }

  @Test("Without work there is nothing to stop")
  func idle() {
    var player = Player.on(.dependencies)
    player.press("ctrl-g")
    #expect(player.state.notice == Notice(.refused, "Nothing is being worked out"))
  }
}
