import Testing

@testable import Markup

@Suite("Delimiter rows with few dashes")
struct DelimiterRowsTests {
  private func tables(_ text: String) -> [[String]] {
    let document = MarkupDocument(Array(text.utf8))
    return document.nodes.indices.filter { document.nodes[$0].kind == .cell }.map {
      ["\(document.line(of: $0))", document.text(of: $0)]
    }
  }

  @Test(
    "One or two dashes a cell make a table",
    arguments: ["|-|-|", "| - | -- |", "-|-", ":-:|-:", "|-|---|", "|  :-  |--:|\t"])
  func short(row: String) {
    let text = "| A | B |\n\(row)\n| one | two |\n\nafter\n"
    let expected = [["1", "A"], ["1", "B"], ["3", "one"], ["3", "two"]]
    #expect(tables(text) == expected)
    #expect(tables(text.replacing("\n", with: "\r\n")) == expected)
  }

  @Test("Every text behind such a row stands where the source has it")
  func positions() throws {
    let text = "| A | B |\n|-|-|\n| é | `b` |\n\n## Later\n\n| C |\n|-|\n| d |\n\n- end\n"
    let source = Array(text.utf8)
    let document = MarkupDocument(source)
    for node in document.nodes where node.kind == .text {
      let piece = String(decoding: source[node.range], as: UTF8.self)
      #expect(["A", "B", "é", "b", "Later", "C", "d", "end"].contains(piece))
    }
    let heading = try #require(document.nodes.indices.first { document.nodes[$0].kind == .heading })
    #expect(document.line(of: heading) == 5)
    #expect(document.nodes[0].range == 0..<source.count)
    #expect(document.source == source)
  }

  @Test(
    "Other lines of dashes and code stay as they are",
    arguments: ["a | b\n\n- | -\n", "a\n-\n", "```\n| A | B |\n|-|-|\n| c | d |\n```\n"])
  func others(text: String) {
    #expect(tables(text).isEmpty)
    let document = MarkupDocument(Array(text.utf8))
    let code = document.nodes.indices.filter { document.nodes[$0].kind == .codeLine }
    #expect(code.isEmpty || code.map { document.text(of: $0).filter { $0 != "\n" } }[1] == "|-|-|")
  }
}
