import Testing
import Wizard

@Suite("The preview lays Markdown out as it reads")
struct MarkdownPreviewTests {
  private func lines(_ text: String, width: Int = 40) -> [String] {
    MarkdownPreview.lines(of: text, width: width).map { $0.spans.map(\.text).joined() }
  }

  @Test(
    "A hard line break ends the line, a soft one does not",
    arguments: [
      ("**Status:** draft  \n**Date:** today", ["Status: draft", "Date: today"]),
      ("**Status:** draft\\\n**Date:** today", ["Status: draft", "Date: today"]),
      ("**Status:** draft<br/>**Date:** today", ["Status: draft", "Date: today"]),
      ("**Status:** draft\n**Date:** today", ["Status: draft Date: today"]),
    ])
  func breaks(markdown: String, expected: [String]) {
    #expect(lines(markdown) == expected)
  }

  @Test("A line between hard breaks still wraps at the width, and items keep their indent")
  func wrapping() {
    #expect(
      lines("- one two three four  \n  five", width: 12) == ["• one two", "  three four", "  five"])
  }

  @Test("A list inside an item stands below its words, however the list is written")
  func nested() {
    let expected = ["• two:", "  • one", "  • more words", "• last"]
    #expect(lines("- two:\n  - one\n  - more\n    words\n- last") == expected)
    #expect(lines("- two:\n\n  - one\n  - more words\n\n- last").filter { !$0.isEmpty }.count == 4)
  }

  @Test("A cell is as wide as the longest of its lines")
  func cells() {
    #expect(
      lines("| Name | Note |\n| --- | --- |\n| A | one<br>two |") == [
        "Name │ Note", "─────┼─────", "A    │ one", "     │ two",
      ])
  }
}
