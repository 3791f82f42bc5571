@testable import TextEditing

/// Numbers that are the same on every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True once in eight times.
  var isRare: Bool {
    mutating get { next() % 8 == 0 }
  }

  private static let pieces: [[UInt8]] = [
    Array("word".utf8), [.space], [.lineFeed], [.carriageReturn, .lineFeed], [.carriageReturn],
    Array("日本".utf8), Array("👨‍👩‍👧".utf8), Array("\u{301}".utf8), Array("🇩".utf8), [0xFF],
    [0xE2, 0x82],
    [0], [.tab], Array("- ".utf8), Array("```\n".utf8), Array("| a |".utf8), Array("\u{200D}".utf8),
    Array("가".utf8), Array("\u{1100}".utf8), Array("%41 ".utf8),
  ]

  /// Text of words, line ends, wide and combined characters and invalid bytes.
  mutating func text(upTo count: Int) -> [UInt8] {
    let wanted = Int.random(in: 0...count, using: &self)
    var bytes: [UInt8] = []
    while bytes.count < wanted {
      bytes += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)]
    }
    return bytes
  }
}
