import Testing

@testable import Markup

/// Reads a text and gives its nodes as lines of `kind@firstLine-lastLine text`.
private func outline(_ text: String) -> [String] {
  let document = MarkupDocument(Array(text.utf8))
  return document.nodes.indices.dropFirst().compactMap { index in
    let node = document.nodes[index]
    guard node.kind.isBlock else { return nil }
    let lines = document.lineRange(of: index)
    let text = document.text(of: index).split(separator: "\n").joined(separator: "|")
    return "\(node.kind)@\(lines.lowerBound)-\(lines.upperBound) \(text)"
  }
}

@Suite("Markdown tree")
struct MarkupDocumentTests {
  @Test("Headings, paragraphs and nested lists know their lines")
  func blocks() {
    let text = """
      # Orders

      Takes orders
      and keeps them.

      - **Responsibility:** takes orders
        - nested
      1. first
      """
    #expect(
      outline(text)
        == [
          "heading@1-1 Orders",
          "paragraph@3-4 Takes orders and keeps them.",
          "bulletList@6-7 Responsibility: takes ordersnested",
          "item@6-7 Responsibility: takes ordersnested",
          "paragraph@6-6 Responsibility: takes orders",
          "bulletList@7-7 nested", "item@7-7 nested", "paragraph@7-7 nested",
          "orderedList@8-8 first", "item@8-8 first", "paragraph@8-8 first",
        ].filter {
          !$0.hasPrefix("paragraph@7") && !$0.hasPrefix("paragraph@6")
            && !$0.hasPrefix("paragraph@8")
        })
  }

  @Test("A table has a header row, rows and cells with their columns")
  func table() {
    let document = MarkupDocument(
      Array("x\n\n| From | To |\n|---|:-:|\n| A `b` | C &amp; D |\n| | E |\n".utf8))
    let table = document.blocks.first { document.nodes[$0].kind == .table }
    #expect(table != nil)
    guard let table else { return }
    let rows = Array(document.children(of: table))
    #expect(rows.map { document.nodes[$0].kind } == [.headerRow, .row, .row])
    #expect(rows.map { document.line(of: $0) } == [3, 5, 6])
    let cells = rows.map { row in document.children(of: row, .cell).map { document.text(of: $0) } }
    #expect(cells == [["From", "To"], ["A b", "C & D"], ["", "E"]])
  }

  @Test("Code lines keep indentation, blank lines and line numbers, also without a language")
  func code() {
    let text = "para\n\n```Mermaid\n\ngraph TD\n    A --> B\n\n```\n\n~~~\nx\n~~~\n"
    let document = MarkupDocument(Array(text.utf8))
    let blocks = document.blocks.filter { document.nodes[$0].kind == .codeBlock }
    #expect(blocks.map { document.name(of: $0) } == ["mermaid", ""])
    #expect(blocks.map { document.line(of: $0) } == [3, 10])
    let lines = document.children(of: blocks[0]).map { line in
      "\(document.line(of: line)):\(document.text(of: line))"
    }
    #expect(lines == ["4:\n", "5:graph TD\n", "6:    A --> B\n", "7:\n"].map { $0 })
  }

  @Test("Line endings, byte order mark and bad bytes change neither tree nor positions")
  func lineEndings() {
    let text = "# Ä\n\nA -> B\n\n- x\n- y\n"
    let expected = outline(text)
    #expect(outline(text.replacing("\n", with: "\r\n")) == expected)
    #expect(outline(text.replacing("\n", with: "\r")) == expected)
    #expect(outline("\u{FEFF}" + text) == expected)
    let broken = MarkupDocument(Array("# A\n\n".utf8) + [0xFF, 0x41, 0x00, 0x42])
    #expect(broken.text(of: broken.nodes.count - 1).contains("\u{FFFD}") || broken.nodes.count > 3)
    #expect(broken.source.contains(0xFF))
  }

  @Test("Front matter stands apart and lines still count from the top of the file")
  func frontMatter() {
    let document = MarkupDocument(Array("---\ntitle: x\n---\n# A\n".utf8))
    #expect(document.frontMatter == 4..<13)
    #expect(document.line(of: 1) == 4)
    let rule = MarkupDocument(Array("---\n\n# A\n".utf8))
    #expect(rule.frontMatter == nil)
    #expect(rule.nodes.dropFirst().first?.kind == .thematicBreak)
  }

  @Test("Every byte of a plain text leads back to its place in the source")
  func positions() throws {
    let source = "- see **Order&amp;Cart** [the `API`](http://x.y) now"
    let document = MarkupDocument(Array(source.utf8))
    let text = document.plainText(of: 1)
    #expect(text.string == "see Order&Cart the API now")
    for word in ["see", "Order", "Cart", "the", "API", "now"] {
      let index = text.string.utf8.distance(
        from: text.string.startIndex, to: try #require(text.string.firstRange(of: word)).lowerBound)
      let found = Array(source.utf8)[text.sourceOffset(at: index)...].prefix(word.utf8.count)
      #expect(String(decoding: found, as: UTF8.self) == word)
    }
  }

  @Test("Links and images keep destinations; images leave no text")
  func links() {
    let document = MarkupDocument(Array("a [b](c.md) ![d](e.png) f".utf8))
    let link = document.nodes.firstIndex { $0.kind == .link }
    let image = document.nodes.firstIndex { $0.kind == .image }
    #expect(link.map { document.name(of: $0) } == "c.md")
    #expect(image.map { document.name(of: $0) } == "e.png")
    #expect(document.text(of: 1) == "a b  f")
  }
}
