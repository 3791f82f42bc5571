import Testing
import Wizard

@Suite("Diagrams are drawn as boxes and arrows")
struct FlowchartTests {
  private func lines(_ mermaid: String, width: Int = 60) -> [String] {
    MarkdownPreview.lines(of: "```mermaid\n\(mermaid)\n```", width: width)
      .map { $0.spans.map(\.text).joined() }
  }

  @Test("An arrow leads from box to box, with its label on it")
  func pair() {
    #expect(
      lines("flowchart LR\n  a[\"Order\"] -->|\"gRPC\"| b[(\"Stock\")]") == [
        "┌───────┐          ╭═══════╮",
        "│ Order ├─ gRPC ──▸│ Stock │",
        "└───────┘          ╰═══════╯",
      ])
  }

  @Test("Several consumers of an event stand one below the other")
  func fan() {
    #expect(
      lines("flowchart LR\n  p[P] -.-> c{{E}}\n  c -.-> a[A]\n  c -.-> b[B]") == [
        "                      ┌───┐",
        "         ╱───╲ ┌╌╌╌╌╌▸│ A │",
        "┌───┐    │ E ├╌┘      └───┘",
        "│ P ├╌╌╌▸│   ├╌╌╌┐",
        "└───┘    ╲───╱   ╎    ┌───┐",
        "                 └╌╌╌▸│ B │",
        "                      └───┘",
      ])
  }

  @Test("An arrow back is drawn with its head at the beginning")
  func cycle() {
    let drawn = lines("flowchart LR\n  a[A] --> b[B]\n  b --> a")
    #expect(drawn.contains { $0.contains("▸") })
    #expect(drawn.contains { $0.contains("◂") })
  }

  @Test("An arrow over a column passes between the boxes")
  func long() {
    let drawn = lines("flowchart LR\n  a[A] --> b[B]\n  b --> c[C]\n  a --> c")
    #expect(drawn.joined().filter { $0 == "▸" }.count == 3)
    #expect(!drawn.contains { $0.contains("┼") })
  }

  @Test("What does not fit the width is told box by box, group by group")
  func list() {
    let chart = """
      flowchart LR
        subgraph g1["Sales"]
          n1["Order Service"]
        end
        n2(["Stripe"])
        n3[("Orders #34;DB#34;")]
        n1 -->|"REST"| n2
        n1 -.-> n3
      """
    #expect(
      lines(chart, width: 34) == [
        "── Sales ─────────────────────────",
        "┌───────────────┐",
        "│ Order Service │",
        "└┬──────────────┘",
        " ├─ REST ─▸ Stripe",
        " └╌╌╌╌╌╌╌╌▸ Orders \"DB\"",
      ])
  }

  @Test(
    "Arrows are read however Mermaid writes them",
    arguments: [
      "a --> b", "a-->b", "a -- text --> b", "a --text--> b", "a ==> b", "a -.-> b", "a -. t .-> b",
      "a --> b & c", "a[\"x | y\"] --> b:::warm", "a --> b --> c", "a --> b;",
    ])
  func arrows(line: String) {
    #expect(Flowchart("flowchart TD\n\(line)")?.arrows.first?.to == "b")
  }

  @Test("What is not understood stays a block of code")
  func foreign() {
    #expect(lines("pie\n  \"a\" : 1")[0] == "  mermaid")
    #expect(lines("flowchart LR\n  a --> [")[0] == "  mermaid")
  }

  @Test("Messages of a sequence are arrows between lifelines, or lines where it is narrow")
  func sequence() {
    let text = "sequenceDiagram\n  participant a as Cart\n  participant b as Price\n  a->>b: total"
    let drawn = lines(text)
    #expect(drawn.contains { $0.contains("│ Cart │") && $0.contains("│ Price │") })
    #expect(drawn.contains { $0.contains("total") })
    #expect(drawn.contains { $0.contains("──▸") })
    #expect(lines(text, width: 20) == ["Cart ──▸ Price", "    total"])
  }
}
