import Testing

@testable import Wizard

@Suite("The lines that a section had before it was changed")
struct GivenLinesTests {
  @Test("Each line of each text is known, others are not")
  func lines() {
    let given = GivenLines(["one\ntwo\n\nthree", "four\r\n한글"])
    for line in ["one", "two", "three", "four\r", "한글", ""] {
      #expect(given.contains(Array(line.utf8)), "\(line)")
    }
    for line in ["on", "one ", "two\n", "four", "글"] {
      #expect(!given.contains(Array(line.utf8)), "\(line)")
    }
  }

  @Test("Before the first change nothing is given")
  func empty() {
    #expect(GivenLines().isEmpty)
    #expect(!GivenLines().contains([]))
    #expect(!GivenLines([""]).isEmpty)
  }

  @Test("Many lines are all found again")
  func many() {
    let lines = (0..<5_000).map { "line \($0)" }
    let given = GivenLines([lines.joined(separator: "\n")])
    #expect(lines.allSatisfy { given.contains(Array($0.utf8)) })
    #expect((5_000..<6_000).allSatisfy { !given.contains(Array("line \($0)".utf8)) })
  }
}
