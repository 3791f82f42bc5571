/// A colour as red, green and blue, 0…255 each, in sRGB.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  /// Makes a colour from its three channels, 0…255 each.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// What a cell is painted with, before the terminal's own limits are applied.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// One of the 16 ANSI colours, 0…15, as the user's terminal shows them.
  case ansi(UInt8)
  /// An exact colour; the driver picks the nearest that the terminal has.
  case rgb(UInt8, UInt8, UInt8)

  /// Wraps an exact colour.
  package init(_ color: RGB) {
    self = .rgb(color.red, color.green, color.blue)
  }

  /// The exact value, or nil where the terminal decides what the colour is.
  package var rgb: RGB? {
    if case .rgb(let red, let green, let blue) = self { RGB(red, green, blue) } else { nil }
  }
}

/// How a glyph is emphasised; every combination is allowed.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  /// Makes a set from its bits; used by the option-set machinery.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes.
  package static let bold = Attributes(rawValue: 1)
  /// Fainter than plain text.
  package static let dim = Attributes(rawValue: 2)
  /// A line below the glyph.
  package static let underline = Attributes(rawValue: 4)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 8)
  /// Slanted strokes, where the terminal has them.
  package static let italic = Attributes(rawValue: 16)
}

/// Foreground, background and emphasis of a cell.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  /// Makes a style; without arguments it is plain text in the terminal's own colours.
  package init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Plain text in the terminal's own colours.
  package static let plain = Style()

  /// This style with `attributes` added to its own.
  package func adding(_ attributes: Attributes) -> Style {
    Style(
      foreground: foreground, background: background,
      attributes: self.attributes.union(attributes))
  }

  /// This style on another background.
  package func on(_ background: Color) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes)
  }

  /// This style seen through `base`: what it leaves to the terminal comes from `base`.
  ///
  /// Attributes of both are united. A selection laid over a table row keeps the row's colours where
  /// the selection names none.
  package func laid(over base: Style) -> Style {
    Style(
      foreground: foreground == .terminalDefault ? base.foreground : foreground,
      background: background == .terminalDefault ? base.background : background,
      attributes: attributes.union(base.attributes))
  }
}
