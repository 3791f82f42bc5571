/// The 24 colours of a base24 scheme; a base16 scheme fills the last eight from its first sixteen.
package struct Palette: Hashable, Sendable {
  /// The colours `base00` … `base17` (hexadecimal numbering), always 24.
  package let colors: [RGB]

  /// Makes a palette from 16 (base16) or 24 (base24) colours in order; nil for any other number.
  ///
  /// The eight colours that base16 lacks come from the fallbacks that the base24 specification
  /// names: 10→00, 11→00, 12→08, 13→0A, 14→0B, 15→0C, 16→0D, 17→0E.
  package init?(_ colors: [RGB]) {
    switch colors.count {
    case 16: self.colors = colors + [0x0, 0x0, 0x8, 0xA, 0xB, 0xC, 0xD, 0xE].map { colors[$0] }
    case 24: self.colors = colors
    default: return nil
    }
  }

  /// The colour `base00` … `base17` for an index 0x00…0x17; `base05` (text) for any other.
  package subscript(index: Int) -> RGB {
    colors.indices.contains(index) ? colors[index] : colors[0x05]
  }
}
