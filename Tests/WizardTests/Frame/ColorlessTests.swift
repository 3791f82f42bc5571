import Engine
import Screen
import Testing

@testable import Wizard

@Suite("No state is told by colour alone")
struct ColorlessTests {
  private func expectSigns(_ signs: [String], _ comment: Comment) {
    #expect(!signs.contains("") && !signs.contains(" "), comment)
    #expect(Set(signs).count == signs.count, comment)
  }

  @Test("Each state of an interaction, a section, a file and a finding has a sign of its own")
  func signs() {
    let verdicts: [DependencyMark] = [.pending, .accepted, .rejected, .edited, .added]
    expectSigns(verdicts.map(\.mark), "interactions")
    let sections: [SectionMark] = [.generated, .edited, .assumption, .conflict, .outOfScope]
    expectSigns(sections.map(\.mark), "sections")
    let changes: [PlannedFile.Change] = [.new, .changed, .unchanged, .obsolete, .conflict]
    expectSigns(changes.map { FileMark($0).mark }, "files")
    let severities: [Finding.Severity] = [.note, .warning, .error]
    expectSigns(severities.map(\.mark), "findings")
    let origins: [DecisionOrigin] = [.source, .reviewer, .rule, .assumption]
    expectSigns(origins.map(\.mark), "decisions")
  }

  /// The lines of a screen as somebody sees them who sees no colour and no emphasis.
  private func letters(_ keys: String) -> String {
    var player = Player.on(.dependencies, columns: 100, rows: 30)
    player.press(keys)
    return player.screen.joined(separator: "\n")
  }

  @Test("A verdict changes the letters of the screen, each in another way")
  func verdicts() {
    let screens = [letters("home"), letters("space home"), letters("x enter home")]
    #expect(Set(screens).count == screens.count)
    #expect(screens[1].contains("✓ "))
    #expect(screens[2].contains("✗ "))
  }

  @Test("The row under the cursor, the step and what was left out are told by a sign")
  func place() {
    #expect(letters("down") != letters("home"))
    #expect(letters("home").contains("▸Dependencies"))
    var player = Player.on(.review, columns: 100, rows: 30)
    let before = player.screen.joined(separator: "\n")
    player.press("space")
    #expect(player.screen.joined(separator: "\n") != before)
  }
}
