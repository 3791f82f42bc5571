import Testing

@testable import TextEditing

@Suite("Characters of bytes")
struct GraphemeScannerTests {
  private func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
    var scanner = GraphemeScanner(bytes)
    var result: [[UInt8]] = []
    while let grapheme = scanner.next() { result.append(Array(bytes[grapheme.range])) }
    return result
  }

  @Test(
    "Valid text is cut as the standard library cuts it",
    arguments: [
      "plain text", "a\r\nb\n\r", "e\u{301}x", "👨‍👩‍👧👍🏽🇩🇪🇫🇷", "1\u{FE0F}\u{20E3}2", "가각\u{1100}\u{1161}",
      "नमस्ते", "日本。", "\u{301}", "a\u{200D}b", "x\u{85}y",
    ])
  func valid(_ text: String) {
    #expect(pieces(Array(text.utf8)) == text.map { Array(String($0).utf8) })
  }

  @Test(
    "Every byte that is not UTF-8 is a character of its own",
    arguments: [
      ([0x61, 0xFF, 0x62], 3), ([0xC3], 1), ([0xE2, 0x82, 0x61], 3), ([0xC0, 0x80], 2),
      ([0xED, 0xA0, 0x80], 3), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xC3, 0xA9, 0xC3], 2),
    ] as [([UInt8], Int)])
  func invalid(bytes: [UInt8], count: Int) {
    #expect(pieces(bytes).count == count)
    #expect(pieces(bytes).flatMap { $0 } == bytes)
  }

  @Test("Validity is what the standard library says", arguments: 0..<10)
  func validity(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<2000 {
      var bytes: [UInt8] = [UInt8.random(in: 0xC0...0xFF, using: &random)]
      for _ in 0..<3 { bytes.append(UInt8.random(in: 0x7E...0xC1, using: &random)) }
      let length = UTF8Scalar.length(in: bytes, at: 0)
      let expected = (1...4).first { String(validating: bytes[..<$0], as: UTF8.self) != nil } ?? 0
      #expect(length == expected)
    }
  }
}
