import Testing

@testable import Engine

@Suite struct TextWordsTests {
  /// Letters, digits and marks between which words are cut.
  private static let alphabet = Array("aAbB9s._- ")

  @Test func aPlainTextIsCutAsTheSameTextBesideAnotherScript() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...12, using: &generator)
      let text = String(
        (0..<length).map { _ in Self.alphabet.randomElement(using: &generator) ?? " " })
      let mixed = TextWords.tokens(text + " 가")
      #expect(TextWords.tokens(text) == Array(mixed.dropLast()), "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("OrderService_v2", ["order", "service", "v2"]), ("HTTPServer", ["http", "server"]),
    ("APIs of S3", ["apis", "of", "s3"]), ("주문-서비스", ["주문", "서비스"]), ("", []),
  ])
  func wordsAreCutAtCapitalsAndMarks(text: String, words: [String]) {
    #expect(TextWords.words(text) == words)
  }
}
