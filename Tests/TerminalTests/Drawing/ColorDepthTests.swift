import Screen
import Testing

@testable import Terminal

@Suite("Colours on terminals of less")
struct ColorDepthTests {
  @Test(
    "A colour becomes the nearest that the terminal has",
    arguments: [
      (ColorDepth.none, Color.rgb(255, 0, 0), -1), (.indexed256, .terminalDefault, -1),
      (.indexed256, .ansi(9), 9), (.ansi8, .ansi(9), 1), (.ansi16, .ansi(9), 9),
      (.indexed256, .rgb(255, 0, 0), 196), (.indexed256, .rgb(0, 0, 0), 16),
      (.indexed256, .rgb(255, 255, 255), 231), (.indexed256, .rgb(0x80, 0x80, 0x80), 244),
      (.indexed256, .rgb(0x1E, 0x1E, 0x2E), 235), (.ansi8, .rgb(250, 10, 10), 1),
      (.ansi8, .rgb(250, 250, 250), 7), (.ansi16, .rgb(250, 250, 250), 15),
      (.direct, .rgb(0x12, 0x34, 0x56), 0x123456), (.direct, .rgb(0, 0, 3), 8),
      (.direct, .ansi(2), 2), (.direct, .ansi(9), 0xFF0000),
    ] as [(ColorDepth, Color, Int32)])
  func quantizes(depth: ColorDepth, color: Color, number: Int32) {
    #expect(depth.number(of: color) == number)
  }

  @Test(
    "The depth follows from what terminfo declares",
    arguments: [
      (-1, false, ColorDepth.none), (8, false, .ansi8), (16, false, .ansi16), (88, false, .ansi16),
      (256, false, .indexed256), (256, true, .indexed256), (0x1000000, true, .direct),
      (0x1000000, false, .indexed256),
    ] as [(Int, Bool, ColorDepth)])
  func depth(colors: Int, isDirect: Bool, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, isDirect: isDirect) == depth)
  }
}

@Suite("Colour pairs of small terminals")
struct ColorPairTableTests {
  private func pair(_ number: Int32) -> ColorPair { ColorPair(foreground: number, background: -1) }

  @Test("A pair keeps its number, and the terminal's own colours are pair 0")
  func numbers() {
    var table = ColorPairTable(capacity: 64)
    #expect(table.number(of: .terminalDefault) { [] } == (0, false))
    #expect(table.number(of: pair(1)) { [] } == (1, true))
    #expect(table.number(of: pair(2)) { [] } == (2, true))
    #expect(table.number(of: pair(1)) { [] } == (1, false))
  }

  @Test("When all are taken, the least recently used that is not on the screen goes")
  func hands() {
    var table = ColorPairTable(capacity: 4)
    for number in Int32(1)...3 { _ = table.number(of: pair(number)) { [] } }
    _ = table.number(of: pair(1)) { [] }
    #expect(table.number(of: pair(4)) { [] } == (2, true))
    #expect(table.number(of: pair(5)) { [self.pair(3), self.pair(4)] } == (1, true))
    #expect(table.number(of: pair(3)) { [] } == (3, false))
  }

  @Test("When all are on the screen, plain colours are used rather than wrong ones")
  func exhausted() {
    var table = ColorPairTable(capacity: 2)
    _ = table.number(of: pair(1)) { [] }
    #expect(table.number(of: pair(2)) { [self.pair(1)] } == (0, false))
    #expect(table.number(of: pair(1)) { [] } == (1, false))
  }
}
