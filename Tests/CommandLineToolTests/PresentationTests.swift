import Engine
import Testing

@testable import CommandLineTool

@Suite("Plain-text presentation")
struct PresentationTests {
  @Test("columns align in display cells, wide characters included")
  func tableColumns() {
    let table = TextTable(header: ["이름", "Line"], rows: [["대출 서비스", "7"], ["Mail", "12"]])
    #expect(
      table.text == """
        이름         Line
        대출 서비스  7
        Mail         12
        """)
  }

  @Test("control and bidirectional characters of a document never reach the terminal")
  func escapes() {
    let shown = StandardStreams.escaped("a\u{1B}[31mb\u{202E}c")
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
  }

  private func finding(_ suggestion: String, _ lines: Int...) -> Finding {
    Finding(
      .error, rule: "TXN-07", message: "Two components write Orders DB.",
      places: lines.map {
        Evidence(place: Place(document: "design.md", line: $0), quote: "  writes it")
      }, suggestion: suggestion)
  }

  @Test("a finding is a line like a compiler's, and a line that says what to do")
  func oneFinding() {
    #expect(
      FindingList([finding("Give it one owner.", 12)]).text == """
        design.md:12: error: Two components write Orders DB. (TXN-07)
            → Give it one owner.
        """)
  }

  @Test("several places stand beside one another, and the same advice is given once")
  func severalFindings() {
    let list = FindingList([finding("A.", 1), finding("A.", 2, 3), finding("B.")])
    #expect(
      list.text == """
        design.md:1: error: Two components write Orders DB. (TXN-07)
        design.md:2: error: Two components write Orders DB. (TXN-07)
            design.md:2: writes it
            design.md:3: writes it
            → A.
        error: Two components write Orders DB. (TXN-07)
            → B.
        """)
    #expect(list.count == "3 errors")
  }

  @Test("places without words are listed in one line")
  func furtherPlaces() {
    var finding = finding("A.", 1, 2, 3)
    for index in finding.places.indices { finding.places[index].quote = "" }
    #expect(
      FindingList([finding]).text == """
        design.md:1: error: Two components write Orders DB. (TXN-07)
            see design.md:2 and design.md:3
            → A.
        """)
  }

  @Test("a conflict is shown with both sides")
  func conflict() {
    var file = PlannedFile(
      path: "o.yaml", kind: .openAPI, change: .conflict, current: "", proposed: "")
    file.conflicts = [
      MergeConflict(
        line: 7, title: "paths › /a", base: ["x"], edited: ["mine", "too"], generated: [])
    ]
    #expect(
      ConflictListing(files: [file]).text == """
        o.yaml:7: both sides changed these lines in “paths › /a” (SAV-01)
          on disk   │ mine
                    │ too
          generated │ (nothing: the lines were removed)
        """)
  }
}
