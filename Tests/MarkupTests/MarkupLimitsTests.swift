import Testing

@testable import Markup

@Suite("Limits of the Markdown tree")
struct MarkupLimitsTests {
  @Test("Deep nesting is flattened with a note that names the place", arguments: [">", "- "])
  func nesting(mark: String) {
    let text = "intro\n\n" + String(repeating: mark, count: 50_000) + "deep\n\nafter\n"
    let document = MarkupDocument(Array(text.utf8))
    #expect(document.notes.map(\.line) == [3])
    #expect(document.nodes.indices.contains { document.text(of: $0) == "after" })
  }

  @Test("A table that is too wide or too long becomes text, and the others stay tables")
  func tables() {
    let wide =
      "|" + String(repeating: "a|", count: 300) + "\n|" + String(repeating: "---|", count: 300)
    let text = "| A | B |\n|---|---|\n| 1 | 2 |\n\n\(wide)\n\n| C | D |\n|---|---|\n| 3 | 4 |\n"
    let document = MarkupDocument(Array(text.utf8))
    #expect(document.nodes.filter { $0.kind == .table }.count == 2)
    #expect(
      document.notes == [
        MarkupNote(excess: .tableColumns(count: 300, limit: 256), line: 5, column: 1)
      ])
    let long = MarkupDocument(
      Array(("x\n\n|a|b|\n|---|---|\n" + String(repeating: "|1|2|\n", count: 60_000)).utf8))
    #expect(long.notes.map(\.line) == [3])
  }

  @Test("A long code block is cut and what follows is read")
  func codeBlock() {
    let line = String(repeating: "x", count: 99) + "\n"
    let text = "```\n" + String(repeating: line, count: 20_000) + "```\n\nafter\n"
    let document = MarkupDocument(Array(text.utf8))
    #expect(document.notes.count == 1)
    #expect(document.notes.first.map { $0.line > 10_000 } == true)
    #expect(document.line(of: document.nodes.count - 2) == 20_004)
  }

  @Test("A document beyond the readable size is kept but not read")
  func size() {
    var limits = MarkupLimits()
    limits.editableBytes = 10
    limits.readableBytes = 20
    let note = MarkupDocument(Array("# 123456789012".utf8), limits: limits)
    #expect(note.notes.map(\.excess) == [.editable(bytes: 14, limit: 10)])
    #expect(note.nodes.count > 1)
    let none = MarkupDocument(Array("# 1234567890123456789012".utf8), limits: limits)
    #expect(none.nodes.count == 1)
    #expect(none.source.count == 24)
  }

  @Test(
    "Hostile shapes are read without a fault",
    arguments: [
      String(repeating: "*a **b ", count: 20_000), String(repeating: "[a](", count: 20_000),
      String(repeating: "`", count: 50_001), String(repeating: "<!--", count: 20_000),
      String(repeating: "|", count: 50_000), String(repeating: "&#x110000;", count: 1_000), "",
      "\u{0}", "```", "- ```\n  x", "# ", "|", "***\n",
    ])
  func hostile(text: String) {
    let document = MarkupDocument(Array(text.utf8))
    for index in document.nodes.indices {
      #expect(document.nodes[index].range.upperBound <= document.source.count)
    }
  }
}
