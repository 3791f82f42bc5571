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

  @Test("PlantUML has the macros of C4, and nothing for its preprocessor in a name")
  func plantUML() {
    #expect(
      GraphExport.plantuml.text(requirements, title: "shop") == """
        @startuml
        !include <C4/C4_Container>
        left to right direction
        title Interactions of shop
        System_Boundary(system, "shop") {
          Boundary(g1, "Sales", "domain") {
            Container(n1, "A &#34;one&#34; #1", "", "")
          }
          ContainerDb(n2, "Back&#92;slash", "", "")
        }
        System_Ext(n3, "=Evil,", "")
        Rel(n1, n2, "reads and writes", "SQL")
        Rel(n1, n3, "look &#34;up&#34;", "")
        @enduml

        """)
  }

  @Test("Structurizr has a model with unique names and relationships, and two views")
  func structurizr() {
    var twice = requirements
    twice.elements.append(Element(id: "b", name: "a \"ONE\" #1", kind: .component))
    twice.interactions.append(
      Interaction(source: "a", target: "x", style: .async, purpose: "Look \"up\""))
    let text = GraphExport.structurizr.text(twice, title: "shop")
    #expect(
      text.hasPrefix(
        """
        workspace "shop" {
          model {
            system = softwareSystem "shop" {
              group "Sales" {
                n1 = container "A \\"one\\" #1" "" ""
              }
              n2 = container "Back/slash" "" "" "Store"
              n4 = container "a \\"ONE\\" #1 (n4)" "" ""
            }
            n3 = softwareSystem "=Evil," "" "External"
            n1 -> n2 "reads and writes" "SQL" "Data"
            n1 -> n3 "look \\"up\\"" ""
          }

        """))
    #expect(text.hasSuffix("  }\n}\n"))
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
