import Assets
import Screen
import Terminal
import Testing

@testable import CommandLineTool

@Suite("Every theme can be read with all colours, with 256, with 16 and with 8")
struct ThemeDepthTests {
  private static let depths: [ColorDepth] = [.direct, .indexed256, .ansi16, .ansi8]

  /// What a terminal shows for a number of a depth, by xterm's values.
  private func shown(_ number: Int32, _ depth: ColorDepth) -> RGB {
    func channel(_ shift: Int32) -> UInt8 { UInt8(truncatingIfNeeded: number >> shift) }
    if depth == .direct { return RGB(channel(16), channel(8), channel(0)) }
    if number >= 232 {
      let gray = UInt8(8 + 10 * (number - 232))
      return RGB(gray, gray, gray)
    }
    if number >= 16 {
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = Int(number - 16)
      return RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    }
    let bright: UInt8 = number < 8 ? 205 : 255
    switch number {
    case 4: return RGB(0, 0, 238)
    case 7: return RGB(229, 229, 229)
    case 8: return RGB(127, 127, 127)
    case 12: return RGB(92, 92, 255)
    default:
      return RGB(
        number & 1 == 0 ? 0 : bright, number & 2 == 0 ? 0 : bright, number & 4 == 0 ? 0 : bright)
    }
  }

  private func contrast(of role: Role, in theme: Theme, _ depth: ColorDepth) -> Double {
    let numbers = depth.numbers(of: theme[role])
    return shown(numbers.foreground, depth).contrast(with: shown(numbers.background, depth))
  }

  @Test(
    "Text has a contrast of 4.5, and everything else of 3",
    arguments: Assets.palettes().map(\.name), depths)
  func legible(name: String, depth: ColorDepth) throws {
    let text = try #require(Assets.text(named: "Themes/\(name).yaml"))
    let theme = try ThemeFile.theme(from: text, identifier: name)
    for role in Role.allCases {
      let least = role == .uiText || role == .uiSelection ? 4.5 : 3
      let contrast = contrast(of: role, in: theme, depth)
      #expect(contrast >= least, "\(role.name) has \(contrast) in \(name)")
    }
  }

  @Test("Without colour a theme uses the terminal's own two colours for every role")
  func none() {
    for role in Role.allCases {
      let style = Theme.monochrome[role]
      #expect(style.foreground == .terminalDefault && style.background == .terminalDefault)
    }
    #expect(ColorDepth.none.number(of: .rgb(1, 2, 3)) == -1)
  }

  @Test("A base24 file from anywhere is chosen by its path, with its own bright colours")
  func anywhere() throws {
    let colors = (0..<24).map {
      "  base\($0 < 16 ? "0" : "1")\(String($0 % 16, radix: 16)): \"#\(String(0x202020 + $0, radix: 16))\""
    }
    let text =
      "system: base24\nname: Far\nvariant: dark\npalette:\n" + colors.joined(separator: "\n")
    let theme = try ThemeFile.theme(from: text, identifier: "far")
    #expect(theme[.uiText].background == Color(RGB(0x20, 0x20, 0x20)))
    let named = try ThemeFile.theme(
      from: text + "\nscopes:\n  diff.plus: base14\n", identifier: "far")
    #expect(named[.diffPlus].foreground == Color(RGB(0x20, 0x20, 0x34)))
    #expect(ThemeCatalog.isPath("palettes/far.yaml"))
  }
}
