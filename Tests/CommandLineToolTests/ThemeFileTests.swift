import Assets
import Screen
import Testing

@testable import CommandLineTool

@Suite("Theme files")
struct ThemeFileTests {
  static let base16 = """
    system: "base16"
    name: "Plain"
    author: "A"
    variant: "light"
    palette:
    \((0..<16).map { "  base0\(String($0, radix: 16, uppercase: true)): \"#1020\(30 + $0)\"" }
      .joined(separator: "\n"))
    """

  @Test("every built-in palette is a theme", arguments: Assets.palettes().map(\.name))
  func builtIn(name: String) throws {
    let text = try #require(Assets.text(named: "Themes/\(name).yaml"))
    let theme = try ThemeFile.theme(from: text, identifier: name)
    #expect(theme.name == name)
    #expect(theme.variant != nil)
  }

  @Test("text and background are base05 on base00")
  func mapping() throws {
    let theme = try ThemeFile.theme(from: Self.base16, identifier: "plain")
    #expect(theme[.uiText].foreground == Color(RGB(0x10, 0x20, 0x35)))
    #expect(theme[.uiText].background == Color(RGB(0x10, 0x20, 0x30)))
    #expect(theme.variant == .light)
  }

  @Test("the older flat shape without # and without variant is read")
  func flatShape() throws {
    let colors = (0..<16).map {
      "base0\(String($0, radix: 16, uppercase: true)): \"\($0 == 5 ? "ffffff" : "000000")\""
    }
    let text = "scheme: \"Old\"\nauthor: \"B\"\n" + colors.joined(separator: "\n")
    let theme = try ThemeFile.theme(from: text, identifier: "old")
    #expect(theme.variant == .dark)
  }

  @Test("unquoted digits that YAML takes for a number are a colour all the same")
  func numericColors() throws {
    let text = Self.base16.replacing("\"#102035\"", with: "001122")
    let theme = try ThemeFile.theme(from: text, identifier: "digits")
    #expect(theme[.uiText].foreground == Color(RGB(0x00, 0x11, 0x22)))
  }

  @Test("scopes override single roles by palette name or by colour")
  func overrides() throws {
    let text =
      Self.base16 + "\nscopes:\n  markup.heading: base08\n  ui.selection: {bg: \"#abcdef\"}\n"
    let theme = try ThemeFile.theme(from: text, identifier: "scoped")
    #expect(theme[.markupHeading].foreground == Color(RGB(0x10, 0x20, 0x38)))
    #expect(theme[.uiSelection].background == Color(RGB(0xAB, 0xCD, 0xEF)))
  }

  @Test(
    "a broken file names its line",
    arguments: [
      ("palette:\n  base00: \"#zzzzzz\"\n", 2), ("scheme: x\n", 1), ("a: [", 1),
    ])
  func brokenFiles(text: String, line: Int) {
    let error = #expect(throws: ThemeFileError.self) {
      try ThemeFile.theme(from: text, identifier: "broken")
    }
    #expect((error?.line ?? 0) >= line)
  }

  @Test("an unknown role is refused by name")
  func unknownRole() {
    let text = Self.base16 + "\nscopes:\n  ui.nonsense: base08\n"
    let error = #expect(throws: ThemeFileError.self) {
      try ThemeFile.theme(from: text, identifier: "broken")
    }
    #expect(error?.reason == "there is no role ui.nonsense")
    #expect(error?.line == 23)
  }
}
