@testable import Formats

/// Values for round trips: every text that a YAML reader might misread, and random trees.
enum SampleValues {
  static let trickyTexts = [
    "", " ", "a", " a", "a ", "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "~",
    "Null", "012", "0o14", "0x1F", "0b1", "1", "-1", "+1", "1.0", "1.", ".5", "1e3", "1E-3",
    "1_000",
    "12:30", "12:30:45", "190:20:30.15", ".inf", "-.Inf", ".nan", "2001-12-14",
    "2001-12-14T21:59:43Z", "2001-1-1 1:1:1", "10.0.0.1", "1-2", "1.2.3", "v1.0", "=", "<<", "-",
    "- a", "-a", "--- a", "---", "...", "?", "? a", "?a", ":", ": a", ":a", "a: b", "a:b", "a:",
    "a #b", "a#b", "#a", "&a", "*a", "!a", "|", ">", "'a'", "\"a\"", "%a", "@a", "`a`", "[a]",
    "{a}", "a]", ",a", "a,b", "\ta", "a\tb", "a\nb", "a\nb\n", "a\nb\n\n", "\na", "\n", "\n\n",
    " a\nb", "a\n b\n", "\n a\n", "a \nb", "a\r\nb", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b",
    "\u{1B}[31m", "\u{202E}abc", "é漢字😀", "a\\b", "it's", "\\d+\"'", "key: |", "# no comment\n# x",
    "\ta\n\tb", "a\n\tb\n", "---\na\n", "...\nb", String(repeating: "long ", count: 300) + "end",
    String(repeating: "k", count: 2000),
  ]

  static var all: [OrderedValue] {
    trickyTexts.map { .string($0) } + [
      .object(trickyTexts.map { OrderedValue.Member($0, .string($0)) }),
      .array(trickyTexts.map { .string($0) }),
      .array(trickyTexts.map { .array([.string($0), .array([.string($0)])]) }),
      .array(trickyTexts.map { .object([OrderedValue.Member($0, .array([.string($0)]))]) }),
      [
        "a": [["b": 1, "c": [[1, 2], [], [:]]], ["d": "x\ny\n"]], "e": .null, "f": false,
        "g": [[[["deep"]]]], "h": ["i": ["j": [["k": "l"]]]], "n": .number("-1.50"),
      ],
    ] + (1...60).map(random)
  }

  /// A random tree, the same for the same seed.
  static func random(_ seed: Int) -> OrderedValue {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func text() -> String {
      if next(2) == 0 { return trickyTexts[next(trickyTexts.count)] }
      let alphabet = Array("ab \n:-#'\"\\{[&*!|>%@`,.0é")
      return String((0..<next(12)).map { _ in alphabet[next(alphabet.count)] })
    }
    func value(_ depth: Int) -> OrderedValue {
      switch next(depth > 4 ? 4 : 7) {
      case 0: return .bool(next(2) == 0)
      case 1: return .int(next(2000) - 1000)
      case 2, 3: return .string(text())
      case 4: return .array((0..<next(4)).map { _ in value(depth + 1) })
      default:
        var object = OrderedValue.object([])
        for _ in 0..<next(5) { object[text()] = value(depth + 1) }
        return object
      }
    }
    return value(0)
  }
}
