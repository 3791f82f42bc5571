import Engine
import Testing

@testable import Wizard

@Suite("A difference tells which words differ")
struct WordDiffTests {
  private func marked(_ line: String, _ other: String) -> String {
    WordDiff.parts(of: line, against: other)
      .map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(
    "Only what the other line lacks is marked",
    arguments: [
      ("calls within 2 s", "calls within 1 s", "calls within [2] s"),
      ("retry: 3 attempts", "retry: 5 attempts", "retry: [3] attempts"),
      ("결제 service calls", "주문 service calls", "[결제] service calls"),
      ("same", "same", "same"), ("", "x", ""),
    ])
  func words(line: String, other: String, expected: String) {
    #expect(marked(line, other) == expected)
  }

  @Test("Lines that have little in common are left unmarked")
  func different() {
    #expect(marked("one two three four", "five six seven four") == "one two three four")
  }

  @Test("Two lines in one tell what each one has alone")
  func merged() {
    #expect(
      WordDiff.merged("calls within 1 s", "calls within 2 s") == [
        .kept("calls within "), .removed("1"), .added("2"), .kept(" s"),
      ])
    #expect(WordDiff.merged("one two three", "four five six") == nil)
  }

  private var hunk: TextDiff.Hunk {
    TextDiff(from: "a\nold text\nb\n", to: "a\nnew text\nadded\nb\n").hunks[0]
  }

  @Test("Side by side, each old line stands beside the new one, broken to its width")
  func sideBySide() {
    var review = ReviewState()
    review.load(
      ComparedPlan(
        SavePlan(files: [
          PlannedFile(
            path: "a", kind: .document, change: .changed, current: "a\nold text\nb\n",
            proposed: "a\nnew text that is long\nadded\nb\n")
        ])))
    let rows = DiffView.rows(review, half: 14).dropFirst().map { row -> [String] in
      guard case .halves(let left, let right) = row else { return [] }
      return [left.map(\.text).joined(), right.map(\.text).joined()]
    }
    #expect(
      Array(rows) == [
        [" a", " a"], ["-old text", "+new text that"], ["", "  is long"], ["", "+added"],
        [" b", " b"],
      ])
  }

  @Test("One below the other, the old lines of a replacement come before the new ones")
  func unified() {
    let lines = DiffView.lines(of: hunk, isLeft: false)
    #expect(lines.map { $0.mark + $0.text } == [" a", "-old text", "+new text", "+added", " b"])
  }

  @Test("One key changes between one below the other and side by side")
  func key() {
    var player = Player.on(.review, columns: 120, rows: 40)
    player.press("s")
    #expect(player.state.review.isSideBySide)
    #expect(
      player.screen.contains { row in
        row.contains("-info: by hand") && row.contains("│+info: generated")
      })
    player.press("s")
    #expect(!player.state.review.isSideBySide)
  }
}
