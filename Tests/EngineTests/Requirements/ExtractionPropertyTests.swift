import Testing

@testable import Engine

@Suite("Properties of the extraction")
struct ExtractionPropertyTests {
  private let design = """
    # Design

    ## Order Service

    - **Responsibility:** takes orders and keeps
      them
    - **Dependencies:**
      - Payment Service for cards, REST
      - Order Database (PostgreSQL 16) for orders

    ## Payment Service

    - **Responsibility:** takes money

    ## Flow

    Order Service calls Mail Service and
    Payment Service calls Mail Service over HTTPS.

    ## Mail Service

    - **Responsibility:** mails
    """

  private func facts(_ text: String) -> [[String]] {
    let found = extracted(text)
    return [found.parts.sorted(), found.arrows.sorted()]
  }

  @Test("Line endings, marks, heading levels and bullets change nothing but line numbers")
  func spellings() {
    let expected = facts(design)
    #expect(expected[1].count == 4)
    for text in [
      design.replacing("\n", with: "\r\n"), design.replacing("\n", with: "\r"), "\u{FEFF}" + design,
      design.replacing("- ", with: "* "), design.replacing("**", with: "__"),
      design.replacing("## ", with: "#### "), design.replacing("\n\n", with: "\n\n\n"),
      design.replacing("keeps\n  them", with: "keeps them"),
      design.replacing("and\nPayment", with: "and Payment"), "---\ntitle: x\n---\n" + design,
    ] {
      #expect(facts(text) == expected)
    }
  }

  @Test("Sections in another order give the same facts")
  func order() {
    let parts = design.split(separator: "\n## ").map(String.init)
    let turned = ([parts[0]] + parts.dropFirst().reversed()).joined(separator: "\n\n## ")
    #expect(facts(turned) == facts(design))
  }

  @Test("The same documents give the same requirements")
  func determinism() {
    #expect((0..<5).allSatisfy { _ in extracted(design) == extracted(design) })
  }

  @Test("Every element and interaction is quoted from the line that it names")
  func quotes() {
    let found = extracted(design)
    let lines = design.split(separator: "\n", omittingEmptySubsequences: false)
    for element in found.elements {
      for evidence in element.evidence {
        #expect(lines[evidence.place.line - 1].contains(element.name))
        #expect(evidence.quote.hasPrefix(lines[evidence.place.line - 1]))
      }
    }
  }

  @Test(
    "Hostile documents are read without a fault",
    arguments: [
      "", "|", "```mermaid\ngraph TD\n" + String(repeating: "A-->B\n", count: 2_000) + "```",
      String(repeating: "# ", count: 1_000), String(repeating: "(", count: 5_000),
      "- **Dependencies:** " + String(repeating: "((,", count: 500),
      String(repeating: "->", count: 800),
      "## \u{0}\n- **Role:** \u{202E}x", "| From | To |\n|---|---|\n| | |\n| a |\n",
    ])
  func hostile(text: String) {
    #expect(extracted(text) == extracted(text))
  }
}
