import CWidth
import Glibc

/// How many terminal columns text takes.
///
/// The C library's `wcwidth` is the one source of width, because ncurses uses the same function: a
/// table of our own would disagree with what ncurses believes is on the screen.
package enum CellWidth {
  /// Columns that a character takes as `Grid.write` draws it, escapes included.
  ///
  /// 1 or 2 for visible text; more for a tab and for characters that are drawn escaped.
  package static func of(_ character: Character) -> Int {
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first, byte >= 0x20, byte < 0x7F { return 1 }
    return DisplayText.glyphs(of: character).reduce(0) { $0 + $1.width }
  }

  /// Columns that a text takes as `Grid.write` draws it, escapes included.
  package static func of(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.count }
    return String(text).reduce(0) { $0 + of($1) }
  }

  /// What `wcwidth` says in a UTF-8 locale: -1 for what cannot be drawn, else 0, 1 or 2.
  static func ofScalar(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value >= 0x20 ? 1 : -1 }
    guard let locale = locale_t(bitPattern: utf8Locale) else { return 1 }
    return Int(dovetail_wcwidth(scalar.value, locale))
  }

  /// The address of a UTF-8 locale, kept for the life of the process; 0 where there is none.
  private static let utf8Locale: UInt = {
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      if let locale = newlocale(1 << LC_CTYPE, name, nil) { return UInt(bitPattern: locale) }
    }
    return 0
  }()
}
