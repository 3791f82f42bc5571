import Testing

@testable import Engine

@Suite struct GraphExportTests {
  private let requirements = Requirements(
    elements: [
      Element(id: "a", name: "A \"one\" #1", kind: .component, domain: "Sales"),
      Element(id: "db", name: "Back\\slash", kind: .dataStore),
      Element(id: "x", name: "=Evil,\u{202E}", kind: .externalSystem),
    ],
    interactions: [
      Interaction(
        source: "a", target: "db", style: .data, via: "SQL", evidence: [ShopModel.evidence(7)]),
      Interaction(source: "a", target: "x", style: .sync, purpose: "look \"up\""),
      Interaction(source: "a", target: "unknown", style: .sync),
    ])

  @Test("Mermaid groups by domain, shapes by kind, and escapes labels")
  func mermaid() {
    #expect(
      GraphExport.mermaid.text(requirements) == """
        flowchart LR
          subgraph g1["Sales"]
            n1["A #quot;one#quot; #35;1"]
          end
          n2[("Back\\slash")]
          n3(["=Evil,"])
          n1 ==>|"SQL"| n2
          n1 --> n3

        """)
  }

  @Test("DOT quotes every label")
  func dot() {
    #expect(
      GraphExport.dot.text(requirements) == """
        digraph interactions {
          rankdir=LR;
          node [shape=box, fontname="sans-serif"];
          edge [fontname="sans-serif", fontsize=10];
          subgraph cluster_1 {
            label="Sales";
            n1 [label="A \\"one\\" #1"];
          }
          n2 [label="Back\\\\slash", shape=cylinder];
          n3 [label="=Evil,", style=dashed];
          n1 -> n2 [label="SQL", style=bold];
          n1 -> n3;
        }

        """)
  }

  @Test("CSV has a row per interaction and runs no formula")
  func csv() {
    let lines = GraphExport.csv.text(requirements).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(
      lines[1]
        == "\"A \"\"one\"\" #1\",Back\\slash,component,dataStore,data,SQL,,,,80,"
        + "component-design_shop.md,7")
    #expect(lines[2].contains("\"'=Evil,"))
    #expect(lines[2].contains("\"look \"\"up\"\"\""))
  }
}
