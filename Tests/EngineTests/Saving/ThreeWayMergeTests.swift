import Testing

@testable import Engine

@Suite("Merging hand edits with generated changes")
struct ThreeWayMergeTests {
  private let base = "# T\n\n- one\n- two\n- three\n- four\n"

  private func merge(_ edited: String, _ generated: String) -> ThreeWayMerge {
    ThreeWayMerge(base: base, edited: edited, generated: generated)
  }

  @Test("Changes in different lines are both taken, neighbours included")
  func bothSides() {
    let merge = merge(
      "# T\n\n- one\n- mine\n- three\n- four\n", "# T\n\n- one\n- two\n- theirs\n- four\n")
    #expect(merge.conflicts.isEmpty)
    #expect(merge.text() == "# T\n\n- one\n- mine\n- theirs\n- four\n")
  }

  @Test("The same line changed by both is a conflict with both sides and its line on disk")
  func conflict() {
    let merge = merge(
      "# T\nnew\n\n- one\n- mine\n- three\n- four\n", "# T\n\n- one\n- theirs\n- three\n- four\n")
    #expect(
      merge.conflicts == [
        MergeConflict(line: 5, base: ["- two"], edited: ["- mine"], generated: ["- theirs"])
      ])
    #expect(merge.text() == "# T\nnew\n\n- one\n- mine\n- three\n- four\n")
    #expect(
      merge.text(settling: .takeGenerated) == "# T\nnew\n\n- one\n- theirs\n- three\n- four\n")
  }

  @Test("A removal by hand stays, unless the run changed the lines")
  func removal() {
    let shorter = "# T\n\n- one\n- four\n"
    #expect(merge(shorter, base + "- five\n").text() == "# T\n\n- one\n- four\n- five\n")
    let conflict = merge(shorter, base.replacing("- three", with: "- 3")).conflicts.first
    #expect(conflict?.edited == [])
    #expect(conflict?.generated == ["- two", "- 3"])
  }

  @Test("Two different insertions in one place are a conflict, the same one is none")
  func insertions() {
    #expect(merge(base + "mine\n", base + "theirs\n").conflicts.count == 1)
    #expect(merge(base + "same\n", base + "same\n").conflicts.isEmpty)
    #expect(merge(base + "same\n", base + "same\n").text() == base + "same\n")
  }

  @Test("A cited place that moves is no conflict with an edit of the statement")
  func movedPlaces() {
    let base = "- **A:** Stock is asked for (design:39, 184; COM-01).\n- b (design:7)\n"
    let edited = "- **A:** Stock is booked (design:39, 184; COM-01).\n- c without a place\n"
    let generated = "- **A:** Stock is asked for (design:40, 185; COM-01).\n- b (design:8)\n"
    let merge = ThreeWayMerge(base: base, edited: edited, generated: generated)
    #expect(merge.conflicts.isEmpty)
    #expect(
      merge.text()
        == "- **A:** Stock is booked (design:40, 185; COM-01).\n- c without a place\n")
  }

  @Test(
    "Other numbers are substance",
    arguments: [
      ("waits 3 s", "waits 4 s"), ("url: http://x:80", "url: http://x:81"),
      ("at 09:30", "at 09:31"),
    ])
  func numbers(_ old: String, _ new: String) {
    let merge = ThreeWayMerge(base: old, edited: old + " mine", generated: new)
    #expect(merge.conflicts.count == 1)
  }

  @Test("Letters that look the same and have other bytes are an edit")
  func normalisation() {
    let merge = ThreeWayMerge(base: "é\nb", edited: "e\u{301}\nb", generated: "é\nc")
    #expect(Array(merge.text().utf8) == Array("e\u{301}\nc".utf8))
  }
}

@Suite("Merging a generated file")
struct MergedFileTests {
  private func file(_ path: String, _ kind: Artifact.Kind, _ text: String) -> Artifact {
    Artifact(path: path, kind: kind, text: text)
  }

  @Test("A conflict in YAML is named by the keys above it")
  func keys() {
    let base = "paths:\n  /a:\n    get:\n      summary: x\n"
    let merged = MergedFile(
      base: base, edited: base.replacing("summary: x", with: "summary: mine"),
      generated: file("o.yaml", .openAPI, base.replacing("summary: x", with: "summary: theirs")))
    #expect(merged.conflicts.map(\.title) == ["paths › /a › get"])
    #expect(merged.conflicts.map(\.line) == [4])
  }

  @Test("Changes that are whole each by itself and break the format together are a conflict")
  func brokenTogether() {
    let base = "a:\n  x: 1\nb:\n  y: 1\nc:\n  z: 1\n"
    let merged = MergedFile(
      base: base, edited: "new: 1\n" + base, generated: file("o.yaml", .openAPI, base + "new: 2\n"))
    #expect(!merged.conflicts.isEmpty)
    #expect(merged.text() == "new: 1\n" + base)
  }

  @Test("An editor that writes CR LF changes nothing by it, and keeps its line ends")
  func carriageReturns() {
    let base = "# T\n\na\nb\n"
    let merged = MergedFile(
      base: base, edited: "# T\r\n\r\nmine\r\nb\r\n",
      generated: file("t.md", .testPlan, "# T\n\na\nc\n"))
    #expect(merged.conflicts.isEmpty)
    #expect(merged.text() == "# T\r\n\r\nmine\r\nc\r\n")
  }

  @Test("What somebody writes below the links of a document is kept")
  func belowTheLinks() {
    func document(_ word: String) -> String {
      let body = "# T\n\n## A\n\n\(word) [A][d-000001]"
      return body + "\n\n\(DecisionLinks.mark)\n\n\(DecisionLinks.targets(in: body))\n"
    }
    let merge = DocumentMerge(
      base: document("a"), edited: document("a") + "\nAgreed on Tuesday.\n",
      generated: document("b"))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.text().contains("b [A][d-000001]"))
    #expect(merge.text().contains("\nAgreed on Tuesday.\n"))
    #expect(merge.text().hasSuffix("#d-000001\n"))
  }

  @Test("A file that no run wrote is kept, and every difference is shown")
  func foreign() {
    let merged = MergedFile(
      base: nil, edited: "mine\nsame\n", generated: file("d.md", .decisionLog, "theirs\nsame\n"))
    #expect(merged.conflicts.map(\.edited) == [["mine"]])
    #expect(merged.conflicts.map(\.generated) == [["theirs"]])
    #expect(merged.text() == "mine\nsame\n")
    #expect(merged.text(settling: .takeGenerated) == "theirs\nsame\n")
  }
}
