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

  @Test("a finding is a line like a compiler's, with quotes and a suggestion")
  func finding() {
    let finding = Finding(
      .error, rule: "TXN-07", message: "Two components write Orders DB.",
      places: [
        Evidence(place: Place(document: "component-design_shop.md", line: 12), quote: "  writes it")
      ], suggestion: "Give it one owner.")
    #expect(
      FindingList([finding]).text == """
        component-design_shop.md:12: error: Two components write Orders DB. (TXN-07)
            component-design_shop.md:12: writes it
            → Give it one owner.
        """)
  }
}
