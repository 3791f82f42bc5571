import Engine
import Testing

@testable import Wizard

@Suite("Saving can be asked for before it is known what would be written")
struct PendingSaveTests {
  /// A user on the review step while the comparison with the disk is under way.
  private func comparing() throws -> (player: Player, generation: Generation) {
    var player = Player.on(.sections)
    player.answersAtOnce = false
    player.press(">")
    #expect(player.state.review.isPlanning)
    return (player, try #require(player.state.generation))
  }

  private func calmPlan(_ generation: Generation) -> SavePlan {
    var plan = Sample.plan(generation)
    plan.files.removeAll { $0.change == .conflict }
    return plan
  }

  private func saves(_ player: Player) -> Int {
    player.effects.reduce(0) { count, effect in
      if case .save = effect { count + 1 } else { count }
    }
  }

  @Test("The wish is said and carried out when the plan arrives")
  func remembered() throws {
    var (player, generation) = try comparing()
    player.press("w")
    #expect(player.screen.contains { $0.contains("Comparing with the disk …  then save") })
    #expect(player.state.notice?.text.hasPrefix("Will save once it is compared") == true)
    #expect(saves(player) == 0)
    player.happen(.planned(ComparedPlan(calmPlan(generation))))
    #expect(saves(player) == 1)
    #expect(player.state.step == .done)
  }

  @Test("Esc and every change of step take the wish back", arguments: ["esc", "5", "<", "3 6"])
  func cancelled(keys: String) throws {
    var (player, generation) = try comparing()
    player.press("w \(keys)")
    #expect(!player.state.review.savesWhenPlanned)
    player.happen(.planned(ComparedPlan(calmPlan(generation))))
    #expect(saves(player) == 0)
  }

  @Test("Esc takes only the wish back and stays on the step")
  func escape() throws {
    var (player, _) = try comparing()
    player.press("w esc")
    #expect(player.state.step == .review)
    #expect(player.state.notice == Notice(.done, "Will not save"))
  }

  @Test("A file that was edited on disk is looked at first")
  func conflict() throws {
    var (player, generation) = try comparing()
    player.press("w")
    player.happen(.planned(ComparedPlan(Sample.plan(generation))))
    #expect(saves(player) == 0)
    #expect(
      player.state.notice
        == Notice(.refused, "Not saved yet: 1 file was edited on disk; look, then w saves"))
    player.press("w")
    #expect(saves(player) == 1)
  }

  @Test("A plan that fails takes the wish away with it")
  func failed() throws {
    var (player, _) = try comparing()
    player.press("w")
    player.happen(.planFailed(Failure("The folder is gone.", advice: "Look for it.")))
    #expect(!player.state.review.savesWhenPlanned)
    #expect(player.screen.contains { $0.contains("The folder is gone.") })
  }

  @Test("A plan made before the last change is not saved")
  func stale() throws {
    var player = Player.on(.dependencies)
    player.press("space")
    player.answersAtOnce = false
    player.press("6")
    let generation = try #require(player.state.generation)
    player.press("u w")
    player.happen(.planned(ComparedPlan(calmPlan(generation))))
    #expect(saves(player) == 0)
    #expect(player.state.review.savesWhenPlanned)
    player.happen(.computed(computation: player.state.work.requested, generation))
    player.happen(.planned(ComparedPlan(calmPlan(generation))))
    #expect(saves(player) == 1)
  }
}
