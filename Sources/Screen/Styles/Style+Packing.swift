/// A style as one number, so that cells are compared by it.
extension Style {
  private static let colorBits: UInt64 = 26

  /// Foreground, background and attributes, the foreground lowest.
  var packed: UInt64 {
    foreground.packed | background.packed << Self.colorBits
      | UInt64(attributes.rawValue) << (2 * Self.colorBits)
  }

  /// The style that a number stands for.
  init(packed: UInt64) {
    self.init(
      foreground: Color(packed: packed), background: Color(packed: packed >> Self.colorBits),
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: packed >> (2 * Self.colorBits))))
  }
}

extension Color {
  /// Which kind it is in the two bits above its value of 24 bits.
  fileprivate var packed: UInt64 {
    switch self {
    case .terminalDefault: 0
    case .ansi(let number): 1 << 24 | UInt64(number)
    case .rgb(let red, let green, let blue):
      2 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  fileprivate init(packed: UInt64) {
    func byte(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: packed >> shift) }
    self =
      switch packed >> 24 & 3 {
      case 0: .terminalDefault
      case 1: .ansi(byte(0))
      default: .rgb(byte(16), byte(8), byte(0))
      }
  }
}
