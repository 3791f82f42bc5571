import Engine
import Screen
import Testing

@testable import Wizard

@Suite("What was changed on disk and by the run is settled section by section")
struct DisputeTests {
  private func saved(_ player: Player) -> SavePlan? {
    player.effects.reversed().lazy.compactMap { effect -> SavePlan? in
      if case .save(let plan, _, _) = effect { plan } else { nil }
    }.first
  }

  @Test("The list tells how many conflicts are open, and nothing is written over until then")
  func open() throws {
    let player = Player.contested()
    #expect(player.screen.contains { $0.contains("2 of 2 conflicts open") })
    let plan = try #require(player.state.review.chosenPlan)
    #expect(plan.writes.isEmpty)
  }

  @Test("Both sides are shown as what each one changed")
  func sides() throws {
    var player = Player.contested()
    player.press("m")
    let text = player.screen.joined(separator: "\n")
    #expect(text.contains("Integration Strategy  conflict 1 of 2  open: your text on disk stays"))
    #expect(text.contains("✓ on disk  what you changed"))
    #expect(text.contains("~ Four components call{+ gladly+}."))
    #expect(text.contains("· generated  what this run changed"))
    #expect(text.contains("~ [-Four-]{+Five+} components call."))
  }

  @Test("Settling goes on to the next conflict, and what was settled is written")
  func settled() throws {
    var player = Player.contested()
    player.press("m t")
    #expect(player.state.review.dispute == 1)
    player.press("b esc w")
    let file = try #require(saved(player)?.files.first)
    #expect(file.proposed.contains("Five components call."))
    #expect(!file.proposed.contains("gladly"))
    #expect(file.proposed.contains("Messages go out by hand.\n\nMessages go out twice.\n"))
    #expect(file.proposed.contains("stable, by hand"))
  }

  @Test("Keeping what is on disk changes only what the run changed elsewhere")
  func kept() throws {
    var player = Player.contested()
    player.press("m d d esc")
    #expect(player.state.review.selected?.change == .unchanged)
    #expect(player.screen.contains { $0.contains("2 conflicts settled") })
  }

  @Test("A settlement can be taken back and outlives the program")
  func log() throws {
    var player = Player.contested()
    player.press("m t")
    let file = Sample.session.documentName
    let restored = RestoredDraft(base: DraftContent(), records: player.log)
    #expect(restored.settlements[file].map { Array($0.values) } == [.generated])
    player.press("p c")
    #expect(player.state.review.settlements[file]?.isEmpty == true)
    #expect(player.state.review.selected?.change == .conflict)
  }

  @Test("When the text on disk changes, the conflict is another one and open again")
  func stale() throws {
    var player = Player.contested()
    player.press("m t t esc")
    #expect(player.state.review.selected?.change == .changed)
    let generation = try #require(player.state.generation)
    var plan = Sample.contested(generation)
    let texts = try #require(plan.files[0].contested)
    plan.files[0].contested = ContestedTexts(
      base: texts.base, onDisk: texts.onDisk.replacing("gladly", with: "sadly"),
      generated: texts.generated)
    player.state.review.isPlanning = true
    player.happen(.planned(ComparedPlan(plan)))
    #expect(player.screen.contains { $0.contains("1 of 2 conflicts open") })
  }

  /// A user on the review step whose contract is in conflict.
  private func contestedContract() -> Player {
    var player = Player.on(.sections)
    player.answersAtOnce = false
    player.press(">")
    player.happen(.planned(ComparedPlan(Sample.contestedContract)))
    return player
  }

  @Test("A line of a contract is settled as one of the document is")
  func contract() throws {
    var player = contestedContract()
    player.press("m")
    let text = player.screen.joined(separator: "\n")
    #expect(text.contains("paths › /orders › get  conflict 1 of 1"))
    #expect(text.contains("Mine"))
    #expect(text.contains("All"))
    player.press("t esc w")
    let file = try #require(saved(player)?.files.first)
    #expect(file.proposed.contains("summary: All\n"))
    #expect(!file.proposed.contains("Mine"))
  }

  @Test("Choices that leave no YAML are refused with the reason, and nothing is written")
  func broken() throws {
    var player = contestedContract()
    player.press("m b")
    #expect(player.state.notice?.text == "Together this is no YAML: settle one otherwise")
    player.press("esc")
    #expect(player.screen.contains { $0.contains("settled, but no YAML any more") })
    #expect(try #require(player.state.review.chosenPlan).writes.isEmpty)
    player.press("m d")
    #expect(player.state.review.broken.isEmpty)
  }

  @Test("A file without such a section says so")
  func none() throws {
    var player = Player.on(.review)
    player.press("m")
    #expect(
      player.state.notice
        == Notice(.refused, "The file has no lines that both sides changed"))
  }
}
