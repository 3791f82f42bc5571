extension Unicode.Scalar {
  /// Whether a scalar is invisible or steers the terminal, so that text formats must escape it.
  ///
  /// Covers the C0 and C1 controls, DEL, soft hyphen, the bidirectional controls, the zero-width
  /// and invisible operators, line and paragraph separators, the byte order mark, interlinear
  /// annotations and tag characters (Unicode 15, categories Cc, Cf, Zl and Zp).
  package var isHidden: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

/// Appends a number as upper-case hexadecimal digits, padded with zeros to a width.
func appendHexadecimal(_ value: UInt32, width: Int, to bytes: inout [UInt8]) {
  let digits = Array("0123456789ABCDEF".utf8)
  for position in stride(from: width - 1, through: 0, by: -1) {
    bytes.append(digits[Int((value >> (UInt32(position) * 4)) & 0xF)])
  }
}
