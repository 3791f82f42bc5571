import Glibc

extension RGB {
  /// Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it.
  package var relativeLuminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      // 0.04045 is the sRGB threshold; WCAG's older 0.03928 gives the same result for 8-bit values.
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The WCAG 2.2 contrast ratio of two colours, 1 (equal) to 21 (black on white).
  package func contrast(with other: RGB) -> Double {
    let own = relativeLuminance
    let others = other.relativeLuminance
    return (max(own, others) + 0.05) / (min(own, others) + 0.05)
  }
}

extension Theme {
  /// The contrast of a role's text on its background, or nil where the terminal picks a colour.
  ///
  /// Reversing does not change the ratio. 4.5 is WCAG's minimum for text, 3 for marks and borders.
  package func contrast(of role: Role) -> Double? {
    let style = self[role]
    guard let text = style.foreground.rgb, let ground = style.background.rgb else { return nil }
    return text.contrast(with: ground)
  }
}
