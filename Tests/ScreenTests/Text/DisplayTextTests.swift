import Testing

@testable import Screen

@Suite("Text made safe to draw")
struct DisplayTextTests {
  @Test(
    "Control, order-changing and invisible characters become visible",
    arguments: [
      ("\u{1B}[31mred", "␛[31mred"),
      ("a\u{7}b\u{0}c\u{7F}", "a␇b␀c␡"),
      ("one\r\ntwo", "one␍␊two"),
      ("x\u{9B}31m", "x‹U+009B›31m"),
      ("user\u{202E}txt.exe", "user‹U+202E›txt.exe"),
      ("a\u{2066}b\u{2069}", "a‹U+2066›b‹U+2069›"),
      ("zero\u{200B}width", "zero‹U+200B›width"),
      ("soft\u{AD}hyphen", "soft‹U+00AD›hyphen"),
      ("\u{FEFF}mark", "‹U+FEFF›mark"),
      ("line\u{2028}end", "line‹U+2028›end"),
      ("filler\u{3164}", "filler‹U+3164›"),
      ("tag\u{E0041}", "tag‹U+E0041›"),
      ("\u{301}alone", "‹U+0301›alone"),
      ("a\tb", "a    b"),
    ])
  func escapes(text: String, drawn: String) {
    #expect(DisplayText.escaped(text) == drawn)
  }

  @Test(
    "Ordinary text of many scripts stays as it is",
    arguments: [
      "Order Service → Payment", "주문 서비스", "日本語、中文", "Ünïcödé", "Привет", "שלום", "ไทย",
      "✓ ● ─ │ … ⏎", "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "हिन्दी",
    ])
  func keepsText(text: String) {
    #expect(DisplayText.escaped(text) == text)
  }

  @Test(
    "Emoji are drawn as their base, without what terminals disagree about",
    arguments: [("👨‍👩‍👧", "👨"), ("❤️", "❤"), ("👍🏽", "👍"), ("🇩🇪", "🇩"), ("1️⃣", "1")])
  func reducesEmoji(text: String, drawn: String) {
    #expect(DisplayText.escaped(text) == drawn)
  }

  @Test("A joiner or a hidden tag inside a cluster of letters shows")
  func showsJoiner() {
    #expect(DisplayText.escaped("a\u{200D}b") == "a‹U+200D›b")
    #expect(DisplayText.escaped("x\u{FE0F}") == "x‹U+FE0F›")
    #expect(DisplayText.escaped("🙂\u{E0041}") == "🙂‹U+E0041›")
  }

  @Test("A heap of combining marks is cut to three")
  func limitsMarks() {
    let heap = "a" + String(repeating: "\u{301}", count: 50)
    #expect(DisplayText.escaped(heap).unicodeScalars.count == 4)
  }

  @Test("Line breaks are kept on request, and only they")
  func keepsLineBreaks() {
    #expect(DisplayText.escaped("a\nb\u{1B}", keepingLineBreaks: true) == "a\nb␛")
    #expect(DisplayText.escaped("a\nb") == "a␊b")
  }

  @Test("No scalar reaches the screen as a control, order-changing or invisible character")
  func escapesEveryScalar() {
    var raw: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in DisplayText.glyphs(of: Character(scalar)).map(\.text) {
        for drawn in text.unicodeScalars where Self.isDangerous(drawn) {
          raw.append(String(value, radix: 16))
        }
      }
    }
    #expect(raw.isEmpty)
  }

  @Test("No scalar behind a letter or an emoji hides in its cluster")
  func escapesInsideClusters() {
    var raw: [String] = []
    for base in ["a", "🙂"] {
      for value in UInt32(0)...0xFFFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        for character in base + String(scalar) {
          for drawn in DisplayText.glyphs(of: character).flatMap(\.text.unicodeScalars)
          where Self.isDangerous(drawn) {
            raw.append(String(value, radix: 16))
          }
        }
      }
    }
    #expect(raw.isEmpty)
  }

  /// Written out from the Unicode tables, not by asking the code under test.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
      0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
