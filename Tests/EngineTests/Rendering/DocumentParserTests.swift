import Engine
import Testing

@Suite("Splitting a saved document")
struct DocumentParserTests {
  @Test(
    "joins back to the same bytes",
    arguments: [
      "", "no heading", "# A\n\ntext\n", "# A\r\n\r\ntext\r\n## B\r\n", "# A\n## B",
      "before\n# A\n```\n# not a heading\n```\n## B ##\n\n\n", "\u{FEFF}# A\n",
      "# A\n~~~~\n```\n# no\n~~~\n# no\n~~~~\n# yes\n", "## 예약\n\n본문\n",
    ])
  func roundTrip(text: String) {
    #expect(
      Array(DocumentParser.text(of: DocumentParser.sections(of: text)).utf8) == Array(text.utf8))
  }

  @Test("takes no heading out of a fence, a comment or an indented block")
  func fences() {
    let text = "# A\n```yaml\n# comment\n```\n<!--\n# hidden\n-->\n    # code\n#hashtag\n## B\n"
    #expect(DocumentParser.sections(of: text).map(\.title) == ["A", "B"])
  }

  @Test("closes a fence only with a fence as long")
  func longFence() {
    let text = "## A\n````\n```\n# in\n````\n## B\n"
    #expect(DocumentParser.sections(of: text).map(\.title) == ["A", "B"])
  }

  @Test("gives the ids of the outline and numbers a repeated heading")
  func ids() {
    let text = "# T\n## Load Balancing\n### X\n## Load Balancing\n### X\n"
    #expect(
      DocumentParser.sections(of: text).map(\.id.rawValue)
        == [
          "title", "load-balancing", "load-balancing/x", "load-balancing-2", "load-balancing-2/x",
        ])
  }

  @Test("finds the body without the blank lines around it")
  func body() throws {
    let part = try #require(DocumentParser.sections(of: "## A\n\n- x\n  - y\n\n\n## B\n").first)
    #expect(part.body == "- x\n  - y")
    #expect(part.content == "\n- x\n  - y\n\n\n")
  }
}
