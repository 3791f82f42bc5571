/// ASCII stand-ins for the signs of the interface, for locales without UTF-8.
enum PlainGlyphs {
  private static let substitutes: [Unicode.Scalar: UInt8] = [
    "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┌": "+", "┐": "+", "└": "+",
    "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+",
    "╯": "+", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "▸": ">", "▶": ">", "›": ">", "→": ">",
    "◂": "<", "◀": "<", "‹": "<", "←": "<", "↑": "^", "▴": "^", "▲": "^", "↓": "v", "▾": "v",
    "▼": "v", "·": ".", "•": "*", "●": "*", "○": "o", "◆": "*", "…": ".", "⏎": "<", "✎": "e",
    "⚡": "!", "█": "#", "▓": "#", "▒": ":", "░": ".", "–": "-", "—": "-", "“": "\"", "”": "\"",
    "‘": "'", "’": "'", "×": "x", "≤": "<", "≥": ">", "\u{A0}": " ",
  ].mapValues { (character: Character) in character.asciiValue ?? UInt8(ascii: "?") }

  /// What is drawn for a glyph: itself where it is ASCII, its stand-in, or a question mark.
  static func scalar(for grapheme: String) -> Unicode.Scalar {
    guard let scalar = grapheme.unicodeScalars.first else { return " " }
    if scalar.isASCII { return scalar }
    return Unicode.Scalar(substitutes[scalar] ?? UInt8(ascii: "?"))
  }
}
