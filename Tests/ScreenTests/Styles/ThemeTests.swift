import Testing

@testable import Screen

@Suite("Themes")
struct ThemeTests {
  /// Colours whose red channel is their own index.
  private func palette(_ count: Int) -> Palette? {
    Palette((0..<count).map { RGB(UInt8($0), 0, 0) })
  }

  @Test("A palette has 16 or 24 colours")
  func counts() {
    #expect(palette(16) != nil)
    #expect(palette(24) != nil)
    #expect(palette(0) == nil && palette(15) == nil && palette(17) == nil && palette(25) == nil)
  }

  @Test("A base16 palette fills base10 to base17 from its own colours")
  func fallbacks() throws {
    let palette = try #require(self.palette(16))
    #expect(
      (0x10...0x17).map { Int(palette[$0].red) } == [0x0, 0x0, 0x8, 0xA, 0xB, 0xC, 0xD, 0xE])
    let full = try #require(self.palette(24))
    #expect((0x10...0x17).map { Int(full[$0].red) } == Array(0x10...0x17))
  }

  @Test(
    "Roles take the base16 colours of the default mapping",
    arguments: [
      (Role.uiText, 0x05, 0x00), (.uiDim, 0x03, 0x00), (.uiSelection, 0x05, 0x02),
      (.uiStatus, 0x04, 0x01), (.markupHeading, 0x0D, 0x00), (.markupCode, 0x0B, 0x00),
      (.markupLink, 0x09, 0x00), (.markupQuote, 0x0C, 0x00), (.diffPlus, 0x0B, 0x00),
      (.diffMinus, 0x08, 0x00), (.diffDelta, 0x0E, 0x00), (.findingWarning, 0x0A, 0x00),
      (.findingError, 0x08, 0x00),
    ])
  func maps(role: Role, text: UInt8, ground: UInt8) throws {
    let theme = Theme(name: "test", palette: try #require(palette(16)))
    #expect(theme[role].foreground == .rgb(text, 0, 0))
    #expect(theme[role].background == .rgb(ground, 0, 0))
  }

  @Test("An override replaces its role and no other")
  func overrides() throws {
    let palette = try #require(self.palette(16))
    let own = Style(foreground: .ansi(1), attributes: .underline)
    let theme = Theme(name: "test", palette: palette, overrides: [.uiHint: own])
    let plain = Theme(name: "test", palette: palette)
    #expect(theme[.uiHint] == own)
    for role in Role.allCases where role != .uiHint { #expect(theme[role] == plain[role]) }
  }

  @Test("Every role is found by its name, and names are those of theme files")
  func names() {
    for role in Role.allCases { #expect(Role(name: role.name) == role) }
    #expect(Role(name: "markup.heading") == .markupHeading)
    #expect(Role(name: "ui.nothing") == nil)
  }

  @Test("The default theme leaves the background to the terminal and avoids bright colours")
  func terminal() {
    for role in Role.allCases {
      #expect(Theme.terminal[role].background == .terminalDefault)
      if case .ansi(let number) = Theme.terminal[role].foreground {
        #expect((1...6).contains(number))
      }
    }
  }

  @Test("Without colour, what must be told apart differs in emphasis")
  func monochrome() {
    let theme = Theme.monochrome
    for role in Role.allCases {
      #expect(theme[role].foreground == .terminalDefault)
      #expect(theme[role].background == .terminalDefault)
    }
    #expect(theme[.uiSelection] != theme[.uiText])
    #expect(theme[.stepCurrent] != theme[.stepDone])
    #expect(theme[.diffPlus] != theme[.diffMinus])
    #expect(theme[.findingError] != theme[.findingWarning])
  }

  @Test("Contrast is the ratio that WCAG defines")
  func contrast() throws {
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(white.contrast(with: white) == 1)
    // The lightest grey on white that passes 4.5:1 is #767676.
    #expect(RGB(0x76, 0x76, 0x76).contrast(with: white) >= 4.5)
    #expect(RGB(0x77, 0x77, 0x77).contrast(with: white) < 4.5)
    let palette = try #require(Palette([black] + Array(repeating: white, count: 15)))
    let theme = Theme(name: "test", palette: palette)
    #expect(abs(try #require(theme.contrast(of: .uiText)) - 21) < 0.001)
    #expect(Theme.terminal.contrast(of: .uiText) == nil)
  }
}
