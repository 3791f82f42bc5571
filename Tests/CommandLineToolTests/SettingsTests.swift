import Screen
import Testing
import TextEditing
import Wizard

@testable import CommandLineTool

@Suite("config.yaml")
struct SettingsTests {
  private func settings(_ text: String) -> Settings { Settings(text, path: "config.yaml") }

  @Test("theme, mouse, editor and keys are read")
  func everything() {
    let settings = settings(
      """
      theme: night
      mouse: off
      editor:
        wrap: no
        indent: 4
      keys:
        accept: [y, space]
        goScope: 9
        editor.duplicateLine: f5
        themes:
      """)
    #expect(settings.problems == [])
    #expect(settings.theme == "night")
    #expect(!settings.usesMouse)
    #expect(!settings.editor.wrapsLines)
    #expect(settings.editor.indentWidth == 4)
    let map = settings.keyMap
    #expect(map.binding(for: .character("y"), in: .dependencies)?.command == .accept)
    #expect(map.binding(for: .character("9"), in: .done)?.command == .goScope)
    #expect(map.writing(for: Key(.function(5))) == .duplicateLine)
    #expect(map.binding(for: .character("T"), in: .scope) == nil)
  }

  @Test("an empty file says nothing")
  func empty() {
    #expect(settings("").problems == [])
    #expect(settings("# only words\n").keyMap == .standard)
  }

  @Test("what cannot be followed names its line and what was probably meant")
  func problems() {
    let settings = settings(
      """
      mose: off
      mouse: maybe
      editor:
        indent: 99
      keys:
        acept: y
        accept: x
      """)
    #expect(
      settings.problems == [
        "config.yaml:1: there is no setting “mose”; did you mean mouse?",
        "config.yaml:2: mouse must be on or off",
        "config.yaml:4: indent must be a number from 1 to 16",
        "config.yaml:6: there is no action “acept”; did you mean accept?",
        "config.yaml:7: x does accept in Dependencies now; reject has no key left",
      ])
  }

  @Test("text that is no YAML changes nothing and names the line")
  func malformed() {
    let settings = settings("theme: night\nkeys: [\n")
    #expect(settings.problems.first?.hasPrefix("config.yaml:") == true)
    #expect(settings.keyMap == .standard)
  }

  @Test("the list of keys is a configuration that changes nothing")
  func listing() {
    let settings = settings(KeyListing(.standard).text)
    #expect(settings.problems == [])
    for context in KeyContext.allCases {
      let standard = KeyMap.standard.actions(in: context)
      let read = settings.keyMap.actions(in: context)
      #expect(standard.map(\.name) == read.map(\.name))
      #expect(standard.map(\.keys) == read.map(\.keys), "\(context)")
    }
  }
}
