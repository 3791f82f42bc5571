import Engine
import Screen
import Testing
import TextEditing

@testable import Wizard

@Suite("A frame drawn from the last one is the frame drawn anew")
struct FrameMemoryTests {
  /// A player whose frames are drawn into one grid with one memory, as the program draws them.
  private final class Watcher {
    var player: Player
    var grid = Grid(width: 0, height: 0)
    var memory = FrameMemory()
    var theme: Theme?

    init(_ player: Player) { self.player = player }

    /// Draws the frame with the memory, and tells whether it is the one drawn without.
    func isExact() -> Bool {
      let size = player.state.size
      if grid.width != size.columns || grid.height != size.rows {
        grid = Grid(width: size.columns, height: size.rows)
      }
      let theme = theme ?? player.state.theme
      WizardView.draw(player.state, theme: theme, into: &grid, remembering: &memory)
      var anew = Grid(width: size.columns, height: size.rows)
      WizardView.draw(player.state, theme: theme, into: &anew)
      return grid == anew
    }

    func press(_ keys: String) -> Bool {
      keys.split(separator: " ").allSatisfy { key in
        player.press(String(key))
        return isExact()
      }
    }

    func type(_ text: String) -> Bool {
      text.allSatisfy { character in
        player.type(String(character))
        return isExact()
      }
    }

    /// Whether a text stands on the screen, with a style that a part of the theme has.
    func shows(_ text: String) -> Bool { grid.snapshot().lines.contains { $0.contains(text) } }
  }

  private func writing(columns: Int = 100, rows: Int = 30) -> Watcher {
    var player = Player.on(.sections, columns: columns, rows: rows)
    player.press("down enter")
    return Watcher(player)
  }

  @Test("Typing, lines above, a fence that opens and closes, and undo of it all")
  func editing() {
    let watcher = writing()
    #expect(watcher.isExact())
    #expect(watcher.press("ctrl-home enter up"))
    #expect(watcher.type("```"))
    #expect(watcher.press("enter"))
    #expect(watcher.type("code"))
    #expect(watcher.press("enter"))
    #expect(watcher.type("```"))
    #expect(watcher.press("up backspace ctrl-k ctrl-d alt-up alt-down"))
    for _ in 0..<12 { #expect(watcher.press("ctrl-u")) }
    #expect(watcher.player.state.notice?.kind == .hint)
  }

  @Test("A remark comes and goes with the line that it is about")
  func remarks() {
    let watcher = writing()
    #expect(watcher.press("ctrl-end enter enter"))
    #expect(watcher.type("The Ordr Service answers."))
    #expect(watcher.shows("No component is called “Ordr Service”"))
    let marked = watcher.grid
    #expect(watcher.press("up enter down"))
    #expect(watcher.shows("!"))
    #expect(watcher.press("ctrl-u down end"))
    for _ in 0..<20 { #expect(watcher.press("backspace")) }
    #expect(!watcher.shows("Ordr Service"))
    #expect(watcher.grid != marked)
  }

  @Test("A result with other names makes the remarks anew")
  func vocabulary() throws {
    let watcher = writing()
    #expect(watcher.press("ctrl-end enter"))
    #expect(watcher.type("The Ordr Service answers."))
    #expect(watcher.shows("No component is called"))
    var generation = try #require(watcher.player.state.generation)
    var element = try #require(generation.blueprint.requirements.elements.first)
    element.name = "Ordr Service"
    generation.blueprint.requirements.elements.append(element)
    watcher.player.state.work.requested += 1
    watcher.player.happen(
      .computed(computation: watcher.player.state.work.requested, generation))
    #expect(watcher.isExact())
    #expect(!watcher.shows("No component is called"))
  }

  @Test("Another theme colours every line, also those that did not change")
  func theme() {
    let watcher = writing()
    #expect(watcher.isExact())
    let before = watcher.grid
    watcher.theme = .monochrome
    #expect(watcher.isExact())
    #expect(watcher.grid.snapshot().styles != before.snapshot().styles)
    watcher.theme = nil
    #expect(watcher.isExact())
    #expect(watcher.grid == before)
  }

  @Test("Other sections, sizes and steps take nothing over from what was there before")
  func places() {
    let watcher = writing()
    #expect(watcher.type("Some words "))
    #expect(watcher.press("alt-o down enter alt-, alt-."))
    watcher.player.happen(.input(.resize(columns: 60, rows: 18)))
    #expect(watcher.isExact())
    #expect(watcher.press("esc down down tab down down pagedown tab up up 3 down 5 enter"))
    watcher.player.happen(.input(.resize(columns: 140, rows: 40)))
    #expect(watcher.isExact())
  }

  @Test("Random keys in the editor and the outline", arguments: [1, 2, 3, 4])
  func randomKeys(seed: UInt64) {
    var dice = Dice(seed)
    let watcher = writing(columns: seed % 2 == 0 ? 120 : 80, rows: 24)
    let keys = [
      "enter", "up", "down", "left", "right", "pageup", "pagedown", "home", "end", "backspace",
      "delete", "tab", "ctrl-k", "ctrl-d", "ctrl-u", "ctrl-u", "ctrl-r", "alt-up", "alt-down",
      "shift-down", "shift-right", "ctrl-home", "ctrl-end", "ctrl-x", "ctrl-v", "alt-o", "alt-.",
      "ctrl-f", "esc",
    ]
    let texts = ["a", "```", "# ", "| a |", "Ordr Service", "결", "- ", " ", "**b**", "`GET /x`"]
    for count in 0..<400 {
      if count % 3 == 0, watcher.player.state.stepContext == .editor {
        watcher.player.happen(.input(.paste(texts.randomElement(using: &dice) ?? "a")))
      } else if let key = keys.randomElement(using: &dice) {
        watcher.player.press(key)
      }
      if watcher.player.state.step != .sections { watcher.player.press("esc 5 enter") }
      #expect(watcher.isExact(), "after \(count) keys of seed \(seed)")
    }
  }
}
