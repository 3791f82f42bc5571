import Engine
import Testing

@Suite("Untrusted text in Markdown")
struct InlineMarkdownTests {
  @Test(
    "is escaped where it would mean something",
    arguments: [
      ("[Date]", #"\[Date\]"#), ("a *b* c", #"a \*b\* c"#), ("<b>", #"\<b>"#),
      ("order_line", "order_line"), ("_x_", #"\_x\_"#), ("`code`", #"\`code\`"#),
      ("R&D", #"R\&D"#), ("A & B", "A & B"), ("a\nb\r\n  c", "a b c"), ("# no", "\\# no"),
      ("~~x~~", #"\~\~x\~\~"#), ("반납됨", "반납됨"), ("a\u{0007}b\u{202E}c", "abc"),
    ])
  func escaped(text: String, expected: String) {
    #expect(InlineMarkdown.escaped(text) == expected)
  }

  @Test("stays inside its code span")
  func code() {
    #expect(InlineMarkdown.code("GET /a") == "`GET /a`")
    #expect(InlineMarkdown.code("a`b") == "``a`b``")
    #expect(InlineMarkdown.code("`") == "`` ` ``")
  }

  @Test("cannot close its fence")
  func fence() {
    let text = InlineMarkdown.fence("yaml", "a: |\n  ```\n  # x\n")
    #expect(text == "````yaml\na: |\n  ```\n  # x\n````")
  }

  @Test("cannot break a table")
  func table() {
    var table = MarkdownTable("A", "B")
    let name = "x | y\n| z |"
    table.row("\(name)", "\(code: "a|b")")
    table.row("only one")
    #expect(
      table.markdown(places: PlaceStyle(documents: [])) == """
        | A | B |
        | --- | --- |
        | x \\| y \\| z \\| | `a\\|b` |
        | only one | – |
        """)
  }
}
