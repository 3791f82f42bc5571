import Engine
import Foundation
import Screen
import Testing
import TextEditing

@testable import Wizard

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Whatever is pressed, the wizard holds together")
struct InvariantTests {
  private static let keys: [Key] = {
    let typed = "abcdefghijklmnopqrstuvwxyzALSHMUCGTEF0123456789?/:*-.,<>[] 결é".map {
      Key.character($0)
    }
    let named = [
      "enter", "esc", "tab", "backtab", "backspace", "delete", "up", "down", "left", "right",
      "home", "end", "pageup", "pagedown", "shift-left", "shift-down", "ctrl-left", "ctrl-right",
      "ctrl-a", "ctrl-b", "ctrl-e", "ctrl-f", "ctrl-k", "ctrl-n", "ctrl-o", "ctrl-p", "ctrl-r",
      "ctrl-s", "ctrl-t", "ctrl-d", "alt-o", "alt-,", "alt-.", "alt-a", "alt-m", "ctrl-g", "ctrl-u",
      "ctrl-v", "ctrl-w", "ctrl-x", "ctrl-y", "ctrl-l", "alt-t",
      "alt->", "alt-u", "alt-r",
      "alt-g", "alt-up", "alt-down", "alt-j", "f1", "f3",
    ].compactMap { Key($0) }
    return typed + named + named
  }()

  /// What a user may do next.
  static func event(_ dice: inout Dice) -> InputEvent {
    switch Int.random(in: 0..<60, using: &dice) {
    case 0: .paste("paste 붙이기\n- and more\u{1B}[2J")
    case 1:
      .resize(
        columns: Int.random(in: 20...210, using: &dice),
        rows: Int.random(in: 6...64, using: &dice))
    case 2, 3:
      .mouse(
        MouseEvent(
          [.press(.left), .drag(.left), .wheelUp, .wheelDown].randomElement(using: &dice)
            ?? .wheelUp,
          at: Position(
            row: Int.random(in: 0..<60, using: &dice),
            column: Int.random(in: 0..<200, using: &dice)),
          clicks: Int.random(in: 1...3, using: &dice)))
    default: .key(keys.randomElement(using: &dice) ?? Key(.enter))
    }
  }

  /// Whether every cell of every row is there and the cursor is on the grid.
  static func isFull(_ grid: Grid) -> Bool {
    let rows = (0..<grid.height).allSatisfy { row in
      grid.row(row).reduce(0) { $0 + Int($1.width) } == grid.width
    }
    let cursor = grid.cursor.map { grid.bounds.contains($0) } ?? true
    return rows && cursor
  }

  /// Events per seed: a million in all with `DOVETAIL_LONG=1`, else as many as a short run allows.
  private static let count =
    ProcessInfo.processInfo.environment["DOVETAIL_LONG"] == nil
    ? 1_500 : 250_000

  @Test("Random keys, pastes, clicks and sizes keep every promise", arguments: [1, 2, 3, 4])
  func randomKeys(seed: UInt64) {
    var dice = Dice(seed)
    var player = Player()
    var memory = FrameMemory()
    player.press("enter")
    for count in 0..<Self.count {
      if player.state.session == nil || player.state.isQuitting {
        player.state.isQuitting = false
        player.press("1 home enter")
      }
      player.happen(.input(Self.event(&dice)))
      if count % 5 == 0 {
        var grid = Grid(width: player.state.size.columns, height: player.state.size.rows)
        WizardView.draw(
          player.state, theme: player.state.theme, into: &grid, remembering: &memory)
        #expect(grid == player.grid, "remembered, after \(count) events of seed \(seed)")
        #expect(Self.isFull(grid), "after \(count) events of seed \(seed)")
      }
      if count % 500 == 499 {
        let size = player.state.size
        player.happen(.input(.resize(columns: 80, rows: 24)))
        let restored = RestoredDraft(base: player.saved, records: player.log)
        #expect(restored.damaged == 0)
        #expect(restored.draft.content == player.state.draft.content)
        #expect(restored.editor?.text.buffer == player.state.loggedText, "seed \(seed), \(count)")
        player.happen(.input(.resize(columns: size.columns, rows: size.rows)))
      }
    }
    var draft = player.state.draft
    while draft.undo() != nil {}
    #expect(draft.content == player.beginning)
  }
}

extension WizardState {
  /// The text of the open section as far as the log must hold it.
  fileprivate var loggedText: TextBuffer? {
    guard let editor = sections.editor, editor.isLogged else { return nil }
    return editor.text.buffer
  }
}
