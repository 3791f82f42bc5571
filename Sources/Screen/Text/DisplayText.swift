/// One or two columns of the screen: what is drawn, and how wide it is.
struct Glyph: Equatable {
  var text: String
  var width: Int
}

/// Text made safe to draw: nothing that a document says can steer the terminal or hide.
///
/// Control characters become their pictures (`␛`), everything else that is invisible or changes the
/// order of text becomes its code point (`‹U+202E›`), a tab becomes spaces.
package enum DisplayText {
  /// Columns that a tab takes, wherever it stands.
  package static let tabWidth = 4

  /// The text as it is drawn, for lines that go to standard output or standard error.
  ///
  /// Line feeds are escaped too unless `keepingLineBreaks` is set.
  package static func escaped(
    _ text: some StringProtocol, keepingLineBreaks: Bool = false
  ) -> String {
    let text = String(text)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if keepingLineBreaks, character == "\n" {
        result.append(character)
      } else {
        for glyph in glyphs(of: character) { result += glyph.text }
      }
    }
    return result
  }

  /// What is drawn for one character.
  ///
  /// A cluster is drawn as its base scalar with up to three combining marks; the modifiers of emoji
  /// are left out, because terminals disagree about the width of the whole cluster. Any other
  /// invisible part is drawn escaped, so that no text can hide inside a cluster.
  static func glyphs(of character: Character) -> [Glyph] {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return [] }
    if scalars.count == 1 { return glyphs(ofBase: base) }
    var result = glyphs(ofBase: base)
    let isDrawable = result.count == 1 && CellWidth.ofScalar(base) > 0 && !isHidden(base)
    var marks = 0
    for scalar in scalars.dropFirst() {
      switch ClusterPart(of: scalar, after: base) {
      case .omitted where isDrawable:
        continue
      case .mark where isDrawable && marks < 3:
        marks += 1
        result[0].text.unicodeScalars.append(scalar)
      case .mark where isDrawable:
        continue
      default:
        result += glyphs(ofBase: scalar)
      }
    }
    return result
  }

  private static func glyphs(ofBase scalar: Unicode.Scalar) -> [Glyph] {
    switch scalar.value {
    case 0x09: return Array(repeating: Glyph(text: " ", width: 1), count: tabWidth)
    case 0x00...0x1F: return [picture(0x2400 + scalar.value)]
    case 0x7F: return [picture(0x2421)]
    default: break
    }
    let width = CellWidth.ofScalar(scalar)
    guard width > 0, !isHidden(scalar) else { return codePoint(scalar) }
    return [Glyph(text: String(scalar), width: width)]
  }

  /// Whether a scalar draws nothing of its own or changes how its neighbours are drawn.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return true }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .enclosingMark:
      true
    default: false
    }
  }

  private static func picture(_ value: UInt32) -> Glyph {
    Glyph(text: Unicode.Scalar(value).map { String($0) } ?? "?", width: 1)
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> [Glyph] {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "‹U+\(padding)\(digits)›".map { Glyph(text: String($0), width: 1) }
  }
}

/// What to do with a scalar that stands inside a cluster, behind its base.
private enum ClusterPart {
  /// A visible mark that the terminal puts onto the base.
  case mark
  /// A modifier of an emoji, left out.
  case omitted
  /// Anything else: drawn by itself behind the base, escaped where it is invisible.
  case other

  init(of scalar: Unicode.Scalar, after base: Unicode.Scalar) {
    let value = scalar.value
    let isEmoji = base.value > 0x7F && base.properties.isEmoji
    switch value {
    case 0xFE0E, 0xFE0F, 0x20E3:
      // Text or emoji presentation, and the key cap of "1️⃣": legal behind digits too.
      self = base.properties.isEmoji ? .omitted : .other
    case 0x200D, 0x1F3FB...0x1F3FF:
      self = isEmoji ? .omitted : .other
    case 0x1161...0x11FF, 0xD7B0...0xD7FF:
      // Vowels and finals of a Korean syllable written in its parts.
      self = (0x1100...0x115E).contains(base.value) ? .mark : .other
    default:
      let isPictograph = scalar.properties.isEmoji && value > 0x7F
      if isEmoji && isPictograph {
        self = .omitted
      } else if !scalar.properties.isDefaultIgnorableCodePoint,
        [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory),
        CellWidth.ofScalar(scalar) == 0
      {
        self = .mark
      } else {
        self = .other
      }
    }
  }
}
