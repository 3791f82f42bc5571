import Screen
import Testing
import TextEditing

@testable import Wizard

@Suite("Every key can be bound by a configuration")
struct KeySettingTests {
  private func keys(_ map: KeyMap, _ action: String, in context: KeyContext) -> [String] {
    map.actions(in: context).filter { $0.name == action }.flatMap(\.keys).map(\.description)
  }

  private func problems(_ settings: KeySetting...) -> [String] {
    KeyMap.standard.applying(settings).problems.map { "\($0.line): \($0.text)" }
  }

  @Test("The keys as they come do not collide, and each action has a name of its own")
  func standard() {
    #expect(KeyMap.standard.conflicts == [])
    let writing = KeyMap.standard.writing.map(\.name)
    #expect(Set(writing).count == writing.count)
    #expect(Set(writing).isDisjoint(with: Command.allCases.map(\.rawValue)))
  }

  @Test("Several keys do one thing, and what they did before has them no longer")
  func several() {
    let (map, problems) = KeyMap.standard.applying([
      KeySetting("accept-confident", ["ctrl-a", "e"], line: 4)
    ])
    #expect(keys(map, "acceptConfident", in: .dependencies) == ["ctrl-a", "e"])
    #expect(keys(map, "edit", in: .dependencies).isEmpty)
    #expect(map.conflicts == [])
    #expect(
      problems == [
        SettingProblem(
          line: 4, "e does acceptConfident in Dependencies now; edit has no key left")
      ])
  }

  @Test("A key is taken in silence from an action that is given others")
  func swapped() {
    let settings = [KeySetting("accept", ["x"], line: 2), KeySetting("reject", ["space"], line: 3)]
    let (map, problems) = KeyMap.standard.applying(settings)
    #expect(problems == [])
    #expect(map.binding(for: .character("x"), in: .dependencies)?.command == .accept)
    #expect(map.binding(for: .character(" "), in: .dependencies)?.command == .reject)
    #expect(map.binding(for: .character(" "), in: .scope)?.command == .toggleScope)
  }

  @Test("Of two lines that ask for one key the first has it, and both are named")
  func twice() {
    #expect(
      problems(KeySetting("accept", ["y"], line: 2), KeySetting("reject", ["y", "x"], line: 7)) == [
        "7: y already does accept in Dependencies (line 2); reject does not get it"
      ])
  }

  @Test("An action can be bound in one place alone")
  func place() {
    let map = KeyMap.standard.applying([KeySetting("patterns.filter", ["f"])]).map
    #expect(keys(map, "filter", in: .patterns) == ["f"])
    #expect(keys(map, "filter", in: .dependencies) == ["/"])
  }

  @Test("The keys of writing can be bound too")
  func writing() {
    var player = Player.on(.sections)
    player.state.keyMap = KeyMap.standard.applying([KeySetting("duplicateLine", ["f5"])]).map
    player.press("down enter f5 ctrl-d")
    let text = player.state.sections.editor?.text
    #expect(text?.buffer.lineCount == 3)
  }

  @Test("An empty list takes the keys away, but never those without which there is no way out")
  func none() {
    let map = KeyMap.standard.applying([KeySetting("themes", [])]).map
    #expect(keys(map, "themes", in: .patterns).isEmpty)
    #expect(problems(KeySetting("cancel", [], line: 3)) == ["3: cancel needs a key"])
  }

  @Test(
    "What cannot be followed is told with its line",
    arguments: [
      (KeySetting("acept", ["y"], line: 3), "3: there is no action “acept”; did you mean accept?"),
      (
        KeySetting("patterns.toggleScope", ["y"], line: 4),
        "4: toggleScope is no action of “patterns”; it is one of scope"
      ),
      (
        KeySetting("accept", ["crtl-y"], line: 5),
        "5: “crtl-y” is no key; keys are written as ctrl-s, alt-up, f5 or space"
      ),
      (
        KeySetting("find", ["ctrl-m"], line: 6),
        "6: terminals send ctrl-m as enter, so it cannot be told apart"
      ),
      (
        KeySetting("find", ["f"], line: 7),
        "7: f would be typed into the text; find needs a key with ctrl or alt, or a function key"
      ),
    ])
  func problem(setting: KeySetting, text: String) {
    #expect(problems(setting) == [text])
  }

  @Test("Footer and help show the keys that were bound")
  func shown() {
    var player = Player.on(.dependencies)
    player.state.keyMap = KeyMap.standard.applying([KeySetting("accept", ["ctrl-y"])]).map
    #expect(player.screen.last?.contains("ctrl-y accept") == true)
    player.press("?")
    #expect(player.screen.contains { $0.contains("ctrl-y") && $0.contains("Accept") })
  }
}

@Suite("The palette lists what can be done")
struct PaletteTests {
  private func picker(_ player: Player) -> Picker? {
    if case .picker(let picker) = player.state.overlay { picker } else { nil }
  }

  @Test("Every action of every place can be found by its name, once")
  func everything() throws {
    var player = Player.on(.sections)
    player.press("down enter ctrl-p")
    let titles = try #require(picker(player)).entries.map(\.title)
    for title in ["double the line", "accept confident", "your editor", "save"] {
      #expect(titles.contains(title), "\(title)")
    }
  }

  @Test("What is done elsewhere says where, and does nothing")
  func elsewhere() {
    var player = Player.on(.dependencies)
    player.press(":")
    player.type("copy all")
    player.press("enter")
    #expect(player.state.notice?.text == "“copy all” is done in Done: Copy all paths")
    #expect(player.state.step == .dependencies)
  }

  @Test("A command of writing is carried out from the palette")
  func writing() {
    var player = Player.on(.sections)
    player.press("down enter ctrl-p")
    player.type("double")
    player.press("enter")
    #expect(player.state.sections.editor?.text.buffer.lineCount == 3)
  }
}
