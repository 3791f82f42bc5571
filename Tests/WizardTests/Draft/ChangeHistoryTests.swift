import Engine
import OrderedCollections
import Testing

@testable import Wizard

@Suite("The history of changes survives a save and a restart")
struct ChangeHistoryTests {
  /// A user who accepted and rejected a row and saved.
  private func saved() -> Player {
    var player = Player.on(.dependencies)
    player.press("space x")
    player.type("not ours")
    player.press("enter 6 w")
    #expect(player.state.step == .done)
    return player
  }

  /// A new run of the program on what the one before left behind.
  private func restarted(_ player: Player) -> Player {
    var next = player
    next.state = WizardState(size: player.state.size)
    next.happen(.started(next.state.size, WizardPreset()))
    next.press("enter 3")
    return next
  }

  private func names(_ player: Player) -> [String] {
    guard case .picker(let picker) = player.state.overlay else { return [] }
    return picker.entries.map { "\($0.note) \($0.title.prefix(6))" }
  }

  @Test("The list of a new run names what was saved, and nothing counts as a draft")
  func listed() {
    var player = restarted(saved())
    #expect(player.state.notice == nil || player.state.notice?.text.hasPrefix("Draft") == false)
    #expect(!player.state.draft.isChanged)
    player.press("H")
    #expect(names(player) == [" As it ", "saved Accept", "saved Reject"])
  }

  @Test("A change of an earlier run is taken back, made again, and gone back to by its line")
  func undone() {
    let before = saved()
    var player = restarted(before)
    player.press("u")
    #expect(player.state.notice?.text.hasPrefix("Undid: Reject") == true)
    #expect(player.state.draft.review.verdicts.count == 1)
    #expect(player.state.draft.isChanged)
    player.press("U")
    #expect(player.state.draft.content == before.state.draft.content)
    player.press("H home enter")
    #expect(player.state.draft.review.verdicts.isEmpty)
  }

  @Test("What is taken back after the save survives a kill and a second save")
  func again() {
    var player = restarted(saved())
    player.press("u")
    player = restarted(player)
    #expect(player.state.draft.review.verdicts.count == 1)
    #expect(player.state.draft.future.count == 1)
    player.press("6 w")
    player = restarted(player)
    player.press("H")
    #expect(names(player) == [" As it ", "saved Accept", "undone Reject"])
  }

  @Test("A review that somebody changed otherwise has no history of these changes")
  func foreign() {
    let player = saved()
    var review = player.saved.review
    review.verdicts.removeAll()
    let restored = RestoredDraft(
      base: DraftContent(review: review), history: player.history, records: [])
    #expect(restored.draft.past.isEmpty)
    #expect(!restored.draft.isChanged)
  }

  @Test("A history is one line; a damaged one is none")
  func coding() throws {
    let history = try #require(saved().history)
    let line = history.encoded
    #expect(!line.contains(0x0A) && !line.contains(0x0D))
    #expect(ChangeHistory(encoded: line) == history)
    for end in 0..<line.count { #expect(ChangeHistory(encoded: Array(line[..<end])) != history) }
    #expect(ChangeHistory(encoded: line + [0x09, 0x27]) == nil)
  }
}
