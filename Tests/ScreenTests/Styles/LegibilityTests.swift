import Testing

@testable import Screen

@Suite("Faint roles of a theme are named")
struct LegibilityTests {
  private func theme(text: RGB) -> Theme? {
    let ground = RGB(0, 0, 0)
    var colors = [RGB](repeating: RGB(255, 255, 255), count: 16)
    for index in 0..<3 { colors[index] = ground }
    colors[5] = text
    return Palette(colors).map { Theme(name: "t", palette: $0) }
  }

  @Test("White on black can be read, dark grey on black cannot")
  func faint() throws {
    #expect(try #require(theme(text: RGB(255, 255, 255))).legibilityRemark == nil)
    let remark = try #require(theme(text: RGB(40, 40, 40))?.legibilityRemark)
    #expect(remark.hasPrefix("Hard to read: ui.text 1.4:1"))
  }

  @Test("The terminal's own colours are not judged")
  func unknown() {
    #expect(Theme.terminal.legibilityRemark == nil)
  }
}
