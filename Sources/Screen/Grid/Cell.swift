/// One column of one row: what is drawn there and how.
///
/// A wide glyph occupies two cells; the second is a continuation, which draws nothing. A cell is three
/// numbers, without a reference: a frame has thousands of them, which are blanked, drawn and compared
/// at every key.
package struct Cell: Equatable, Sendable {
  /// The base scalar and the first two marks, 21 bits each, the base lowest.
  private let scalars: UInt64
  /// The third mark, and the width above it.
  private let rest: UInt64
  private var look: UInt64

  private static let scalarBits: UInt64 = 21
  private static let scalarMask: UInt64 = 1 << scalarBits - 1

  /// - Parameters:
  ///   - grapheme: A base scalar with up to three marks; what follows them is not drawn.
  ///   - width: Columns of the glyph.
  ///   - style: Colours and emphasis.
  init(grapheme: String, width: Int8, style: Style) {
    var scalars: UInt64 = 0
    var last: UInt64 = 0
    for (index, scalar) in grapheme.unicodeScalars.prefix(4).enumerated() {
      if index < 3 {
        scalars |= UInt64(scalar.value) << (UInt64(index) * Self.scalarBits)
      } else {
        last = UInt64(scalar.value)
      }
    }
    self.scalars = scalars
    rest = last | UInt64(UInt8(bitPattern: width)) << Self.scalarBits
    look = style.packed
  }

  /// A narrow cell of one printable ASCII character.
  init(ascii byte: UInt8, look: UInt64) {
    scalars = UInt64(byte)
    rest = 1 << Self.scalarBits
    self.look = look
  }

  /// A blank of a style.
  package static func blank(_ style: Style = .plain) -> Cell {
    Cell(ascii: 0x20, look: style.packed)
  }

  static func continuation(_ style: Style) -> Cell {
    Cell(grapheme: "", width: 0, style: style)
  }

  /// The glyph, already safe to draw; empty in a continuation.
  package var grapheme: String {
    var text = String.UnicodeScalarView()
    forEachScalar { text.append($0) }
    return String(text)
  }

  /// Columns of the glyph: 1 or 2, and 0 in a continuation.
  package var width: Int8 { Int8(truncatingIfNeeded: rest >> Self.scalarBits) }

  /// Colours and emphasis.
  package var style: Style {
    get { Style(packed: look) }
    set { look = newValue.packed }
  }

  /// Whether this is the right half of a wide glyph.
  package var isContinuation: Bool { width == 0 }

  /// Whether two cells look the same but for what is drawn in them.
  package func hasStyle(of other: Cell) -> Bool { look == other.look }

  /// Gives the base of the glyph, then its marks.
  package func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    var left = scalars
    while left != 0 {
      if let scalar = Unicode.Scalar(UInt32(left & Self.scalarMask)) { body(scalar) }
      left >>= Self.scalarBits
    }
    let last = UInt32(rest & Self.scalarMask)
    if last != 0, let scalar = Unicode.Scalar(last) { body(scalar) }
  }
}
