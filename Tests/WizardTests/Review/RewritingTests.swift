import Engine
import Screen
import Testing
import TextEditing

@testable import Wizard

@Suite("The lines of a conflict are written in place")
struct RewritingTests {
  /// A user who is writing the lines of the first of two conflicts.
  private func writing() -> Player {
    var player = Player.contested()
    player.press("m e")
    return player
  }

  private func proposed(_ player: Player) -> String {
    player.state.review.selected?.proposed ?? ""
  }

  @Test("They begin with what stands, both sides stay in view, and what is written is saved")
  func written() throws {
    var player = writing()
    let text = player.screen.joined(separator: "\n")
    #expect(text.contains("1 Four components call gladly."))
    #expect(text.contains("Ln 1 Col 1  what you write here stands"))
    #expect(text.contains("~ [-Four-]{+Five+} components call."))
    player.type("Now ")
    player.press("end enter")
    player.type("And a line more.")
    player.press("esc")
    #expect(player.state.notice?.text.contains("what you wrote stands; 1 open") == true)
    #expect(player.state.review.dispute == 1)
    player.press("d esc")
    #expect(proposed(player).contains("Now Four components call gladly.\nAnd a line more.\n"))
    #expect(!proposed(player).contains("Five"))
    player.press("m p")
    #expect(player.screen.contains { $0.contains("✓ written  what you wrote here") })
  }

  @Test("Lines that are taken out are written as none")
  func removed() throws {
    var player = writing()
    player.press("ctrl-a delete esc d esc")
    #expect(!proposed(player).contains("components call"))
    #expect(proposed(player).contains("### Integration Strategy"))
  }

  @Test("Closing what was not changed settles nothing")
  func unchanged() throws {
    var player = writing()
    player.press("esc")
    #expect(player.state.review.settlements.isEmpty)
    #expect(player.state.review.view == .disputes)
  }

  @Test("Edits are undone one by one, and back to the text as it was opened")
  func undone() throws {
    var player = writing()
    player.type("Now ")
    player.press("ctrl-u")
    #expect(player.screen.contains { $0.contains("1 Four components call gladly.") })
    player.press("ctrl-u")
    #expect(player.state.notice?.text == "Nothing more to undo here")
    player.press("ctrl-r alt-r")
    #expect(player.screen.contains { $0.contains("1 Four components call gladly.") })
  }

  @Test("Every key is in the log: a killed program goes on with what was written")
  func log() throws {
    var player = writing()
    player.type("Now")
    let file = Sample.session.documentName
    let restored = RestoredDraft(base: DraftContent(), records: player.log)
    #expect(restored.damaged == 0)
    #expect(
      restored.settlements[file].map { Array($0.values) }
        == [.written("NowFour components call gladly.")])
  }

  @Test("Going to another step lets the lines stand as they are written")
  func left() throws {
    var player = writing()
    player.type("Now ")
    let part = try #require(Breadcrumb.parts(player.state).first { $0.step == .patterns })
    let place = Position(row: player.state.layout.breadcrumbRow, column: part.columns.lowerBound)
    player.happen(.input(.mouse(MouseEvent(.press(.left), at: place))))
    #expect(player.state.step == .patterns)
    #expect(player.state.review.rewriting == nil)
    #expect(proposed(player).contains("Now Four components call gladly."))
  }

  @Test("A click puts the cursor, and a double click selects the word")
  func mouse() throws {
    var player = writing()
    let row = try #require(player.screen.firstIndex { $0.contains("1 Four components") })
    let line = player.screen[row]
    let column = try #require(line.firstRange(of: "components")).lowerBound
    let place = Position(row: row, column: line.distance(from: line.startIndex, to: column))
    player.happen(.input(.mouse(MouseEvent(.press(.left), at: place, clicks: 2))))
    #expect(player.state.review.rewriting?.text.selectedText == "components")
  }

  @Test("Random keys keep the screen whole, and what is settled in the log", arguments: [5, 6, 7])
  func random(seed: UInt64) {
    var dice = Dice(seed)
    var player = writing()
    for count in 0..<1_500 {
      if player.state.isQuitting || player.state.step != .review { player = writing() }
      player.happen(.input(InvariantTests.event(&dice)))
      if count % 5 == 0 {
        #expect(InvariantTests.isFull(player.grid), "after \(count) events of seed \(seed)")
      }
      guard count % 50 == 49 else { continue }
      let restored = RestoredDraft(base: player.saved, records: player.log)
      #expect(restored.damaged == 0)
      #expect(
        restored.settlements.filter { !$0.value.isEmpty }
          == player.state.review.settlements.filter { !$0.value.isEmpty },
        "after \(count) events of seed \(seed)")
    }
  }
}
