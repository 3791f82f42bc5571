package import Screen

/// How many colours a terminal can show, and how an exact colour is brought down to them.
package enum ColorDepth: Equatable, Sendable {
  /// None, or none wanted (`NO_COLOR`).
  case none
  case ansi8
  case ansi16
  case indexed256
  /// Colour numbers are red, green and blue.
  case direct

  /// The number that ncurses takes for a colour; -1 is the terminal's own.
  package func number(of color: Color) -> Int32 {
    switch (self, color) {
    case (.none, _), (_, .terminalDefault): -1
    case (.ansi8, .ansi(let number)): Int32(number & 7)
    case (.direct, .ansi(let number)) where number > 7:
      ColorDepth.direct(ColorDepth.ansi[Int(number & 15)])
    case (_, .ansi(let number)): Int32(number & 15)
    case (.ansi8, .rgb): ColorDepth.nearest(color, in: ColorDepth.ansi.prefix(8))
    case (.ansi16, .rgb): ColorDepth.nearest(color, in: ColorDepth.ansi[...])
    case (.indexed256, .rgb(let red, let green, let blue)):
      ColorDepth.indexed(RGB(red, green, blue))
    case (.direct, .rgb(let red, let green, let blue)):
      ColorDepth.direct(RGB(red, green, blue))
    }
  }

  /// The numbers for text and ground of a style.
  ///
  /// With eight colours a faint text and its ground often come out as the same one; the text then takes
  /// the nearest colour that can be read there.
  package func numbers(of style: Style) -> (foreground: Int32, background: Int32) {
    let ground = number(of: style.background)
    let text = number(of: style.foreground)
    guard self == .ansi8, let wanted = style.foreground.rgb, style.background.rgb != nil else {
      return (text, ground)
    }
    return (ColorDepth.legible(wanted, on: Int(ground)), ground)
  }

  /// The nearest of eight colours that can be read on one of them: with a contrast of 3, as WCAG 2.2 asks
  /// of what only marks something, so that red stays red.
  ///
  /// A gray is text: it needs 4.5 and stays without hue, so that it is not taken for a warning.
  private static func legible(_ color: RGB, on ground: Int) -> Int32 {
    let background = ansi[ground]
    let channels = [color.red, color.green, color.blue].map(Int.init)
    let isGray = (channels.max() ?? 0) - (channels.min() ?? 0) < 48
    let candidates = (0..<8).filter { number in
      ansi[number].contrast(with: background) >= (isGray ? 4.5 : 3)
        && (!isGray || number == 0 || number == 7)
    }
    let best = candidates.min { distance(color, ansi[$0]) < distance(color, ansi[$1]) }
    return Int32(best ?? (background.relativeLuminance > 0.18 ? 0 : 7))
  }

  /// Whether a bright ANSI colour loses its brightness, so that bold has to stand for it.
  func needsBold(for color: Color) -> Bool {
    if self == .ansi8, case .ansi(let number) = color { return number > 7 }
    return false
  }

  /// xterm's values of the 16 ANSI colours.
  private static let ansi: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]

  /// The levels of each channel in the cube of colours 16 to 231.
  private static let levels: [Int] = [0, 95, 135, 175, 215, 255]

  /// The nearest of the colours 16 to 255, whose values every terminal agrees on.
  private static func indexed(_ color: RGB) -> Int32 {
    func level(_ channel: UInt8) -> Int {
      levels.indices.min { abs(levels[$0] - Int(channel)) < abs(levels[$1] - Int(channel)) } ?? 0
    }
    let (red, green, blue) = (level(color.red), level(color.green), level(color.blue))
    let cube = RGB(UInt8(levels[red]), UInt8(levels[green]), UInt8(levels[blue]))
    let average = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let step = min(23, max(0, (average - 3) / 10))
    let gray = UInt8(8 + 10 * step)
    if distance(color, RGB(gray, gray, gray)) < distance(color, cube) { return Int32(232 + step) }
    return Int32(16 + 36 * red + 6 * green + blue)
  }

  /// The colour as one number.
  ///
  /// The lowest eight stand for the ANSI colours in direct-colour entries, so the darkest blues
  /// move up by a shade that nobody sees.
  private static func direct(_ color: RGB) -> Int32 {
    let number = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    return max(8, number)
  }

  private static func nearest(_ color: Color, in choices: ArraySlice<RGB>) -> Int32 {
    guard let wanted = color.rgb else { return -1 }
    let best = choices.indices.min { distance(wanted, choices[$0]) < distance(wanted, choices[$1]) }
    return Int32(best ?? 7)
  }

  /// A squared distance that weighs the channels roughly as the eye does.
  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    func squared(_ path: KeyPath<RGB, UInt8>) -> Int {
      let difference = Int(one[keyPath: path]) - Int(other[keyPath: path])
      return difference * difference
    }
    return 3 * squared(\.red) + 6 * squared(\.green) + squared(\.blue)
  }
}
