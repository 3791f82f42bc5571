import Testing

@testable import Engine

@Suite("Text difference")
struct TextDiffTests {
  @Test("equal texts have no hunks")
  func equalTexts() {
    #expect(TextDiff(from: "a\nb\n", to: "a\nb\n").isEmpty)
  }

  @Test("a changed line stands between its neighbours, removed before added")
  func changedLine() {
    let diff = TextDiff(from: "a\nb\nc\n", to: "a\nB\nc\n", context: 1)
    #expect(
      diff.unified(path: "x.md") == """
        --- a/x.md
        +++ b/x.md
        @@ -1,3 +1,3 @@
         a
        -b
        +B
         c

        """)
    #expect(diff.addedCount == 1)
    #expect(diff.removedCount == 1)
  }

  @Test("changes far apart make hunks of their own with their line numbers")
  func distantChanges() {
    let old = (1...20).map { "line \($0)" }.joined(separator: "\n") + "\n"
    let new = old.replacing("line 2\n", with: "line two\n").replacing("line 19\n", with: "")
    let diff = TextDiff(from: old, to: new, context: 1)
    #expect(diff.hunks.map(\.header) == ["@@ -1,3 +1,3 @@", "@@ -18,3 +18,2 @@"])
  }

  @Test("applying the hunks to the old text gives the new text", arguments: 0..<50)
  func reconstruction(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let old = (0..<30).map { _ in String(UInt8.random(in: 97...102, using: &generator)) }
    var new = old
    for _ in 0..<8 {
      let index = Int.random(in: 0..<new.count, using: &generator)
      if Bool.random(using: &generator) {
        new.remove(at: index)
      } else {
        new.insert("x", at: index)
      }
    }
    let diff = TextDiff(
      from: old.joined(separator: "\n") + "\n", to: new.joined(separator: "\n") + "\n",
      context: 100)
    let rebuilt = diff.hunks.flatMap(\.lines).compactMap { line -> String? in
      if case .removed = line { nil } else { line.text }
    }
    #expect(old == new || rebuilt == new)
  }
}

/// A small deterministic generator (SplitMix64), so that a failing case can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
